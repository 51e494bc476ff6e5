import { numberPhrases } from '../language/amounts.ts';
import { type TimeWord, timePhrases } from '../language/dates.ts';
import type { Language, WordClass } from '../language/language.ts';
import { indexPhrases, type Phrase, type PhraseIndex } from '../language/phrases.ts';

/** What a word or phrase can be for the rules. One table holds what every sentence is asked for. */
export type Sense =
  | { is: 'class'; of: WordClass }
  /** By its number among those of entries. */
  | { is: 'cue'; of: number }
  | { is: 'number'; of: number }
  | { is: 'time'; of: TimeWord };

/** All phrases that every sentence is looked through for, with what they are: plain data, made once for many pages. */
export interface SenseList {
  texts: string[];
  /** What texts can be. A cue is known by its place among the cues. */
  senses: (Exclude<Sense, { is: 'cue' }> | { is: 'cue' })[];
  /** Which of them the texts are: each holds for the texts up to its end. */
  runs: [end: number, sense: number][];
  index: PhraseIndex;
}

/** What the list is made of: parts of a pack. */
interface Parts {
  language: Language;
  /** What of English counts on pages of every language. */
  english: Partial<Record<WordClass, string[]>>;
  /** What entries are spoken of by. */
  cues: readonly string[];
}

/**
 * The words of a language by class, with the English ones that count everywhere.
 *
 * @param language the language
 * @param english the English words
 */
export function classPhrases(language: Language, english: Partial<Record<WordClass, string[]>>): Phrase<WordClass>[] {
  const all = [...Object.entries(language.words), ...Object.entries(english)];
  return all.flatMap(([wordClass, texts]) =>
    (texts ?? []).map((text) => {
      // "US" and "AI" in capitals are names; "us" and "ai" are words of some language.
      const exact = /^[\p{Lu}.]{2,4}$/u.test(text);
      return { text: exact ? `=${text}` : text, payload: wordClass as WordClass };
    }),
  );
}

/**
 * Lists all that every sentence is looked through for: words by class, what entries are spoken of by, numbers and times.
 *
 * @param parts what the list is made of
 */
export function listSenses(parts: Parts): SenseList {
  const { language, english, cues } = parts;
  const texts: string[] = [];
  const places = new Map<string, number>();
  const runs: SenseList['runs'] = [];
  const put = (text: string, sense: SenseList['senses'][number]) => {
    texts.push(text);
    const key = JSON.stringify(sense);
    const place = places.get(key) ?? places.size;
    places.set(key, place);
    const last = runs[runs.length - 1];
    if (last?.[1] === place) last[0] = texts.length;
    else runs.push([texts.length, place]);
  };
  for (const { text, payload } of classPhrases(language, english)) put(text, { is: 'class', of: payload });
  for (const text of cues) put(text, { is: 'cue' });
  for (const { text, payload } of numberPhrases(language)) put(text, { is: 'number', of: payload });
  for (const { text, payload } of timePhrases(language)) put(text, { is: 'time', of: payload });
  const senses = [...places.keys()].map((key) => JSON.parse(key) as SenseList['senses'][number]);
  return { texts, senses, runs, index: indexPhrases(texts) };
}
