import { anyCase, anyOf, fold, LETTERS, WORD } from './characters.ts';
import type { Language, MonthSide, RelativeTime, SpanUnit } from './language.ts';
import { matchesOf } from './matches.ts';
import { compilePhrases, findPhrases, type Hit, type Phrase, type PhraseTable } from './phrases.ts';

/** A time named in a text. `when` is `YYYY-MM-DD`, `YYYY-MM` or `YYYY`: as exact as the words are. */
export interface DateFound {
  start: number;
  end: number;
  when: string;
  /** Worked out from the article's day ("last month", "2 August" without a year). */
  relative?: true;
  /** Given by a word alone ("last month", "today"), or roughly ("in two weeks"). */
  loose?: true;
  /** The end of a span from the article's day: "in two weeks", "two weeks left". */
  span?: true;
  /** It is said to be left until something comes. */
  left?: true;
  /** Something is to be done by it: "until 12 November". */
  deadline?: true;
  /** It was named in a sentence before: "from that date". */
  carried?: true;
}

const WHOLE_DAY = 10;

/** Whether a time is a whole day, and not a month or a year. */
export const isWholeDay = (when: string): boolean => when.length === WHOLE_DAY;

const pad = (n: number, width = 2) => String(n).padStart(width, '0');

/** One way to write a date with the month's name: any word stands for it, and is looked up when all else fits. */
interface Form {
  whole: RegExp;
  /** What may stand in front and belongs to it. */
  before?: RegExp;
}

interface DatePatterns {
  /** The months by their names in small letters. */
  number: Map<string, number>;
  full: Form[];
  /** Words before a day that lies behind. */
  since: RegExp | null;
}

/** A month's name as it is compared: case makes no difference, accents do. */
const inSmall = (name: string) => name.toLowerCase().replaceAll('ς', 'σ');

/** A month of which no year is given: "until August". */
interface BareMonth {
  month: number;
  side: MonthSide;
}

/** A word for a time that counts from the article's day: "last month", a day of the week (0 is Monday), or a month. */
export type TimeWord = RelativeTime | number | BareMonth;

const compiled = new WeakMap<Language, DatePatterns>();

const ONE_WORD = new RegExp(`^[${LETTERS}]+$`);
const NUMERIC_FIRST = /\d[-./]\s?\d{1,2}[-./]/;
const NUMERIC = new RegExp(
  `(?<![${WORD}./-])(?:(?<y1>(?:19|20)\\d{2})[-/.](?<m1>\\d{1,2})[-/.](?<d1>\\d{1,2})|(?<a>\\d{1,2})[./-]\\s?(?<b>\\d{1,2})[./-]\\s?(?<y2>(?:19|20)\\d{2}))(?![${WORD}/-])`,
  'g',
);
const YEAR = new RegExp(`(?<![${WORD}/.,(])(?<![^a-zé]-)(?:19|20)\\d{2}(?![${WORD}/%]|[.,]\\d)`, 'g');

/** The longest words before a day that lies behind. */
const SINCE_REACH = 24;

/** The longest day before another with what stands between them: "16. und ". */
const REACH = 12;

/** Shorter spellings ("Sun", "Mar") are more often something else. */
const WEEKDAY = 4;
const MONTH = 3;

/**
 * A month alone may be another word ("may", "march"): a word before it makes it a time. Where its own ending does
 * ("augusztusban"), it stands alone, spelled in full and as given: "Augusta" is a name.
 */
function bareMonths(language: Language): Phrase<TimeWord>[] {
  const before = Object.entries(language.beforeMonth ?? {}) as [MonthSide, string[]][];
  return before.flatMap(([side, texts]) =>
    texts.flatMap((text) =>
      language.months.flatMap((names, index) =>
        names
          .filter((name) => name.length >= MONTH && !(fold(name) in language.numbers))
          .filter((name) => text !== '' || !language.abbreviations.includes(name))
          .map((name) => ({ text: text ? `${text} ${name}` : `=${name}`, payload: { month: index + 1, side } })),
      ),
    ),
  );
}

/**
 * The words for a time that counts from the article's day, to be looked for together with other phrases.
 *
 * @param language the language
 */
export function timePhrases(language: Language): Phrase<TimeWord>[] {
  const relative = Object.entries(language.relative).flatMap(([time, texts]) =>
    (texts ?? []).map((text) => ({ text, payload: time as RelativeTime })),
  );
  const weekdays = language.weekdays.flatMap((names, payload) =>
    names.filter((name) => name.length >= WEEKDAY).map((text) => ({ text, payload })),
  );
  return [...relative, ...weekdays, ...bareMonths(language)];
}

const tables = new WeakMap<Language, PhraseTable<TimeWord>>();

function timeWords(language: Language): PhraseTable<TimeWord> {
  const table = tables.get(language) ?? compilePhrases(timePhrases(language));
  tables.set(language, table);
  return table;
}

function patterns(language: Language): DatePatterns {
  const known = compiled.get(language);
  if (known) return known;
  const number = new Map<string, number>();
  language.months.forEach((names, index) => {
    for (const name of names) number.set(inSmall(name), index + 1);
  });
  // All names as alternatives would take an engine longer to make ready than a page takes to be read.
  const ofWords = anyOf(language.months.flat().filter((name) => !ONE_WORD.test(name)));
  const month = `(?<![${LETTERS}])(?<month>${ofWords && `${ofWords}|`}[${LETTERS}]+)\\.?`;
  const suffix = anyCase('st|nd|rd|th|er|º|°|ª|η');
  const ending = anyCase('jan|an|i|ta|na|ná|je|jei');
  const day = `(?<day>\\d{1,2})(?:${suffix}|\\.|-?(?:${ending}))?`;
  const year = '(?<year>(?:19|20)\\d{2})';
  const of = anyCase("de(?:l|n)?|d’|d'|of|the|ta'|tal-|ta’|του");
  const joint = `[\\s\\u00a0.,'’]*(?:${of})?[\\s\\u00a0]*`;
  const left = `(?<![${WORD}])`;
  const right = `(?![${WORD}])`;
  const named = anyCase('gada|aasta');
  // 2024. gada 1. augustā · 2025. aasta novembris
  const afterNamedYear: Form = {
    whole: new RegExp(`${left}${year}\\.?\\s(?:${named})\\s(?:${day}\\s?)?${month}${right}`, 'g'),
  };
  // 2026 m. rugpjūčio 2 · 2026. augusztus 2.
  const afterYear: Form = {
    whole: new RegExp(`${left}${year}(?:\\.|\\s[mM]\\.)?[\\s\\u00a0]+${month}(?:[\\s\\u00a0]+${day})?${right}`, 'g'),
  };
  const and = anyCase('and|to|und|bis|et|au|y|e|i|a');
  const since = anyOf(language.since ?? []);
  const made: DatePatterns = {
    number,
    since: since ? new RegExp(`(?<![${WORD}])(?:${since})[\\s\\u00a0]?$`, 'i') : null,
    full: [
      afterNamedYear,
      // Elsewhere "2 August 2026 may" would be read as May.
      ...(language.numericDates === 'ymd' ? [afterYear] : []),
      {
        // 6–7 May 2026, 8-9 December: the last day counts
        whole: new RegExp(`${left}${day}${joint}${month}(?:${joint}(?:,\\s*)?${year})?${right}`, 'g'),
        before: new RegExp(`${left}\\d{1,2}\\.?(?:\\s?[-–/]\\s?|\\s(?:${and})\\s)$`),
      },
      {
        // May 7, 2026
        whole: new RegExp(
          `${left}${month}[\\s\\u00a0]+${day}(?![\\d%])(?:[\\s\\u00a0]*,?[\\s\\u00a0]+${year})?${right}`,
          'g',
        ),
      },
      afterYear,
      {
        // May 2026
        whole: new RegExp(`${left}${month}${joint}(?:,\\s*)?${year}${right}`, 'g'),
      },
    ],
  };
  compiled.set(language, made);
  return made;
}

const isDay = (year: number, month: number, day: number) => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return month >= 1 && month <= 12 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

const shifted = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const shiftedMonth = (day: string, months: number) => {
  const date = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 7);
};

const DAYS_A_WEEK = 7;

/**
 * The time so many days, weeks, months or years after a day, as exact as the unit; a week is as exact as its days.
 *
 * @param day `YYYY-MM-DD`
 * @param count how many, a whole number; before the day where it is negative
 * @param unit what of
 */
export function later(day: string, count: number, unit: SpanUnit): string {
  switch (unit) {
    case 'day':
      return shifted(day, count);
    case 'week':
      return shifted(day, count * DAYS_A_WEEK);
    case 'month':
      return shiftedMonth(day, count);
    case 'year':
      return String(Number(day.slice(0, 4)) + count);
  }
}

/** The day of that weekday which lies closest: on a Tuesday "Wednesday" is tomorrow, on a Thursday yesterday. */
function closestWeekday(weekday: number, published: string): string {
  const today = (new Date(`${published}T00:00:00Z`).getUTCDay() + 6) % DAYS_A_WEEK;
  const ahead = (weekday - today + DAYS_A_WEEK) % DAYS_A_WEEK;
  return shifted(published, ahead > 3 ? ahead - DAYS_A_WEEK : ahead);
}

const YEARS = new Set<TimeWord>(['last-year', 'this-year', 'next-year']);
/** What may stand between a month and its year: "August des nächsten Jahres". */
const OF = /^\s+(?:(?:d[a-z]{0,3}|of|van)[\s’'])?$/i;

/** What a pattern takes with it that belongs to the sentence: "by 2 August." */
const TRAILING = /[\s\u00a0.,'’]+$/;

/** The word for a year that stands behind a day without one: "2 August next year". */
function yearBehind(text: string, end: number, words: readonly Hit<TimeWord>[]): Hit<TimeWord> | undefined {
  return words.find((word) => YEARS.has(word.payload) && OF.test(text.slice(end, word.start)));
}

/** Bare months with the word for a year beside them: "in August next year", "jövő év augusztusában". */
function monthsOfYears(text: string, words: readonly Hit<TimeWord>[], published: string): DateFound[] {
  const years = words.filter(({ payload }) => YEARS.has(payload));
  return words.flatMap(({ start, end, payload }) => {
    if (typeof payload !== 'object') return [];
    const year = years.find((word) => OF.test(text.slice(end, word.start)) || OF.test(text.slice(word.end, start)));
    if (!year) return [];
    const when = `${resolve(year.payload, published)}-${pad(payload.month)}`;
    return [{ start: Math.min(start, year.start), end: Math.max(end, year.end), when }];
  });
}

const MONTHS_A_YEAR = 12;
const HALF_YEAR = 6;

/** The month of that name that is meant: on a day of May, "until August" is this year's and "since August" last year's. */
function closestMonth({ month, side }: BareMonth, published: string): string {
  const ahead = (month - Number(published.slice(5, 7)) + MONTHS_A_YEAR) % MONTHS_A_YEAR;
  const isBack = ahead > 0 && (side === 'last' || (side === 'nearest' && ahead > HALF_YEAR));
  return shiftedMonth(published, isBack ? ahead - MONTHS_A_YEAR : ahead);
}

function resolve(time: TimeWord, published: string): string {
  if (typeof time === 'number') return closestWeekday(time, published);
  if (typeof time === 'object') return closestMonth(time, published);
  switch (time) {
    case 'today':
      return published;
    case 'yesterday':
      return shifted(published, -1);
    case 'tomorrow':
      return shifted(published, 1);
    case 'this-week':
    case 'this-month':
      return published.slice(0, 7);
    case 'last-week':
      return shifted(published, -7).slice(0, 7);
    case 'next-week':
      return shifted(published, 7).slice(0, 7);
    case 'last-month':
      return shiftedMonth(published, -1);
    case 'next-month':
      return shiftedMonth(published, 1);
    case 'this-year':
      return published.slice(0, 4);
    case 'last-year':
      return String(Number(published.slice(0, 4)) - 1);
    case 'next-year':
      return String(Number(published.slice(0, 4)) + 1);
  }
}

/**
 * The times that a text names, in all usual forms.
 *
 * @param text a sentence or block
 * @param language its language
 * @param published the article's day, from which relative words and missing years are worked out; null where unknown
 * @param words the words for a time in it, where they have been looked for already
 * @returns the times in order, disjoint; words that could not be placed in time are left out
 */
export function findDates(
  text: string,
  language: Language,
  published: string | null,
  words: readonly Hit<TimeWord>[] = findPhrases(timeWords(language), text),
): DateFound[] {
  const hasDigit = /\d/.test(text);
  if (!hasDigit && words.length === 0) return [];
  const { full, number, since } = patterns(language);
  const isSince = (before: string) => since?.test(before.slice(-SINCE_REACH)) ?? false;
  const found: DateFound[] = [];
  const isFree = (start: number, end: number) => found.every((f) => end <= f.start || start >= f.end);
  const add = (start: number, end: number, when: string, isRelative = false, isLoose = false) => {
    if (!isFree(start, end)) return;
    found.push({
      start,
      end,
      when,
      ...(isRelative && { relative: true as const }),
      ...(isLoose && { loose: true as const }),
    });
  };
  for (const match of hasDigit && NUMERIC_FIRST.test(text) ? matchesOf(NUMERIC, text) : []) {
    const g = match.groups as Record<string, string | undefined>;
    const year = Number(g.y1 ?? g.y2);
    let month = Number(g.m1 ?? g.b);
    let day = Number(g.d1 ?? g.a);
    if (!g.y1 && language.numericDates === 'mdy') [month, day] = [day, month];
    if (!isDay(year, month, day)) [month, day] = [day, month];
    if (isDay(year, month, day)) add(match.index, match.index + match[0].length, `${year}-${pad(month)}-${pad(day)}`);
  }
  for (const { whole, before } of hasDigit ? full : []) {
    for (const match of matchesOf(whole, text)) {
      const g = match.groups as Record<string, string | undefined>;
      const month = number.get(inSmall(g.month ?? ''));
      if (!month) continue;
      const end = match.index + match[0].replace(TRAILING, '').length;
      const beside = g.year ? undefined : yearBehind(text, end, words);
      const year = beside
        ? published && Number(resolve(beside.payload, published))
        : g.year
          ? Number(g.year)
          : yearOf(month, Number(g.day ?? 15), published, isSince(text.slice(0, match.index)));
      if (!year) continue;
      const day = g.day ? Number(g.day) : null;
      if (day !== null && !isDay(year, month, day)) continue;
      // "May" and "March" are also verbs and nouns: without a day or a year they name no time.
      const when = day === null ? `${year}-${pad(month)}` : `${year}-${pad(month)}-${pad(day)}`;
      const lead = before?.exec(text.slice(Math.max(0, match.index - REACH), match.index))?.[0].length ?? 0;
      add(match.index - lead, beside?.end ?? end, when, !g.year);
    }
  }
  for (const match of hasDigit ? matchesOf(YEAR, text) : []) {
    add(match.index, match.index + 4, match[0]);
  }
  shareYears(found, text);
  if (published) {
    for (const { start, end, when } of monthsOfYears(text, words, published)) add(start, end, when, true, true);
    // Of words that begin together the longest counts: "sredi avgusta" is no Wednesday.
    const longestFirst = [...words].sort((a, b) => a.start - b.start || b.end - a.end);
    for (const hit of longestFirst) add(hit.start, hit.end, resolve(hit.payload, published), true, true);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** What may stand between the days of a list: "4 March and 22 July 2025", "del 3 al 9 de mayo". */
const LISTED = /^[\s\u00a0,;–-]*(?:\p{L}{1,5}[\s\u00a0]+){0,2}$/u;

/** Gives a day without a year that of the day it is listed with, or the year before: "12 December and 3 January 2024". */
function shareYears(found: DateFound[], text: string): void {
  found.sort((a, b) => a.start - b.start);
  for (let at = found.length - 2; at >= 0; at--) {
    const [day, next] = [found[at], found[at + 1]] as [DateFound, DateFound];
    if (!day.relative || next.relative || next.when.length < day.when.length) continue;
    if (!LISTED.test(text.slice(day.end, next.start))) continue;
    const year = Number(next.when.slice(0, 4));
    const isOfYear = day.when.slice(4) <= next.when.slice(4, day.when.length);
    day.when = `${isOfYear ? year : year - 1}${day.when.slice(4)}`;
    delete day.relative;
  }
}

/** The year that puts a day without a year closest to the article's day, or closest before it. */
function yearOf(month: number, day: number, published: string | null, isPast: boolean): number | null {
  if (!published) return null;
  const at = Date.parse(`${published}T00:00:00Z`);
  const year = Number(published.slice(0, 4));
  const away = (y: number) => Date.UTC(y, month - 1, day) - at;
  if (isPast) return away(year) > 0 ? year - 1 : year;
  const distance = (y: number) => Math.abs(away(y));
  return [year - 1, year, year + 1].reduce((best, y) => (distance(y) < distance(best) ? y : best), year);
}

/**
 * Whether two times can be the same, each as exact as it is.
 *
 * @param a `YYYY-MM-DD`, `YYYY-MM` or `YYYY`
 * @param b likewise
 */
export function sameTime(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

/**
 * Whether a time lies after a day, as exactly as it is given: "2026-08" is after no day of that month.
 *
 * @param when `YYYY-MM-DD`, `YYYY-MM` or `YYYY`
 * @param day `YYYY-MM-DD`
 */
export function isAfter(when: string, day: string): boolean {
  return when > day.slice(0, when.length);
}

/** Whether a time is a day of the week alone, which may as well have been the one before. */
export function isWeekday(time: DateFound): boolean {
  return time.loose === true && !time.span && isWholeDay(time.when);
}
