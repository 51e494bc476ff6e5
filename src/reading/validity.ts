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

/** Whether a value is said by itself, as a day or sum is, and not by the words of its cues. */
export const isNumber = (value: PackValue | null): boolean => value !== null && value.value.is !== 'statement';
