/** Made when the extension is built: `scripts/gate-words.ts`. */
declare module 'virtual:gate-words' {
  import type { LanguageCode } from '../../src/language/code.ts';
  import type { GateWords } from '../../src/page/gate.ts';
  export const gateWords: Partial<Record<LanguageCode, GateWords>>;
}
