import { allLanguages, type LanguageCode } from './code.ts';
import { languageOf } from './index.ts';
import type { WordClass } from './language.ts';
import { compilePhrases, findPhrases, type PhraseTable } from './phrases.ts';

/** Enough text to tell a language from its neighbours. */
const SAMPLE = 4000;

/** Small words that every text is full of, and the months. */
const TELLING: WordClass[] = ['negation', 'question', 'conditional', 'past', 'future', 'say', 'anaphora'];

let table: PhraseTable<LanguageCode> | undefined;

function telling(): PhraseTable<LanguageCode> {
  table ??= compilePhrases(
    allLanguages.map(languageOf).flatMap(({ code, words, months }) => {
      const texts = [...TELLING.flatMap((wordClass) => words[wordClass] ?? []), ...months.flat()];
      return texts.map((text) => ({ text, payload: code }));
    }),
  );
  return table;
}

/**
 * The language that a text is most likely in, by its small words.
 *
 * @param text any text; the first 4,000 characters are looked at
 * @returns the language with the most words in it; English where none has any
 */
export function detectLanguage(text: string): LanguageCode {
  const counts = new Map<LanguageCode, number>();
  for (const { payload } of findPhrases(telling(), text.slice(0, SAMPLE))) {
    counts.set(payload, (counts.get(payload) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'en';
}
