import type { Pack } from '../glossary/pack.ts';
import type { Mention } from '../report/report.ts';
import type { Subject } from './context.ts';
import { type Feature, KIND } from './features.ts';
import type { Block } from './terms.ts';
import { threshold, weights } from './weights.ts';

/** Whether a sentence is about another place, and not about the EU as well. */
export function isElsewhere(features: ReadonlySet<Feature>, subject: Subject): boolean {
  const isEu = features.has('@eu') || features.has('names-law') || features.has('names-programme');
  if (!subject.isOurs) return !(isEu && (features.has('@ai') || features.has('names-law')));
  return features.has('@elsewhere') && !isEu && !features.has('names-person') && !features.has('@commission');
}

/**
 * Whether there may be a claim on a page at all: on one that is about something else only in a block that itself speaks
 * of AI and of the EU, or names a law. Most pages end here, before any sentence is looked at.
 *
 * @param pack the pack
 * @param subject what the page is about
 * @param blocks its blocks, with the words for places in them
 * @param mentions what they name
 */
export function mayHoldClaims(
  pack: Pack,
  subject: Subject,
  blocks: readonly Block[],
  mentions: readonly Mention[],
): boolean {
  if (subject.isOurs) return true;
  const ours = new Set<number>();
  for (const { block, entry } of mentions) {
    const feature = KIND[pack.entries[entry]?.kind ?? ''];
    if (feature === 'names-law') return true;
    if (feature === 'names-programme') ours.add(block);
  }
  return blocks.some(({ places }, index) => {
    const has = (place: 'eu' | 'ai') => places.some(({ payload }) => payload === place);
    return has('ai') && (ours.has(index) || has('eu'));
  });
}

const weightOf = new Map(Object.entries(weights));

/**
 * How much speaks for a sentence being a claim about EU AI policy.
 *
 * @param features what is there
 * @returns a score; above `threshold` it is a claim
 */
export function scoreOf(features: ReadonlySet<Feature>): number {
  let score = 0;
  for (const feature of features) score += weightOf.get(feature) ?? 0;
  return score;
}

/** How far below the threshold a sentence may still be a claim. */
const NEAR = 3;

/** Whether nothing about a sentence rules out that it is a claim. */
function isEligible(features: ReadonlySet<Feature>, subject: Subject): boolean {
  if (features.has('question') || isElsewhere(features, subject)) return false;
  if (features.has('alone')) return false;
  // A byline has a day and a name, and says nothing.
  return !features.has('heading') || features.has('asserts') || features.has('anchored');
}

/** Whether a sentence is a claim, or so nearly one that it is where a fact says that it does not hold. */
export type Standing = 'claim' | 'near' | 'none';

/**
 * Whether a sentence asserts something checkable about EU AI policy.
 *
 * @param features what is there
 * @param subject what the page is about
 */
export function standingOf(features: ReadonlySet<Feature>, subject: Subject): Standing {
  const score = scoreOf(features);
  if (score < threshold - NEAR || !isEligible(features, subject)) return 'none';
  return score >= threshold ? 'claim' : 'near';
}
