import type { DateFound } from '../language/dates.ts';
import type { Sentence } from './sentence.ts';

/** "From that date" is the day that was named last, if that was not long ago. */

/** So many sentences on, another day may be meant. */
const REACH = 2;

const WHOLE_DAY = 10;

/**
 * Gives sentences that speak of "that day" the day itself, at the words that stand for it.
 *
 * @param sentences the sentences of a page, in order; dates are filled in place
 */
export function carryDays(sentences: readonly Sentence[]): void {
  let last: DateFound | null = null;
  let since = 0;
  for (const sentence of sentences) {
    const named = sentence.dates.findLast(({ when, span }) => when.length === WHOLE_DAY && !span);
    since = named ? 0 : since + 1;
    last = named ?? (since <= REACH ? last : null);
    if (!last || sentence.dates.length > 0) continue;
    const words = sentence.classHits.find((hit) => hit.payload === 'that-day');
    if (!words) continue;
    const { when, relative } = last;
    const { start, end } = words;
    sentence.dates = [{ start, end, when, carried: true, ...(relative && { relative }) }];
  }
}
