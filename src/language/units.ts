import { anyOf, LETTERS, WORD } from './characters.ts';
import type { Language } from './language.ts';

/** A unit beside a number, and the signs that one may begin or end with: mostly another stands there. */
interface UnitPattern {
  signs: Set<string>;
  whole: RegExp;
}

/** What may stand beside a number and says what it is the number of. */
export interface Units {
  magnitude: UnitPattern;
  percent: UnitPattern;
  currencyAfter: UnitPattern;
  currencyBefore: UnitPattern;
}

/** The longest currency word with its blank. */
const CURRENCY_REACH = 16;

/** Signs in upper and in lower case. */
const bothCases = (signs: readonly string[]) =>
  new Set(signs.flatMap((sign) => [sign.toLowerCase(), sign.toUpperCase()]));

const firstSigns = (words: readonly string[]) => bothCases(words.map((word) => word.charAt(0)));

const lastSigns = (words: readonly string[]) => bothCases(words.map((word) => word.charAt(word.length - 1)));

/** The units of a language. */
export function unitsOf(language: Language): Units {
  const magnitudes = Object.keys(language.magnitudes);
  const currencies = Object.keys(language.currencies);
  const currency = anyOf(currencies);
  return {
    magnitude: {
      signs: firstSigns(magnitudes),
      whole: new RegExp(`[\\s\\u00a0-]*(${anyOf(magnitudes)})\\.?(?![${LETTERS}])`, 'y'),
    },
    percent: {
      signs: firstSigns(['%', ...language.percent]),
      whole: new RegExp(`[\\s\\u00a0]*(?:%|(?:${anyOf(language.percent)})(?![${LETTERS}]))`, 'y'),
    },
    currencyAfter: {
      signs: firstSigns(['d', ...currencies]),
      whole: new RegExp(`(?:[\\s\\u00a0]+[dD][eEiI'’])?[\\s\\u00a0-]*(${currency})(?![${LETTERS}])`, 'y'),
    },
    currencyBefore: {
      signs: lastSigns(currencies),
      whole: new RegExp(`(?<![${WORD}])(${currency})[\\s\\u00a0]?$`),
    },
  };
}

/** What an expression with the `y` flag matches at a place of a text. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const GAP = /[\s-]/;

/** The sign of a text at a place or, where a gap is there, behind the gap. */
function signFrom(text: string, at: number): string {
  let place = at;
  while (GAP.test(text.charAt(place))) place++;
  return text.charAt(place);
}

/** Likewise before a place. */
function signBefore(text: string, at: number): string {
  const sign = text.charAt(at - 1);
  return GAP.test(sign) ? text.charAt(at - 2) : sign;
}

/** A unit that begins at a place, behind a gap where there is one. */
export const unitAt = ({ signs, whole }: UnitPattern, text: string, at: number) =>
  signs.has(signFrom(text, at)) ? matchAt(whole, text, at) : null;

/** A unit that ends before a place, likewise. */
export const unitBefore = ({ signs, whole }: UnitPattern, text: string, at: number) =>
  signs.has(signBefore(text, at)) ? whole.exec(text.slice(Math.max(0, at - CURRENCY_REACH), at)) : null;
