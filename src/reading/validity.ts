import type { PackFact, PackValue } from '../glossary/pack.ts';
import type { Period } from './written.ts';

/** When values of facts were right. */

/**
 * Whether a value was right at some time of a period.
 *
 * @param value the value
 * @param period the first and last day
 */
export const held = (value: PackValue, { from, to }: Period) =>
  !value.never && (value.from === null || value.from <= to) && (value.to === null || from <= value.to);

/**
 * Whether a value was right on a day.
 *
 * @param value the value
 * @param day `YYYY-MM-DD`
 */
export const covers = (value: PackValue, day: string) => held(value, { from: day, to: day });

/**
 * The value that was right on a day.
 *
 * @param fact the fact
 * @param day `YYYY-MM-DD`
 */
export function rightOn(fact: PackFact, day: string): PackValue | undefined {
  return fact.values.find((value) => covers(value, day));
}

/**
 * The value that is right on a day where another was meant: that one still, or what took its place.
 *
 * @param fact the fact
 * @param meant the value that is meant; null where it is not known
 * @param day `YYYY-MM-DD`
 */
export function rightInstead(fact: PackFact, meant: PackValue | null, day: string): PackValue | undefined {
  // Of several numbers that were right on a day a sentence means its own.
  if (meant && isNumber(meant) && covers(meant, day)) return meant;
  const next = meant?.followedBy === undefined ? undefined : fact.values[meant.followedBy];
  return next && covers(next, day) ? next : rightOn(fact, day);
}

/** Whether a value is said by itself, as a day or sum is, and not by the words of its cues. */
export const isNumber = (value: PackValue | null): boolean => value !== null && value.value.is !== 'statement';
