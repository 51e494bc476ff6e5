import type { FactCue } from '../glossary/cue-list.ts';
import type { Place } from '../glossary/names.ts';
import type { Pack, PackName } from '../glossary/pack.ts';
import type { Sense } from '../glossary/senses.ts';
import { indexedTable, type PhraseTable, type TablePair, tablePair } from '../language/phrases.ts';
import { CueIndex } from './cue-index.ts';
import { cueTable, senseTable } from './senses.ts';

/** A pack made ready to read with. Make it once for a page. */
export interface Reader {
  pack: Pack;
  /** Names, and words for places, in one table: a block is gone through once. */
  names: PhraseTable<PackName | Place>;
  /** Words that must, or must not, stand near a name. */
  near: PhraseTable<string>;
  /** All that every sentence is looked through for; made when the first claim is looked for. */
  senses(): PhraseTable<Sense>;
  /** Names and senses, for texts in which both are looked for. */
  both(): TablePair<PackName | Place, Sense>;
  /** The cues of entries; likewise. */
  described(): CueIndex<string>;
  /** What the cues of facts ask for, and the cues; made when the first claim is held against them. */
  cues(): PhraseTable<number>;
  facts(): CueIndex<FactCue>;
  /** The days on which anything is known to have happened. */
  days(): ReadonlySet<string>;
}

function nameTable({ names, looked }: Pack): PhraseTable<PackName | Place> {
  return indexedTable<PackName | Place>(looked.index, (index) => {
    const name = names[index];
    if (name) return { text: name.text, payload: name, ...(name.exact && { exact: true }) };
    const { text, place } = looked.places[index - names.length] as (typeof looked.places)[number];
    return { text, payload: place };
  });
}

function nearTable({ looked }: Pack): PhraseTable<string> {
  const { texts, index } = looked.near;
  return indexedTable(index, (place) => ({ text: texts[place] as string, payload: texts[place] as string }));
}

/**
 * Makes a pack ready to read with.
 *
 * @param pack the glossary compiled for the language of the text
 */
export function makeReader(pack: Pack): Reader {
  const names = nameTable(pack);
  let senses: PhraseTable<Sense> | undefined;
  let both: TablePair<PackName | Place, Sense> | undefined;
  let cues: PhraseTable<number> | undefined;
  let facts: CueIndex<FactCue> | undefined;
  let days: ReadonlySet<string> | undefined;
  let described: CueIndex<string> | undefined;
  const reader: Reader = {
    pack,
    names,
    near: nearTable(pack),
    senses: () => {
      senses ??= senseTable(pack.senses);
      return senses;
    },
    both: () => {
      both ??= tablePair(names, reader.senses());
      return both;
    },
    described: () => {
      described ??= new CueIndex(pack.entryCues);
      return described;
    },
    cues: () => {
      cues ??= cueTable(pack);
      return cues;
    },
    facts: () => {
      facts ??= new CueIndex(pack.factCues);
      return facts;
    },
    days: () => {
      days ??= new Set(pack.days);
      return days;
    },
  };
  return reader;
}
