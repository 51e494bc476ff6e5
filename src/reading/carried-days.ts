import { type DateFound, isWeekday, isWholeDay } from '../language/dates.ts';
import { endMark } from '../language/sentences.ts';
import { putUnder, type Sentence } from './sentence.ts';
import { MONTH, type Written } from './written.ts';

/** Days that a sentence has from what stands before it: "from that date", and a date as a heading above. */

/** So many sentences on, another day may be meant. */
const REACH = 2;

/** So many sentences below a date, it is no longer what they are about. */
const BELOW = 8;

/** What may stand beside the date of a heading: "Phase 3 – from", a number, brackets. */
const MOST_BESIDE = 10;
const LETTER = /\p{L}/gu;

/** Days on which something is known to have happened; bylines and lists of posts have any. */
type Known = ReadonlySet<string>;

const isKnown = (when: string, days: Known) =>
  days.has(when) || (when.length === MONTH && [...days].some((day) => day.startsWith(when)));

/** The only date of a sentence, where it has its year and its month. */
function onlyDate({ dates: [date, ...others] }: Sentence): DateFound | null {
  return !date || others.length > 0 || date.relative || date.loose || date.when.length < MONTH ? null : date;
}

/** The date of a heading that is one: "2 August 2026", "Phase 3 (August 2026)". */
function headingDate(sentence: Sentence, isAlone: boolean): DateFound | null {
  const date = isAlone ? onlyDate(sentence) : null;
  if (!date) return null;
  const { text, start } = sentence;
  const beside = text.slice(0, date.start - start) + text.slice(date.end - start);
  return (beside.match(LETTER)?.length ?? 0) <= MOST_BESIDE ? date : null;
}

/** The date of a line that leads to a list: "From 2 August 2026, the following applies:". */
function leadingDate(sentence: Sentence, next: Sentence | undefined): DateFound | null {
  const isLast = next !== undefined && next.block !== sentence.block;
  return isLast && /:\s*$/.test(sentence.text) && !sentence.classes.has('say') ? onlyDate(sentence) : null;
}

/** A heading that is a year: "2024", "Year 2022:". */
const YEAR = /^\P{L}*(?:\p{L}{1,10}\s+)?(20\d\d)\P{L}*$/u;

const isAloneIn = (sentences: readonly Sentence[], at: number): boolean =>
  sentences[at - 1]?.block !== sentences[at]?.block && sentences[at + 1]?.block !== sentences[at]?.block;

/** A day of a month, of which the year is our own reckoning. */
const lacksYear = (date: DateFound) =>
  date.relative && !date.loose && !date.span && isWholeDay(date.when) && !isWeekday(date);

/**
 * Gives days without a year the year that is the heading above them, and tells what stands there as history where the
 * year was over.
 *
 * @param sentences the sentences of a page, in order; changed in place
 * @param written when the article was, or null
 */
export function putUnderYears(sentences: readonly Sentence[], written: Written | null): void {
  let year: string | null = null;
  let below = 0;
  for (const [index, sentence] of sentences.entries()) {
    const heading = isAloneIn(sentences, index) ? YEAR.exec(sentence.text)?.[1] : undefined;
    if (heading) below = 0;
    year = heading ?? (below++ < BELOW ? year : null);
    if (!year) continue;
    if (written && year < written.from.slice(0, year.length)) sentence.isHistory = true;
    if (!sentence.dates.some(lacksYear)) continue;
    sentence.dates = sentence.dates.map((date) => {
      if (!lacksYear(date)) return date;
      const { relative: _, ...rest } = date;
      return { ...rest, when: year + date.when.slice(4) };
    });
    // What was soon by our reckoning only is not said to be.
    if (!sentence.classHits.some(({ payload }) => payload === 'soon')) sentence.classes.delete('soon');
  }
}

/** Whether a block is a heading: one line without an end mark that is no item of a list. */
const isHeading = ({ text, isItem }: Sentence, isAlone: boolean) =>
  isAlone && !isItem && endMark(text) === '' && !/^\s*[-–—•·*▪◦]/u.test(text);

/** Items of a list end alike: with a mark, or without. */
const endsAlike = (a: Sentence, b: Sentence) => (endMark(a.text) === '') === (endMark(b.text) === '');

/**
 * Puts the sentences below a date that is a heading under it, up to the next heading or date; and the items of a list
 * under the date of the line that leads to it.
 *
 * @param sentences the sentences of a page, in order; changed in place
 * @param days the days on which anything is known to have happened: other dates head no timetable
 * @param written when the article was: its own day above it heads none
 */
export function putUnderDates(sentences: readonly Sentence[], days: Known, written: Written | null): void {
  let above: DateFound | null = null;
  let below = 0;
  let isList = false;
  let first: Sentence | null = null;
  for (const [index, sentence] of sentences.entries()) {
    const isAlone = isAloneIn(sentences, index);
    const heading = headingDate(sentence, isAlone);
    const date = heading ?? leadingDate(sentence, sentences[index + 1]);
    if (date) {
      above = date.when !== written?.day && isKnown(date.when, days) ? date : null;
      below = 0;
      isList = heading === null;
      first = null;
      continue;
    }
    first ??= sentence;
    const isOther = isList ? !isAlone || !endsAlike(first, sentence) : isHeading(sentence, isAlone);
    const isPast = isOther || sentence.dates.some(({ carried }) => !carried);
    if (isPast) {
      above = null;
    } else if (above && below++ < BELOW && sentence.dates.length === 0) {
      const { start } = sentence;
      putUnder(sentence, { start, end: start, when: above.when, carried: true });
    }
  }
}

/**
 * Gives sentences that speak of "that day" the day itself, at the words that stand for it.
 *
 * @param sentences the sentences of a page, in order; dates are filled in place
 */
export function carryDays(sentences: readonly Sentence[]): void {
  let last: DateFound | null = null;
  let since = 0;
  for (const sentence of sentences) {
    const named = sentence.dates.findLast(({ when, span }) => when.length >= MONTH && !span);
    since = named ? 0 : since + 1;
    last = named ?? (since <= REACH ? last : null);
    // After a month "that date" may be one in it, or one before.
    if (!last || !isWholeDay(last.when) || sentence.dates.length > 0) continue;
    const words = sentence.classHits.find((hit) => hit.payload === 'that-day');
    if (!words) continue;
    const { when, relative } = last;
    const { start, end } = words;
    sentence.dates = [{ start, end, when, carried: true, ...(relative && { relative }) }];
  }
}
