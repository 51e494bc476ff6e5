import type { LanguageCode } from '../language/code.ts';
import { firstSpelling } from '../language/phrases.ts';
import type { Name, Text } from './schema.ts';

/** Texts of facts that are made of what an entry says. */

/**
 * The title that a name is: its first spelling.
 *
 * @param name a name, which may stand for several spellings
 */
export const titleOfName = (name: Name): string => firstSpelling(typeof name === 'string' ? name : name.text);

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
