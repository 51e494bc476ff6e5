import type { ClaimKind } from '../report/report.ts';
import type { Feature } from './features.ts';
import { kindBias, kindWeights } from './kind-weights.ts';

/** The kinds of claims, the most specific first. */
export const KINDS: readonly ClaimKind[] = [
  'penalty',
  'figure',
  'attribution',
  'date-or-status',
  'prohibition',
  'obligation',
  'scope',
  'programme',
  'other',
];

/**
 * What kind of thing a claim asserts: the one that most of what is there speaks for. One kind a sentence; of equals the
 * more specific wins.
 *
 * @param features what is there
 */
export function kindOf(features: ReadonlySet<Feature>): ClaimKind {
  const scores = [...kindBias];
  for (const feature of features) {
    const weights = kindWeights[feature];
    if (weights)
      for (let kind = 0; kind < scores.length; kind++)
        scores[kind] = (scores[kind] as number) + (weights[kind] as number);
  }
  return KINDS[scores.indexOf(Math.max(...scores))] as ClaimKind;
}
