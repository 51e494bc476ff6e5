import { numberPhrases } from '../language/amounts.ts';
import { type TimeWord, timePhrases } from '../language/dates.ts';
import type { Language, WordClass } from '../language/language.ts';
import { indexPhrases, type Phrase, type PhraseIndex } from '../language/phrases.ts';
import type { PackFact } from './pack.ts';
import type { Cue } from './schema.ts';

/** What a word or phrase can be for the rules. One table holds them all: a block is gone through once for it. */
export type Sense =
  | { is: 'class'; of: WordClass }
  | { is: 'cue'; of: string }
  | { is: 'number'; of: number }
  | { is: 'time'; of: TimeWord };

/** All phrases that sentences are looked through for, with what they are: plain data, made once for many pages. */
export interface SenseList {
  texts: string[];
  /** What texts can be. A cue is known by its own text, which is not said again. */
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
  facts: readonly PackFact[];
  entries: readonly { cues?: Cue[] }[];
}

/** The phrases of a cue that are neither a word class nor an entry. */
const plainPhrases = (cue: Cue) => [...cue.all.flat(), ...(cue.none ?? [])].filter((phrase) => !/^[@#~]/.test(phrase));

function* cuesOf({ facts, entries }: Parts): Generator<Cue> {
  for (const fact of facts) {
    yield* fact.cues ?? [];
    for (const value of fact.values) yield* value.cues ?? [];
  }
  for (const entry of entries) yield* entry.cues ?? [];
}

function cueTexts(parts: Parts): Set<string> {
  const texts = new Set<string>();
  for (const cue of cuesOf(parts)) {
    if (cue.language && cue.language !== parts.language.code) continue;
    for (const text of plainPhrases(cue)) texts.add(text);
  }
  return texts;
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
 * Lists all that sentences are looked through for: there are thousands.
 *
 * @param parts what the list is made of
 */
export function listSenses(parts: Parts): SenseList {
  const { language, english } = parts;
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
  for (const text of cueTexts(parts)) put(text, { is: 'cue' });
  for (const { text, payload } of numberPhrases(language)) put(text, { is: 'number', of: payload });
  for (const { text, payload } of timePhrases(language)) put(text, { is: 'time', of: payload });
  const senses = [...places.keys()].map((key) => JSON.parse(key) as SenseList['senses'][number]);
  return { texts, senses, runs, index: indexPhrases(texts) };
}
