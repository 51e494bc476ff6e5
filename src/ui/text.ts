import type { Entry, Text } from '../glossary/schema.ts';
import { languageIn, textIn, titleIn, titleOfName } from '../glossary/texts.ts';
import type { LanguageCode } from '../language/code.ts';

/** A text together with the language it is in, so that it can be read out and hyphenated rightly. */
export interface Spoken {
  text: string;
  language: LanguageCode;
}

/**
 * A text in the reader's language where it is there, else in English, else in the first language it has.
 *
 * @param text a text in at least one language
 * @param language the reader's language
 */
export function inLanguage(text: Text, language: LanguageCode): Spoken {
  return { text: textIn(text, language), language: languageIn(text, language) ?? language };
}

/** What an entry is called, by language. */
export function titles(entry: Pick<Entry, 'names'>): Text {
  const all = Object.entries(entry.names).map(([code, [first]]) => [code, first ? titleOfName(first) : '']);
  return Object.fromEntries(all) as Text;
}

/** A title as it stands above or by itself: with a capital, unless its first word has one of its own ("eIDAS"). */
export function heading({ text, language }: Spoken): Spoken {
  const [first = ''] = text.split(/\s/, 1);
  const isPlain = first === first.toLocaleLowerCase(language);
  return { text: isPlain ? text.charAt(0).toLocaleUpperCase(language) + text.slice(1) : text, language };
}

/** What an entry is called in the reader's language. */
export function titleOf(entry: Pick<Entry, 'names'>, language: LanguageCode): Spoken {
  return heading({ text: titleIn(entry, language), language: languageIn(entry.names, language) ?? language });
}
