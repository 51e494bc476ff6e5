import type { Pack, PackName } from '../glossary/pack.ts';
import type { Cue } from '../glossary/schema.ts';
import type { WordClass } from '../language/language.ts';
import { compilePhrases, type Phrase, type PhraseTable } from '../language/phrases.ts';

/** What a word says of where a story plays: in the European Union, elsewhere, or that it is about AI at all. */
export type Place = 'eu' | 'elsewhere' | 'ai';

const PLACES: Place[] = ['eu', 'elsewhere', 'ai'];

/** A pack made ready to read with. Make it once for a page. */
export interface Reader {
  pack: Pack;
  /** Names, and words for places, in one table: a block is gone through once. */
  names: PhraseTable<PackName | Place>;
  /** The word classes of the language; made when the first claim is looked for. */
  classes: () => PhraseTable<WordClass>;
  /** Every phrase that a cue or a condition of the pack asks for, standing for itself; likewise. */
  cues: () => PhraseTable<string>;
}

/** The phrases of a cue that are neither a word class nor an entry. */
function plainPhrases(cue: Cue): string[] {
  return [...cue.all.flat(), ...(cue.none ?? [])].filter((phrase) => !/^[@#]/.test(phrase));
}

function cuePhrases(pack: Pack): Phrase<string>[] {
  const texts = new Set<string>();
  const cues = [
    ...pack.facts.flatMap((fact) => [...(fact.cues ?? []), ...fact.values.flatMap((value) => value.cues ?? [])]),
    ...Object.values(pack.entries).flatMap((entry) => entry.cues ?? []),
  ];
  for (const cue of cues) {
    if (cue.language && cue.language !== pack.language.code) continue;
    for (const phrase of plainPhrases(cue)) texts.add(phrase);
  }
  for (const near of [...pack.names.map((n) => n.near), ...Object.values(pack.entries).map((e) => e.near)]) {
    for (const phrase of [...(near?.must ?? []), ...(near?.not ?? [])]) texts.add(phrase);
  }
  return [...texts].map((text) => ({ text, payload: text }));
}

function classPhrases(pack: Pack): Phrase<WordClass>[] {
  const phrases: Phrase<WordClass>[] = [];
  const add = (wordClass: WordClass, texts: string[] | undefined) => {
    for (const text of texts ?? []) {
      // "US" and "AI" in capitals are names; "us" and "ai" are words of some language.
      const exact = /^[\p{Lu}.]{2,4}$/u.test(text);
      phrases.push({ text, payload: wordClass, ...(exact && { exact }) });
    }
  };
  for (const [wordClass, texts] of Object.entries(pack.language.words)) add(wordClass as WordClass, texts);
  for (const [wordClass, texts] of Object.entries(pack.english.words)) add(wordClass as WordClass, texts);
  return phrases;
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/**
 * Makes a pack ready to read with.
 *
 * @param pack the glossary compiled for the language of the text
 */
export function makeReader(pack: Pack): Reader {
  const classes = once(() => classPhrases(pack));
  const names: Phrase<PackName | Place>[] = pack.names.map((name) => ({
    text: name.text,
    payload: name,
    ...(name.exact && { exact: true }),
  }));
  for (const phrase of classes()) {
    const place = PLACES.find((p) => p === phrase.payload);
    if (place) names.push({ ...phrase, payload: place });
  }
  return {
    pack,
    names: compilePhrases(names),
    classes: once(() => compilePhrases(classes())),
    cues: once(() => compilePhrases(cuePhrases(pack))),
  };
}
