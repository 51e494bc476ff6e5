import type { Language } from '../language/language.ts';

const LETTER = /\p{L}/gu;
const INNERMOST = /\{([^{}]*)\}/;
/** Stand for the braces and commas of a group that has been looked into, and for one of which nothing is left. */
const DONE = { '{': '\ue000', ',': '\ue001', '}': '\ue002' };
const GONE = '\ue003';

/**
 * The letters of a language: all that stand in its own words.
 *
 * @param language the language
 * @returns its letters, in lower case
 */
export function alphabetOf(language: Language): ReadonlySet<string> {
  return new Set(JSON.stringify(language).toLowerCase().match(LETTER));
}

/**
 * What of a phrase can stand in a text of a language. Cues list the words of many languages side by side; those with
 * letters that a language does not have would only make its pack long.
 *
 * @param phrase a phrase as people write it
 * @param alphabet the letters of the language, in lower case
 * @returns the phrase without the alternatives that have other letters, or null where nothing is left
 */
export function spelledWith(phrase: string, alphabet: ReadonlySet<string>): string | null {
  const isForeign = (part: string) =>
    part.includes(GONE) || (part.toLowerCase().match(LETTER) ?? []).some((letter) => !alphabet.has(letter));
  let rest = phrase;
  for (let group = INNERMOST.exec(rest); group; group = INNERMOST.exec(rest)) {
    const own = (group[1] as string).split(',').filter((part) => !isForeign(part));
    const isEmpty = own.every((part) => part === '');
    const kept = own.length === 0 ? GONE : isEmpty ? '' : `${DONE['{']}${own.join(DONE[','])}${DONE['}']}`;
    rest = rest.slice(0, group.index) + kept + rest.slice(group.index + group[0].length);
  }
  if (isForeign(rest)) return null;
  return Object.entries(DONE).reduce((text, [sign, mark]) => text.replaceAll(mark, sign), rest);
}
