import { isAfter, later } from '../language/dates.ts';

/** Days, the first and the last of them. */
export interface Period {
  from: string;
  to: string;
}

/** When an article was written: within a period that is one day, or a month where no more is known. */
export interface Written extends Period {
  /** The day that words such as "next week" are counted from: the middle of the month. */
  day: string;
}

/** The days between which a verdict is asked: when the article was written (or null), and today. */
export interface Clocks {
  written: Written | null;
  today: string;
}

/** How long a month is as it is written: “2026-08”. */
export const MONTH = 7;
const MIDDLE = '-15';

/**
 * When an article was written.
 *
 * @param published `YYYY-MM-DD`, or `YYYY-MM` where only the month is known, or null
 */
export function writtenIn(published: string | null): Written | null {
  if (published === null) return null;
  if (published.length !== MONTH) return { day: published, from: published, to: published };
  const from = `${published}-01`;
  return { day: published + MIDDLE, from, to: later(later(from, 1, 'month'), -1, 'day') };
}

/**
 * Whether a time lay ahead of an article: of one of which only the month is known, a day of that month did where the
 * sentence says that it is to come.
 *
 * @param when the time
 * @param written when the article was written
 * @param isToCome whether words say that something is to come
 */
export function liesAhead(when: string, { day, to }: Written, isToCome: boolean): boolean {
  return isAfter(when, isToCome ? day : to);
}
