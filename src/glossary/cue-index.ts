import type { Cue } from './schema.ts';

/**
 * Cues by the words that they cannot do without. Every cue needs one of each of its groups, so it is filed under the
 * words of its rarest group: a sentence asks only for what it holds, however many cues there are. Plain data, made once
 * for many pages.
 */
export type FiledCues = [item: number, cues: number[]][];

/** What stands in most sentences of such pages. */
const COMMON = new Set(['@law', '@ai', '@eu', '@anaphora', '@commission', '@apply', '@future', '@oblige', '#ai-act']);
const COMMON_WEIGHT = 60;
const CLASS_WEIGHT = 10;

function weightOf(item: string): number {
  // What a page is about it is about in every sentence.
  if (item.startsWith('~') || COMMON.has(item)) return COMMON_WEIGHT;
  return item.startsWith('@') ? CLASS_WEIGHT : 1;
}

function rarest({ all }: Cue): string[] {
  const weighed = all.map((group) => ({ group, weight: group.reduce((sum, item) => sum + weightOf(item), 0) }));
  return weighed.sort((a, b) => a.weight - b.weight)[0]?.group ?? [];
}

/**
 * Files cues.
 *
 * @param cues the cues; their places in the list are what is filed
 * @param numberOf the number of what a cue asks for
 * @returns the numbers of items, each with the cues that are filed under it
 */
export function fileCues(cues: readonly Cue[], numberOf: (item: string) => number): FiledCues {
  const filed = new Map<number, number[]>();
  cues.forEach((cue, place) => {
    for (const item of new Set(rarest(cue).map(numberOf))) {
      const same = filed.get(item);
      if (same) same.push(place);
      else filed.set(item, [place]);
    }
  });
  return [...filed];
}
