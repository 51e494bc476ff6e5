import type { LanguageCode } from '../language/code.ts';
import { type DateFound, isAfter, isWeekday, isWholeDay } from '../language/dates.ts';
import type { WordClass } from '../language/language.ts';
import { formatDay, message } from '../language/message.ts';
import type { Stretch } from '../language/sentences.ts';
import type { Verdict } from '../report/report.ts';
import { beginsIn, clausesOf, type Sentence } from './sentence.ts';
import { type Clocks, liesAhead, MONTH, type Written } from './written.ts';

/** What lay ahead when an article was written and is over by now: read off the calendar, whatever came of it. */

/** Words that something is to come for certain; what might come is not said to. */
const TO_COME: WordClass[] = ['future', 'ahead', 'await'];
/** What others are about, or ask for, is no forecast of ours. */
const NOT_OURS: WordClass[] = ['other-file', 'elsewhere', 'demand'];
/** Words of which one says that a sentence without a name is about our matters. */
const OURS: WordClass[] = ['ai', 'law', 'draft'];
/** What was, and what only might be, is no forecast where it stands in one clause with the time. */
const NO_FORECAST: WordClass[] = ['past', 'formerly', 'conditional', 'hedge'];

/** What was near is over after so many days. */
const NEAR = 180;

const over = (when: string, day: string) => when < day.slice(0, when.length);

/** Whether something could be handed in until a day, with its year or without, that lay ahead and is over. */
const isClosed = ({ deadline, when }: DateFound, { from }: Written, today: string) =>
  deadline === true && isWholeDay(when) && when >= from && over(when, today);

const passed = (time: DateFound, written: Written, isToCome: boolean, today: string) =>
  time.relative && !isWeekday(time) && liesAhead(time.when, written, isToCome) && over(time.when, today);

/**
 * Whether a sentence speaks of a time without its year ("next month", "on 2 August", "in six weeks") or a near one
 * ("soon") as ahead, or of a deadline ("until 9 July"), and it is over. A time with its year informs for ever, and is
 * left to the facts, but for the day until which something may be handed in: what is closed is no longer open.
 *
 * @param sentence the sentence
 * @param clocks the article's day, without which nothing can be said, and today
 * @param person the language of the person who reads
 * @returns the verdict, or null
 */
export function overtaken(sentence: Sentence, { written, today }: Clocks, person: LanguageCode): Verdict | null {
  const has = (wordClass: WordClass) => sentence.classes.has(wordClass);
  if (!written || sentence.otherLaw || NOT_OURS.some(has)) return null;
  if (sentence.entries.size === 0 && sentence.topics.length === 0 && !OURS.some(has)) return null;
  const published = written.day;
  // Counted from a day that is not known, "in 20 days" is known to the month.
  const isOfMonth = written.from !== written.to;
  const isToCome = TO_COME.some(has);
  if (!has('soon') && !sentence.dates.some((date) => date.deadline)) return null;
  if (sentence.dates.some((date) => !over(date.when, today))) return null;
  const clauses = clausesOf(sentence);
  const isForecast = (words: Stretch) => {
    const clause = clauses.find((stretch) => beginsIn(words, stretch));
    return !sentence.classHits.some((hit) => NO_FORECAST.includes(hit.payload) && clause && beginsIn(hit, clause));
  };
  // "Soon" says itself that something is to come; something else must say what.
  const isAnnounced = (soon: Stretch) =>
    sentence.classHits.some(
      (hit) => TO_COME.includes(hit.payload) && (hit.payload !== 'future' || hit.start !== soon.start),
    );
  // "On 2 February 2025, six months from now" says its day for ever.
  const isDated = sentence.dates.some(({ relative, when }) => !relative && when.length > 4 && isAfter(when, published));
  const time = sentence.dates.find(
    (date) =>
      ((passed(date, written, isToCome || has('ongoing'), today) &&
        (isToCome || date.deadline || date.left) &&
        !(date.span && isDated)) ||
        (has('submission') && isClosed(date, written, today))) &&
      isForecast(date),
  );
  const near = sentence.classHits.find((hit) => hit.payload === 'soon' && isAnnounced(hit) && isForecast(hit));
  const isLongAgo = Date.parse(today) - Date.parse(published) >= NEAR * 86_400_000;
  const words = time ?? (isLongAgo ? near : undefined);
  if (!words) return null;
  const said = sentence.text.slice(words.start - sentence.start, words.end - sentence.start);
  const why = time
    ? message(person, time.relative ? 'verdict.passed' : 'verdict.closed', {
        words: said,
        day: formatDay(person, isOfMonth && time.span ? time.when.slice(0, MONTH) : time.when),
      })
    : message(person, 'verdict.near', { day: formatDay(person, published) });
  return {
    then: 'unchecked',
    now: 'outdated',
    fact: null,
    why,
    words: [{ start: words.start, end: words.end }],
  };
}
