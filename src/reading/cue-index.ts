import type { CueList } from '../glossary/cue-list.ts';
import type { Cue } from '../glossary/schema.ts';
import type { Sentence } from './sentence.ts';

/** Cues by the items that they cannot do without. */
export interface CueIndex<Place> {
  byItem: Map<string, number[]>;
  /** A cue by its number: put together when it is first asked for. */
  cue(number: number): Cue;
  /** What the cues are of, by their numbers. */
  places: Place[];
}

/**
 * Makes a list of cues ready.
 *
 * @param list the list, as it comes in a pack
 */
export function cueIndex<Place>({ items, lists, cues, filed, places }: CueList<Place>): CueIndex<Place> {
  const groups: string[][] = [];
  const made: Cue[] = [];
  const group = (list: number): string[] => {
    groups[list] ??= (lists[list] as number[]).map((item) => items[item] as string);
    return groups[list];
  };
  return {
    byItem: new Map(filed.map(([item, of]) => [items[item] as string, of])),
    cue: (number) => {
      const { all, none, ...rest } = cues[number] as (typeof cues)[number];
      made[number] ??= { ...rest, all: all.map(group), ...(none !== undefined && { none: group(none) }) };
      return made[number];
    },
    places,
  };
}

/**
 * The cues that a sentence may fit.
 *
 * @param index the index
 * @param sentence the sentence
 * @returns their numbers, in order
 */
export function mayFit({ byItem }: CueIndex<unknown>, { items }: Sentence): number[] {
  const found = new Set<number>();
  for (const item of items) {
    const filed = byItem.get(item);
    if (filed) for (const number of filed) found.add(number);
  }
  return found.size === 0 ? [] : [...found].sort((a, b) => a - b);
}
