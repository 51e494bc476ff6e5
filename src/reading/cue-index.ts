import type { Cue } from '../glossary/schema.ts';
import type { LanguageCode } from '../language/code.ts';
import type { Sentence } from './sentence.ts';

/**
 * Which owners of cues a sentence may fit at all. Every cue needs one of each of its groups, so it is filed under the
 * words of its rarest group: a sentence asks only for what it holds, however many facts there are.
 */
export interface CueIndex<Owner> {
  byItem: Map<string, number[]>;
  owners: Owner[];
}

/** Classes that stand in most sentences of such pages. */
const COMMON = new Set(['@law', '@ai', '@eu', '@anaphora', '@commission', '@apply', '@future', '@oblige']);
const COMMON_WEIGHT = 60;
const CLASS_WEIGHT = 10;

function weightOf(item: string): number {
  // What a page is about it is about in every sentence.
  if (item[0] === '~') return COMMON_WEIGHT;
  if (item[0] !== '@') return 1;
  return COMMON.has(item) ? COMMON_WEIGHT : CLASS_WEIGHT;
}

function rarest(cue: Cue): string[] {
  let best: string[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const group of cue.all) {
    let weight = 0;
    for (const item of group) {
      weight += weightOf(item);
      if (weight >= least) break;
    }
    if (weight >= least) continue;
    best = group;
    least = weight;
  }
  return best;
}

/**
 * Files owners under the words that their cues cannot do without.
 *
 * @param owners the owners, in the order in which they are to be given back
 * @param cuesOf the cues of an owner, one of which must fit
 * @param language the language of the page; cues of another are left out
 */
export function indexCues<Owner>(
  owners: Owner[],
  cuesOf: (owner: Owner) => readonly Cue[],
  language: LanguageCode,
): CueIndex<Owner> {
  const byItem = new Map<string, number[]>();
  owners.forEach((owner, position) => {
    const items = cuesOf(owner)
      .filter((cue) => !cue.language || cue.language === language)
      .flatMap(rarest);
    for (const item of new Set(items)) {
      const filed = byItem.get(item);
      if (filed) filed.push(position);
      else byItem.set(item, [position]);
    }
  });
  return { byItem, owners };
}

/**
 * The owners that a sentence may fit, in their order.
 *
 * @param index the index
 * @param sentence the sentence
 */
export function mayFit<Owner>(index: CueIndex<Owner>, sentence: Sentence): Owner[] {
  const positions = new Set<number>();
  const take = (item: string) => {
    for (const position of index.byItem.get(item) ?? []) positions.add(position);
  };
  for (const wordClass of sentence.classes) take(`@${wordClass}`);
  for (const entry of sentence.entries) take(`#${entry}`);
  for (const topic of sentence.topics) take(`~${topic}`);
  for (const phrase of sentence.phrases) take(phrase);
  return [...positions].sort((a, b) => a - b).map((position) => index.owners[position] as Owner);
}
