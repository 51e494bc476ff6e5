import type { Pack, PackName } from '../glossary/pack.ts';
import { classPhrases, type Sense } from '../glossary/senses.ts';
import { compileInSteps, type Phrase, type PhraseTable } from '../language/phrases.ts';
import { finish } from '../language/steps.ts';
import { senseTable } from './senses.ts';

/** What a word says of where a story plays: in the European Union, elsewhere, or that it is about AI at all. */
export type Place = 'eu' | 'elsewhere' | 'ai';

const PLACES: Place[] = ['eu', 'elsewhere', 'ai'];

/** A pack made ready to read with. Make it once for a page. */
export interface Reader {
  pack: Pack;
  /** Names, and words for places, in one table: a block is gone through once. */
  names: PhraseTable<PackName | Place>;
  /** Words that must, or must not, stand near a name. */
  near: PhraseTable<string>;
  /** All that sentences are looked through for; made when the first claim is looked for. */
  senses(): PhraseTable<Sense>;
}

function nearPhrases(pack: Pack): Phrase<string>[] {
  const texts = new Set<string>();
  for (const near of [...pack.names.map((n) => n.near), ...Object.values(pack.entries).map((e) => e.near)]) {
    for (const phrase of [...(near?.must ?? []), ...(near?.not ?? [])]) texts.add(phrase);
  }
  return [...texts].map((text) => ({ text, payload: text }));
}

function namePhrases(pack: Pack): Phrase<PackName | Place>[] {
  const names: Phrase<PackName | Place>[] = pack.names.map((name) => ({
    text: name.text,
    payload: name,
    ...(name.exact && { exact: true }),
  }));
  for (const phrase of classPhrases(pack.language, pack.english.words)) {
    const place = PLACES.find((p) => p === phrase.payload);
    if (place) names.push({ ...phrase, payload: place });
  }
  return names;
}

/**
 * Makes a pack ready to read with, in steps.
 *
 * @param pack the glossary compiled for the language of the text
 * @returns steps of well under a millisecond each; the last brings the reader
 */
export function* makeReaderInSteps(pack: Pack): Generator<void, Reader> {
  let senses: PhraseTable<Sense> | undefined;
  return {
    pack,
    names: yield* compileInSteps(namePhrases(pack)),
    near: yield* compileInSteps(nearPhrases(pack)),
    senses: () => {
      senses ??= senseTable(pack.senses);
      return senses;
    },
  };
}

/**
 * Makes a pack ready to read with.
 *
 * @param pack the glossary compiled for the language of the text
 */
export function makeReader(pack: Pack): Reader {
  return finish(makeReaderInSteps(pack));
}
