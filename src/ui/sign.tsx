import type { Judgement } from '../report/report.ts';
import { useWords } from './words.ts';

export type SignName = 'check' | 'clock' | 'unequal' | 'dash' | 'ahead';

const PATHS: Record<SignName, string> = {
  check: 'M2.5 6.5 5 9l4.5-6',
  clock: 'M6 1.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9M6 3.6V6l1.7 1.1',
  unequal: 'M2 4.4h8M2 7.6h8M8 1.6 4 10.4',
  dash: 'M2.5 6h7',
  ahead: 'M6 2a4 4 0 1 1 0 8 4 4 0 0 1 0-8',
};

/** A sign of 12 × 12 px in the colour of its text. It never stands without its word. */
export function Sign({ name }: { name: SignName }) {
  return (
    <svg class="sign" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}

const JUDGEMENT_SIGNS: Record<Judgement, SignName> = {
  holds: 'check',
  outdated: 'clock',
  wrong: 'unequal',
  unchecked: 'dash',
};

/** A verdict: its sign, and its word or the words given for it. */
export function VerdictSign({ judgement, children }: { judgement: Judgement; children?: string }) {
  const { say } = useWords();
  return (
    <span class={`verdict is-${judgement}`}>
      <Sign name={JUDGEMENT_SIGNS[judgement]} /> {children ?? say(`verdict.${judgement}`)}
    </span>
  );
}

/** The sign on a button that closes or takes away; the button has a name of its own. */
export function Cross() {
  return (
    <svg class="sign" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path d="m2.5 2.5 7 7M9.5 2.5l-7 7" />
    </svg>
  );
}
