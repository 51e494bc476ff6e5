import type { CueList } from '../glossary/cue-list.ts';
import type { Sentence } from './sentence.ts';

/** Cues by the items that they cannot do without. */
export interface CueIndex<Place> {
  byItem: Map<string, number[]>;
  /** Where they are, in their order. */
  places: Place[];
}

/**
 * Makes a list of cues ready.
 *
 * @param list the list, as it comes in a pack
 */
export function cueIndex<Place>({ filed, places }: CueList<Place>): CueIndex<Place> {
  return { byItem: new Map(filed), places };
}

/**
 * The cues that a sentence may fit, in their order.
 *
 * @param index the index
 * @param sentence the sentence
 */
export function mayFit<Place>({ byItem, places }: CueIndex<Place>, { items }: Sentence): Place[] {
  const found = new Set<number>();
  for (const item of items) {
    const filed = byItem.get(item);
    if (filed) for (const place of filed) found.add(place);
  }
  if (found.size === 0) return [];
  return [...found].sort((a, b) => a - b).map((place) => places[place] as Place);
}
