import type { ClaimKind } from '../report/report.ts';
import type { Feature } from './features.ts';
import type { Sentence } from './sentence.ts';

/** Stages and what starts when: words that make a sentence one of date or status. */
const STATUS: Feature[] = [
  '@enter-force',
  '@adopt',
  '@vote',
  '@agree',
  '@negotiate',
  '@await',
  '@delay',
  '@withdraw',
  '@publish',
];

/**
 * What kind of thing a claim asserts. One kind a sentence; the most specific wins: penalty, figure, attribution, date or
 * status, prohibition, obligation, scope, programme, other.
 *
 * @param sentence the sentence
 * @param features its features
 */
export function kindOf(sentence: Sentence, features: ReadonlySet<Feature>): ClaimKind {
  const has = (feature: Feature) => features.has(feature);
  const any = (list: Feature[]) => list.some(has);
  const isPenalty = has('@fine') && (has('percent') || has('money') || !has('@ban'));
  if (isPenalty) return 'penalty';
  if (has('money') || has('percent')) return 'figure';
  const counts = sentence.amounts.filter((a) => a.is === 'count' && a.count > 2);
  if (has('@vote') && counts.length >= 2) return 'figure';
  if (has('official-speaks') && (has('quotes') || has('names-person') || has('@official'))) return 'attribution';
  if (has('names-programme') && counts.length > 0 && !has('day')) return 'figure';
  if (any(STATUS) && !has('@ban')) return 'date-or-status';
  if (has('time') && any(['@apply', '@propose', '@launch', '@future', '@law']) && !has('names-programme')) {
    return has('@ban') && !has('day') ? 'prohibition' : 'date-or-status';
  }
  if (has('@ban')) return 'prohibition';
  if (has('names-programme')) return 'programme';
  if (has('@apply') && any(['@future', '@past'])) return 'date-or-status';
  if (has('@oblige') || has('@label')) return 'obligation';
  if (any(['@cover', '@define', '@except', '@allow'])) return 'scope';
  if (any(['@propose', '@amend', '@draft'])) return 'date-or-status';
  if (any(['@launch', '@fund', '@build', '@select'])) return 'programme';
  return 'other';
}
