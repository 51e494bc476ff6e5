import type { LanguageCode } from '../language/code.ts';
import { firstSpelling } from '../language/phrases.ts';
import type { Entry, Name, Text } from './schema.ts';

/** What an entry says of itself, for facts and for those who read it. */

/** A name with all that may be said of it. */
type FullName = Exclude<Name, string>;

/** A name, however short it is written. */
export const fullName = (name: Name): FullName => (typeof name === 'string' ? { text: name } : name);

/**
 * The title that a name is: its first spelling.
 *
 * @param name a name, which may stand for several spellings
 */
export const titleOfName = (name: Name): string => firstSpelling(fullName(name).text);

/**
 * The language in which something is given to a reader.
 *
 * @param texts what there is, by language
 * @param language the reader's language
 * @returns that language where there is something in it, else English, else the first there is; none where there is none
 */
export const languageIn = (
  texts: Partial<Record<LanguageCode, unknown>>,
  language: LanguageCode,
): LanguageCode | undefined =>
  [language, 'en' as const, ...(Object.keys(texts) as LanguageCode[])].find((code) => texts[code] !== undefined);

/** A text in a language, or in the one that stands in for it; empty where it has none. */
export function textIn(text: Text, language: LanguageCode): string {
  const code = languageIn(text, language);
  return (code && text[code]) ?? '';
}

/** What an entry is called in a language, or in the one that stands in for it; empty where it has no name. */
export function titleIn({ names }: Pick<Entry, 'names'>, language: LanguageCode): string {
  const [first] = names[languageIn(names, language) ?? language] ?? [];
  return first === undefined ? '' : titleOfName(first);
}

/**
 * How an entry is cited.
 *
 * @param entry the entry
 * @param language the reader's language
 * @returns the reference in that language, or the one that stands in for it; empty where it has none
 */
export const referenceIn = ({ reference = '' }: Pick<Entry, 'reference'>, language: LanguageCode): string =>
  typeof reference === 'string' ? reference : textIn(reference, language);

/**
 * What a sentence says, as a part of another.
 *
 * @param text a sentence in some languages
 * @param tell what is made of it, without its full stop, in each of them
 */
export function retold(text: Text, tell: (said: string, language: LanguageCode) => string): Text {
  const all = Object.entries(text) as [LanguageCode, string][];
  return Object.fromEntries(all.map(([language, said]) => [language, tell(said.replace(/\.$/, ''), language)]));
}
