import { fold, literal } from './characters.ts';
import type { Language } from './language.ts';
import { compilePhrases, findPhrases, type Hit, type Phrase, type PhraseTable } from './phrases.ts';

/** An amount named in a text; offsets are UTF-16 code units. */
export type AmountFound = { start: number; end: number } & (
  | { is: 'money'; amount: number; currency: string }
  | { is: 'percent'; percent: number }
  | { is: 'flop'; exponent: number }
  | { is: 'count'; count: number; of: string }
);

/** A number as it stands in a text, in digits or words. */
interface Figure {
  start: number;
  end: number;
  value: number;
  isWord: boolean;
}

interface AmountPatterns {
  words: PhraseTable<number>;
  magnitude: RegExp;
  percent: RegExp;
  currencyAfter: RegExp;
  currencyBefore: RegExp;
  magnitudes: Map<string, number>;
  currencies: Map<string, string>;
}

const DIGITS = /(?<![\p{L}\p{N}.,])(?:\d{1,3}(?:[.,\u00a0\u202f\u2009 ’']\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?)/gu;
const COUNTED = /[\s\u00a0-]+(\p{L}[\p{L}-]*)/uy;
const FLOP =
  /10\s?(?:\^|\*\*)\s?\(?(\d{2})\)?|10([²³¹⁰⁴-⁹]{2})|1e(\d{2})|10 to the (?:power of )?(\d{2})|\b10(2[3-6])\s?flops?/giu;
const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** The longest currency word with its blank. */
const CURRENCY_REACH = 16;

const compiled = new WeakMap<Language, AmountPatterns>();

const alternatives = (list: string[]) =>
  list
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join('|');

/**
 * The number words of a language, to be looked for together with other phrases.
 *
 * @param language the language
 */
export function numberPhrases(language: Language): Phrase<number>[] {
  return Object.entries(language.numbers).map(([text, payload]) => ({ text, payload }));
}

function patterns(language: Language): AmountPatterns {
  const known = compiled.get(language);
  if (known) return known;
  const fromKeys = <V>(record: Record<string, V>) => new Map(Object.entries(record).map(([k, v]) => [fold(k), v]));
  const currency = alternatives(Object.keys(language.currencies));
  const made: AmountPatterns = {
    words: compilePhrases(numberPhrases(language)),
    magnitude: new RegExp(`[\\s\\u00a0-]*(${alternatives(Object.keys(language.magnitudes))})\\.?(?![\\p{L}])`, 'iuy'),
    percent: new RegExp(`[\\s\\u00a0]*(?:%|(?:${alternatives([...language.percent])})(?![\\p{L}]))`, 'iuy'),
    currencyAfter: new RegExp(`(?:[\\s\\u00a0]+(?:de|di|d'|d’))?[\\s\\u00a0-]*(${currency})(?![\\p{L}])`, 'iuy'),
    currencyBefore: new RegExp(`(?<![\\p{L}\\p{N}])(${currency})[\\s\\u00a0]?$`, 'iu'),
    magnitudes: fromKeys(language.magnitudes),
    currencies: fromKeys(language.currencies),
  };
  compiled.set(language, made);
  return made;
}

/** A number in digits as this language writes it: "1,500.5", "1.500,5", "1 500". */
function parseDigits(written: string, decimal: '.' | ','): number {
  const bare = written.replace(/[\s\u00a0\u202f\u2009’']/g, '');
  if (/^\d{1,3}([.,]\d{3})+$/.test(bare)) return Number(bare.replace(/[.,]/g, ''));
  const group = decimal === '.' ? ',' : '.';
  if (bare.includes(decimal) && bare.includes(group)) return Number(bare.replaceAll(group, '').replace(decimal, '.'));
  return Number(bare.replace(',', '.'));
}

/** Joins the words of one number: "seventy-six", "two hundred". */
function joinWords(hits: readonly Hit<number>[]): Figure[] {
  const figures: Figure[] = [];
  for (const { start, end, payload } of hits) {
    const last = figures[figures.length - 1];
    if (last && start < last.end) {
      if (end > last.end) Object.assign(last, { start, end, value: payload });
      continue;
    }
    if (last && start === last.end + 1 && payload === 100) {
      Object.assign(last, { end, value: last.value * payload });
    } else if (last && start === last.end + 1 && last.value >= 20 && payload < last.value) {
      Object.assign(last, { end, value: last.value + payload });
    } else figures.push({ start, end, value: payload, isWord: true });
  }
  return figures;
}

function figuresIn(text: string, language: Language, words: readonly Hit<number>[]): Figure[] {
  const digits = /\d/.test(text)
    ? [...text.matchAll(DIGITS)].map((m) => ({
        start: m.index,
        end: m.index + m[0].length,
        value: parseDigits(m[0], language.decimal),
        isWord: false,
      }))
    : [];
  return [...digits, ...joinWords(words)].filter((f) => Number.isFinite(f.value)).sort((a, b) => a.start - b.start);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/**
 * The amounts that a text names: money, percentages, counts of things, computing power.
 *
 * @param text a sentence or block
 * @param language its language
 * @param words the number words in it, where they have been looked for already
 * @returns the amounts in order, disjoint
 */
export function findAmounts(
  text: string,
  language: Language,
  words: readonly Hit<number>[] = findPhrases(patterns(language).words, text),
): AmountFound[] {
  const { magnitude, percent, currencyAfter, currencyBefore, magnitudes, currencies } = patterns(language);
  const found: AmountFound[] = [];
  const figures = figuresIn(text, language, words);
  if (figures.length === 0) return found;
  const isFree = (start: number, end: number) => found.every((f) => end <= f.start || start >= f.end);
  for (const match of text.matchAll(FLOP)) {
    const raised = match[2] && [...match[2]].map((c) => SUPERSCRIPT.indexOf(c)).join('');
    const exponent = Number(match[1] ?? raised ?? match[3] ?? match[4] ?? match[5]);
    found.push({ is: 'flop', start: match.index, end: match.index + match[0].length, exponent });
  }
  for (const figure of figures) {
    if (!isFree(figure.start, figure.end)) continue;
    const share = matchAt(percent, text, figure.end);
    if (share) {
      found.push({
        is: 'percent',
        start: figure.start,
        end: figure.end + share[0].length,
        percent: figure.value,
      });
      continue;
    }
    const scale = matchAt(magnitude, text, figure.end);
    const value = figure.value * (scale ? (magnitudes.get(fold(scale[1] ?? '')) ?? 1) : 1);
    const end = figure.end + (scale?.[0].length ?? 0);
    const before = currencyBefore.exec(text.slice(Math.max(0, figure.start - CURRENCY_REACH), figure.start));
    const after = before ? null : matchAt(currencyAfter, text, end);
    const currency = currencies.get(fold((before ?? after)?.[1] ?? ''));
    if (currency) {
      found.push({
        is: 'money',
        start: figure.start - (before?.[0].length ?? 0),
        end: end + (after?.[0].length ?? 0),
        amount: value,
        currency,
      });
      continue;
    }
    const counted = matchAt(COUNTED, text, end);
    // “une amende”, “eine Strafe”: in most languages the article is the word for one, and counts nothing.
    const isArticle = figure.isWord && value <= 1;
    if (counted && !isArticle) {
      const of = fold(counted[1] ?? '');
      found.push({ is: 'count', start: figure.start, end: end + counted[0].length, count: value, of });
    }
  }
  found.sort((a, b) => a.start - b.start);
  return found.filter((amount, i) => i === 0 || amount.start >= (found[i - 1] as AmountFound).end);
}
