import type { Language } from '../language/language.ts';
import { indexPhrases, type PhraseIndex } from '../language/phrases.ts';
import { type FiledCues, fileCues } from './cue-index.ts';
import type { PackFact } from './pack.ts';
import type { Cue } from './schema.ts';

/** Cues that count on pages of one language, filed by what they need, and where each is to be found in the pack. */
export interface CueList<Place> {
  filed: FiledCues;
  places: Place[];
}

/** Where the cue of an entry is. */
export type EntryCue = [entry: string, cue: number];

/** Where the cue of a fact is: the fact, its value or -1 where it is the fact's own, the cue. */
export type FactCue = [fact: number, value: number, cue: number];

/** The cues of facts, and their phrases. There are thousands, and only a claim is looked through for them. */
export interface FactCueList extends CueList<FactCue> {
  texts: string[];
  index: PhraseIndex;
}

/** The phrases of facts are many, and few are asked for: told apart less, their index is half as long. */
const MANY = 8;

type Placed<Place> = { cue: Cue; place: Place }[];

const isFor = ({ code }: Language, { language }: Cue) => !language || language === code;

function cuesOfEntries(entries: Record<string, { cues?: Cue[] }>, language: Language): Placed<EntryCue> {
  return Object.entries(entries).flatMap(([id, { cues }]) =>
    (cues ?? []).flatMap((cue, at) => (isFor(language, cue) ? [{ cue, place: [id, at] as EntryCue }] : [])),
  );
}

function cuesOfFacts(facts: readonly PackFact[], language: Language): Placed<FactCue> {
  return facts.flatMap((fact, number) =>
    [fact, ...fact.values].flatMap(({ cues }, told) =>
      (cues ?? []).flatMap((cue, at) =>
        isFor(language, cue) ? [{ cue, place: [number, told - 1, at] as FactCue }] : [],
      ),
    ),
  );
}

/** The phrases of cues that are neither a word class nor an entry. */
function textsOf(cues: Placed<unknown>): string[] {
  const items = cues.flatMap(({ cue }) => [...cue.all.flat(), ...(cue.none ?? [])]);
  return [...new Set(items.filter((item) => !/^[@#~]/.test(item)))];
}

const listed = <Place>(cues: Placed<Place>): CueList<Place> => ({
  filed: fileCues(cues.map(({ cue }) => cue)),
  places: cues.map(({ place }) => place),
});

/**
 * Lists the cues by which entries are spoken of without their names.
 *
 * @param entries the entries of a pack by their ids
 * @param language the language of the pages; cues of another are left out
 * @returns the list, and the phrases of its cues
 */
export function listEntryCues(
  entries: Record<string, { cues?: Cue[] }>,
  language: Language,
): { cues: CueList<EntryCue>; texts: string[] } {
  const cues = cuesOfEntries(entries, language);
  return { cues: listed(cues), texts: textsOf(cues) };
}

/**
 * Lists the cues of facts.
 *
 * @param facts the facts of a pack
 * @param language likewise
 */
export function listFactCues(facts: readonly PackFact[], language: Language): FactCueList {
  const cues = cuesOfFacts(facts, language);
  const texts = textsOf(cues);
  return { ...listed(cues), texts, index: indexPhrases(texts, MANY) };
}
