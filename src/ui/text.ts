import type { Entry, Text } from '../glossary/schema.ts';
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
  const code = [language, 'en' as const, ...(Object.keys(text) as LanguageCode[])].find((c) => text[c] !== undefined);
  return { text: (code && text[code]) ?? '', language: code ?? language };
}

/** The first spelling of a name: "AI {Factory,Factories}" is titled "AI Factory". */
function spelling(name: string): string {
  let plain = name;
  // The innermost braces first, until none is left.
  for (let before = ''; before !== plain; ) {
    before = plain;
    plain = plain.replace(/\{([^{},]*)(?:,[^{}]*)?\}/g, '$1');
  }
  return plain;
}

/** What an entry is called, by language. */
export function titles(entry: Pick<Entry, 'names'>): Text {
  const all = Object.entries(entry.names).map(([code, [first]]) => [
    code,
    spelling(typeof first === 'string' ? first : (first?.text ?? '')),
  ]);
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
  return heading(inLanguage(titles(entry), language));
}
