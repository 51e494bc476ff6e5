import type { Pack } from '../glossary/pack.ts';
import type { Cue } from '../glossary/schema.ts';
import { numberPhrases } from '../language/amounts.ts';
import { type TimeWord, timePhrases } from '../language/dates.ts';
import type { WordClass } from '../language/language.ts';
import { findPhrases, type Hit, type Phrase, type PhraseTable } from '../language/phrases.ts';

/** What a word or phrase can be for the rules. One table holds them all: a block is gone through once for it. */
export type Sense =
  | { is: 'class'; of: WordClass }
  | { is: 'cue'; of: string }
  | { is: 'number'; of: number }
  | { is: 'time'; of: TimeWord };

/** The senses found in a block, by sort. */
export interface Senses {
  classes: Hit<WordClass>[];
  cues: Hit<string>[];
  numbers: Hit<number>[];
  times: Hit<TimeWord>[];
}

/** The phrases of a cue that are neither a word class nor an entry. */
const plainPhrases = (cue: Cue) => [...cue.all.flat(), ...(cue.none ?? [])].filter((phrase) => !/^[@#]/.test(phrase));

function* cuesOf(pack: Pack): Generator<Cue> {
  for (const fact of pack.facts) {
    yield* fact.cues ?? [];
    for (const value of fact.values) yield* value.cues ?? [];
  }
  for (const entry of Object.values(pack.entries)) yield* entry.cues ?? [];
}

function* cuePhrases(pack: Pack): Generator<Phrase<string>> {
  const known = new Set<string>();
  for (const cue of cuesOf(pack)) {
    if (cue.language && cue.language !== pack.language.code) continue;
    for (const text of plainPhrases(cue)) {
      if (known.has(text)) continue;
      known.add(text);
      yield { text, payload: text };
    }
  }
}

/**
 * The words of a pack's language by class, with the English ones that count everywhere.
 *
 * @param pack the pack
 */
export function classPhrases(pack: Pack): Phrase<WordClass>[] {
  const all = [...Object.entries(pack.language.words), ...Object.entries(pack.english.words)];
  return all.flatMap(([wordClass, texts]) =>
    (texts ?? []).map((text) => {
      // "US" and "AI" in capitals are names; "us" and "ai" are words of some language.
      const exact = /^[\p{Lu}.]{2,4}$/u.test(text);
      return { text, payload: wordClass as WordClass, ...(exact && { exact }) };
    }),
  );
}

function* sorted<Of>(is: Sense['is'], phrases: Iterable<Phrase<Of>>): Generator<Phrase<Sense>> {
  for (const phrase of phrases) yield { ...phrase, payload: { is, of: phrase.payload } as Sense };
}

/**
 * All that sentences are looked through for, one after the other: there are thousands.
 *
 * @param pack the pack
 */
export function* sensePhrases(pack: Pack): Generator<Phrase<Sense>> {
  yield* sorted('class', classPhrases(pack));
  yield* sorted('cue', cuePhrases(pack));
  yield* sorted('number', numberPhrases(pack.language));
  yield* sorted('time', timePhrases(pack.language));
}

/**
 * The senses in a block, by sort and in order.
 *
 * @param table the compiled senses
 * @param text the block's text
 */
export function findSenses(table: PhraseTable<Sense>, text: string): Senses {
  const senses: Senses = { classes: [], cues: [], numbers: [], times: [] };
  for (const { start, end, payload } of findPhrases(table, text)) {
    switch (payload.is) {
      case 'class':
        senses.classes.push({ start, end, payload: payload.of });
        break;
      case 'cue':
        senses.cues.push({ start, end, payload: payload.of });
        break;
      case 'number':
        senses.numbers.push({ start, end, payload: payload.of });
        break;
      case 'time':
        senses.times.push({ start, end, payload: payload.of });
        break;
    }
  }
  return senses;
}
