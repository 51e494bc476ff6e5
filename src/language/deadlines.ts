import { anyOf, WORD } from './characters.ts';
import type { DateFound } from './dates.ts';
import type { Language } from './language.ts';
import type { Stretch } from './sentences.ts';

/** The longest words in front of a day, with their blank. */
const REACH = 28;

const compiled = new WeakMap<Language, { before: RegExp; within: RegExp } | null>();

function patterns(language: Language) {
  const known = compiled.get(language);
  if (known !== undefined) return known;
  const words = anyOf(language.deadlines ?? []);
  const made = words
    ? {
        before: new RegExp(`(?<![${WORD}])(?:${words})[\\s\\u00a0]?$`),
        within: new RegExp(`^(?:${words})(?![${WORD}])`),
      }
    : null;
  compiled.set(language, made);
  return made;
}

/**
 * The words by which a day is a deadline: "no later than", or its own where they are one with it.
 *
 * @param date a day in the text
 * @param text the sentence or block
 * @param language its language
 * @returns where they stand, or null where the day is none
 */
export function deadlineWords({ start, end }: DateFound, text: string, language: Language): Stretch | null {
  const known = patterns(language);
  if (!known) return null;
  const from = Math.max(0, start - REACH);
  const before = known.before.exec(text.slice(from, start));
  if (before) return { start: from + before.index, end: start };
  return known.within.test(text.slice(start, end)) ? { start, end } : null;
}

/**
 * Tells which days of a text are deadlines: "until 12 November".
 *
 * @param dates the days in it
 * @param text the sentence or block
 * @param language its language
 * @returns the same days in the same order
 */
export function withDeadlines(dates: readonly DateFound[], text: string, language: Language): DateFound[] {
  return dates.map((date) => (deadlineWords(date, text, language) ? { ...date, deadline: true } : date));
}
