import { allLanguages, type LanguageCode } from './code.ts';
import { languageOf } from './index.ts';
import { compilePhrases, findPhrases } from './phrases.ts';

/** Enough text to tell a language from its neighbours. */
const SAMPLE = 4000;

/**
 * The language that a text is most likely in, by the words of law, time and place that it uses.
 *
 * @param text any text; the first 4,000 characters are looked at
 * @returns the language with the most words in it; English where none has any
 */
export function detectLanguage(text: string): LanguageCode {
  const sample = text.slice(0, SAMPLE);
  let best: LanguageCode = 'en';
  let most = 0;
  for (const code of allLanguages) {
    const language = languageOf(code);
    if (language.code !== code) continue;
    const phrases = [...Object.values(language.words).flat(), ...language.months.flat()];
    const hits = findPhrases(compilePhrases(phrases.map((p) => ({ text: p, payload: p }))), sample);
    const distinct = new Set(hits.map((hit) => hit.start)).size;
    if (distinct > most) {
      most = distinct;
      best = code;
    }
  }
  return best;
}
