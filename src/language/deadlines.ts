import { anyOf, WORD } from './characters.ts';
import type { DateFound } from './dates.ts';
import type { Language } from './language.ts';

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
 * Tells which days of a text are deadlines: "until 12 November".
 *
 * @param dates the days in it
 * @param text the sentence or block
 * @param language its language
 * @returns the same days in the same order
 */
export function withDeadlines(dates: readonly DateFound[], text: string, language: Language): DateFound[] {
  const known = dates.length > 0 ? patterns(language) : null;
  if (!known) return [...dates];
  return dates.map((date) => {
    const lead = text.slice(Math.max(0, date.start - REACH), date.start);
    const isDeadline = known.before.test(lead) || known.within.test(text.slice(date.start, date.end));
    return isDeadline ? { ...date, deadline: true } : date;
  });
}
