import type { ClaimKind } from '../report/report.ts';
import type { Feature } from './features.ts';
import type { Sentence } from './sentence.ts';

/** Words for a stage of a law or for its start. */
const STAGES: Feature[] = ['@enter-force', '@adopt', '@vote', '@agree', '@negotiate', '@await', '@delay', '@withdraw'];
/** Words that speak of a stage only where a time, a draft or an institution stands beside them. */
const HALF_STAGES: Feature[] = ['@publish', '@propose', '@draft', '@amend', '@apply', '@launch'];
const BESIDE: Feature[] = ['time', '@commission', '@parliament', '@council', '@future'];

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
  if (has('official-speaks') && (has('quotes') || has('names-person') || has('@official') || !any(STAGES)))
    return 'attribution';
  if (has('names-programme') && counts.length > 0 && !has('day')) return 'figure';
  const isProgramme = has('about-programme') && !has('names-law');
  const isRule = has('@ban') || has('@except');
  if (isProgramme && !any(STAGES)) return 'programme';
  if (any(STAGES) && !isRule) return 'date-or-status';
  if (has('@ban')) return has('day') && has('@apply') && !has('names-practice') ? 'date-or-status' : 'prohibition';
  if (has('@oblige') && !has('time') && !has('@commission')) return has('@except') ? 'scope' : 'obligation';
  if (any(HALF_STAGES) && any(BESIDE)) return 'date-or-status';
  if (has('time') && any(['@law', '@future', '@anaphora'])) return 'date-or-status';
  if (has('@oblige') || has('@label')) return 'obligation';
  if (any(['@cover', '@define', '@except', '@allow'])) return 'scope';
  if (has('about-programme') || any(['@fund', '@build', '@select'])) return 'programme';
  return any(HALF_STAGES) ? 'date-or-status' : 'other';
}
