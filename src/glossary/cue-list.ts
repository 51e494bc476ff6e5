import type { Language } from '../language/language.ts';
import { indexPhrases, type PhraseIndex } from '../language/phrases.ts';
import { type FiledCues, fileCues } from './cue-index.ts';
import { spelledWith, spellingOf } from './own-words.ts';
import type { Cue, Entry, Fact } from './schema.ts';

/** A cue as it travels: its groups, and what may not be there, are numbers of lists. */
export interface PackedCue {
  all: number[];
  none?: number;
  clause?: true;
  beside?: true;
}

/**
 * Cues that count on pages of one language. What cues ask for is said once, and so are the groups that many share: as
 * they are written they would be three times as long.
 */
export interface CueList<Place> {
  /** All that cues ask for; phrases first. */
  items: string[];
  /** Groups, by the numbers of their items. */
  lists: number[][];
  cues: PackedCue[];
  filed: FiledCues;
  /** What each cue is of. */
  places: Place[];
}

/** What the cue of a fact is of: the fact, and its value or -1 where it is the fact's own. */
export type FactCue = [fact: number, value: number];

/** The phrases of facts are many, and few are asked for: told apart less, their index is half as long. */
const MANY = 8;

type Placed<Place> = { cue: Cue; place: Place }[];

const isFor = ({ code }: Language, { language }: Cue) => !language || language === code;

/** A cue that has none of the phrases beside it, besides those that it says itself. */
function without(never: readonly string[], cue: Cue): Cue {
  const none = [...never, ...(cue.none ?? [])];
  return none.length > 0 ? { ...cue, none } : cue;
}

/** The cues with what of their phrases can stand in a text of the language; those that then never fit are left out. */
function ownCues<Place>(placed: Placed<Place>, language: Language): Placed<Place> {
  const spelling = spellingOf(language);
  const known = new Map<string, string | null>();
  const own = (item: string) => {
    let written = known.get(item);
    if (written === undefined) {
      written = isPhrase(item) ? spelledWith(item, spelling) : item;
      known.set(item, written);
    }
    return written;
  };
  const ownOf = (group: readonly string[]) => group.map(own).filter((item) => item !== null);
  return placed
    .map(({ cue, place }) => ({
      cue: { ...cue, all: cue.all.map(ownOf), ...(cue.none && { none: ownOf(cue.none) }) },
      place,
    }))
    .filter(({ cue }) => cue.all.every((group) => group.length > 0));
}

function cuesOfEntries(entries: readonly Pick<Entry, 'id' | 'cues'>[], language: Language): Placed<string> {
  return entries.flatMap(({ id, cues }) =>
    (cues ?? []).flatMap((cue) => (isFor(language, cue) ? [{ cue, place: id }] : [])),
  );
}

function cuesOfFacts(facts: readonly Pick<Fact, 'cues' | 'none' | 'values'>[], language: Language): Placed<FactCue> {
  return facts.flatMap((fact, number) =>
    [fact, ...fact.values].flatMap(({ cues = [], none = [] }, told) => {
      const never = [...new Set([...(fact.none ?? []), ...none])];
      const place: FactCue = [number, told - 1];
      return cues.filter((cue) => isFor(language, cue)).map((cue) => ({ cue: without(never, cue), place }));
    }),
  );
}

const isPhrase = (item: string) => !/^[@#~]/.test(item);

/** Numbers things in the order in which they are first asked for. */
function numbered<Thing>(keyOf: (thing: Thing) => string): { all: Thing[]; numberOf: (thing: Thing) => number } {
  const all: Thing[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (thing: Thing) => {
    const key = keyOf(thing);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, all.length);
    all.push(thing);
    return all.length - 1;
  };
  return { all, numberOf };
}

function listed<Place>(placed: Placed<Place>): CueList<Place> {
  const asked = new Set(placed.flatMap(({ cue }) => [...cue.all.flat(), ...(cue.none ?? [])]));
  const items = [...asked].sort((a, b) => Number(isPhrase(b)) - Number(isPhrase(a)));
  const places = new Map(items.map((item, place) => [item, place]));
  const place = (item: string) => places.get(item) as number;
  const lists = numbered<number[]>((list) => list.join());
  const cues = placed.map(({ cue: { all, none, clause, beside } }) => ({
    all: all.map((group) => lists.numberOf(group.map(place))),
    ...(none && { none: lists.numberOf(none.map(place)) }),
    ...(clause && { clause }),
    ...(beside && { beside }),
  }));
  return {
    items,
    lists: lists.all,
    cues,
    filed: fileCues(
      placed.map(({ cue }) => cue),
      place,
    ),
    places: placed.map((of) => of.place),
  };
}

/**
 * Lists the cues by which entries are spoken of without their names.
 *
 * @param entries the entries of a glossary
 * @param language the language of the pages; cues of another are left out
 * @returns the list, with the entry of each cue
 */
export function listEntryCues(entries: readonly Pick<Entry, 'id' | 'cues'>[], language: Language): CueList<string> {
  return listed(ownCues(cuesOfEntries(entries, language), language));
}

/**
 * Lists the cues of facts.
 *
 * @param facts the facts of a pack
 * @param language likewise
 */
export function listFactCues(
  facts: readonly Pick<Fact, 'cues' | 'none' | 'values'>[],
  language: Language,
): CueList<FactCue> {
  return listed(ownCues(cuesOfFacts(facts, language), language));
}

/**
 * The index of the phrases that facts ask for. There are thousands, and only a claim is looked through for them.
 *
 * @param list the cues of facts
 */
export function indexFactPhrases(list: CueList<FactCue>): PhraseIndex {
  return indexPhrases(phrasesOf(list), MANY);
}

/**
 * The phrases that cues ask for, as against word classes and entries.
 *
 * @param list the cues
 */
export function phrasesOf({ items }: Pick<CueList<unknown>, 'items'>): string[] {
  return items.filter(isPhrase);
}
