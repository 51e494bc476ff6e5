import type { Subject } from './context.ts';
import type { Feature } from './features.ts';
import { threshold, weights } from './weights.ts';

/** Whether a sentence is about another place, and not about the EU as well. */
export function isElsewhere(features: ReadonlySet<Feature>, subject: Subject): boolean {
  const isEu = features.has('@eu') || features.has('names-law') || features.has('names-programme');
  if (!subject.isOurs) return !(isEu && (features.has('@ai') || features.has('names-law')));
  return features.has('@elsewhere') && !isEu && !features.has('names-person') && !features.has('@commission');
}

/**
 * How much speaks for a sentence being a claim about EU AI policy.
 *
 * @param features what is there
 * @returns a score; above `threshold` it is a claim
 */
export function scoreOf(features: ReadonlySet<Feature>): number {
  let score = 0;
  for (const feature of features) score += weights[feature] ?? 0;
  return score;
}

/**
 * Whether a sentence asserts something checkable about EU AI policy.
 *
 * @param features what is there
 * @param subject what the page is about
 */
export function isClaim(features: ReadonlySet<Feature>, subject: Subject): boolean {
  if (features.has('question') || isElsewhere(features, subject)) return false;
  // A byline has a day and a name, and says nothing.
  if (features.has('heading') && !features.has('asserts') && !features.has('anchored')) return false;
  return scoreOf(features) >= threshold;
}
