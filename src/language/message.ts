import type { LanguageCode } from './code.ts';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };

/**
 * Everything a person reads, in the reader's language. Messages are written in a small part of ICU MessageFormat:
 * `{name}` is a value and `{name, plural, =0 {none} one {# statement} other {# statements}}` chooses by number.
 */

export type MessageKey = keyof typeof en;
export type MessageValues = Record<string, string | number>;

const catalogues: Partial<Record<LanguageCode, Record<MessageKey, string>>> = { en, de, fr };

/** What makes an object of `Intl` for a locale, and keeps it: making one takes longer than all that it is then used for. */
function kept<Made>(make: (locale: LanguageCode) => Made): (locale: LanguageCode) => Made {
  const made = new Map<LanguageCode, Made>();
  return (locale) => {
    const one = made.get(locale) ?? make(locale);
    made.set(locale, one);
    return one;
  };
}

const pluralRules = kept((locale) => new Intl.PluralRules(locale));
const languageNames = kept((locale) => new Intl.DisplayNames(locale, { type: 'language' }));
const numbers = kept((locale) => new Intl.NumberFormat(locale));

/**
 * The language in which messages are given to a reader.
 *
 * @param language the reader's language
 * @returns that language where its catalogue is there, else English
 */
export function messageLanguage(language: LanguageCode): LanguageCode {
  return catalogues[language] ? language : 'en';
}

/** Index of the brace that closes the one at `open`. */
function closing(pattern: string, open: number): number {
  let depth = 0;
  for (let at = open; at < pattern.length; at++) {
    if (pattern[at] === '{') depth++;
    else if (pattern[at] === '}' && --depth === 0) return at;
  }
  throw new SyntaxError(`“${pattern}” has an opening brace without a closing one`);
}

/** The branches of a plural, by their selector (`one`, `other`, `=0`). */
function branches(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (let at = 0; ; ) {
    const open = text.indexOf('{', at);
    if (open < 0) return found;
    const close = closing(text, open);
    found.set(text.slice(at, open).trim(), text.slice(open + 1, close));
    at = close + 1;
  }
}

function choose(language: LanguageCode, options: Map<string, string>, count: number): string {
  const exact = options.get(`=${count}`);
  if (exact !== undefined) return exact;
  return options.get(pluralRules(language).select(count)) ?? options.get('other') ?? '';
}

function fill(language: LanguageCode, pattern: string, values: MessageValues): string {
  const open = pattern.indexOf('{');
  if (open < 0) return pattern;
  const close = closing(pattern, open);
  const inside = pattern.slice(open + 1, close);
  const [name = '', type, ...rest] = inside.split(',');
  const value = values[name.trim()];
  let text: string;
  if (type?.trim() === 'plural') {
    const branch = choose(language, branches(rest.join(',')), Number(value));
    text = fill(language, branch.replaceAll('#', formatNumber(language, Number(value))), values);
  } else {
    text = typeof value === 'number' ? formatNumber(language, value) : (value ?? `{${inside}}`);
  }
  return pattern.slice(0, open) + text + fill(language, pattern.slice(close + 1), values);
}

/**
 * A message in the reader's language, or in English where there is none.
 *
 * @param language the reader's language
 * @param key a key of `messages/en.json`
 * @param values what its placeholders stand for; numbers are written the reader's way
 */
export function message(language: LanguageCode, key: MessageKey, values: MessageValues = {}): string {
  const spoken = messageLanguage(language);
  return fill(spoken, (catalogues[spoken] as Record<MessageKey, string>)[key], values);
}

/** What a language is called in another, or in itself. */
export function languageName(code: LanguageCode, language: LanguageCode): string {
  return languageNames(language).of(code) ?? code;
}

/** A number as the language writes it. */
export function formatNumber(language: LanguageCode, number: number): string {
  return numbers(messageLanguage(language)).format(number);
}

/** How days are written by how much of them is known: the year, the month, the day. */
const days = { long: dayFormats('long'), short: dayFormats('short') };

function dayFormats(month: 'long' | 'short') {
  return [{}, { month }, { month, day: 'numeric' as const }].map((parts) =>
    kept((locale) => {
      // "en" alone is American; the day comes first in Europe.
      const european = locale === 'en' ? 'en-GB' : locale;
      return new Intl.DateTimeFormat(european, { year: 'numeric', ...parts, timeZone: 'UTC' });
    }),
  );
}

/**
 * A date as the language writes it: "1 August 2024", "August 2024", "2024".
 *
 * @param language the reader's language
 * @param when `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; anything else is returned as it is
 * @param month whether the month is written out
 */
export function formatDay(language: LanguageCode, when: string, month: 'long' | 'short' = 'long'): string {
  const format = days[month][when.split('-').length - 1];
  const date = new Date(`${when}-01-01`.slice(0, 10));
  if (!format || !/^\d{4}/.test(when) || Number.isNaN(date.getTime())) return when;
  const locale = messageLanguage(language);
  const written = format(locale).format(date);
  // The first of a month is an ordinal in French, which CLDR does not know.
  return locale === 'fr' ? written.replace(/^1 /, '1er ') : written;
}
