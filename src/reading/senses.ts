import type { Pack } from '../glossary/pack.ts';
import type { Sense, SenseList } from '../glossary/senses.ts';
import type { TimeWord } from '../language/dates.ts';
import type { WordClass } from '../language/language.ts';
import { type Hit, indexedTable, type PhraseTable } from '../language/phrases.ts';

/** The senses found in a block, by sort. */
export interface Senses {
  classes: Hit<WordClass>[];
  /** Phrases of the cues of entries, by their numbers. */
  cues: Hit<number>[];
  numbers: Hit<number>[];
  times: Hit<TimeWord>[];
}

/**
 * The table of all that every sentence is looked through for.
 *
 * @param list the senses of a pack
 */
export function senseTable({ texts, senses, runs, index }: SenseList): PhraseTable<Sense> {
  const kinds = new Array<number>(texts.length);
  let start = 0;
  let firstCue = 0;
  for (const [end, kind] of runs) {
    kinds.fill(kind, start, end);
    if (senses[kind]?.is === 'cue') firstCue = start;
    start = end;
  }
  return indexedTable(index, (place) => {
    const text = texts[place] as string;
    const sense = senses[kinds[place] as number] as SenseList['senses'][number];
    return { text, payload: sense.is === 'cue' ? { is: 'cue', of: place - firstCue } : sense };
  });
}

/**
 * The table of the phrases of facts, by their numbers.
 *
 * @param pack the pack
 */
export function cueTable({ factCues: { items }, factPhrases }: Pack): PhraseTable<number> {
  return indexedTable(factPhrases, (place) => ({ text: items[place] as string, payload: place }));
}

/**
 * The senses in a block, by sort and in order.
 *
 * @param hits what was found in the block
 */
export function sensesOf(hits: readonly Hit<Sense>[]): Senses {
  const senses: Senses = { classes: [], cues: [], numbers: [], times: [] };
  for (const { start, end, payload } of hits) {
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
