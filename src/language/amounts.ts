import { fold, literal } from './characters.ts';
import type { Language } from './language.ts';

/** How far an amount reaches: "up to 7 %", "at least nine", "more than 500". */
export type Bound = 'exactly' | 'about' | 'up-to' | 'at-least';

/** An amount named in a text; offsets are UTF-16 code units. */
export type AmountFound = { start: number; end: number } & (
  | { is: 'money'; amount: number; currency: string }
  | { is: 'percent'; percent: number }
  | { is: 'flop'; exponent: number }
  | { is: 'count'; count: number; of: string }
);

interface AmountPatterns {
  number: string;
  money: RegExp[];
  percent: RegExp;
  count: RegExp;
  values: Map<string, number>;
  magnitudes: Map<string, number>;
  currencies: Map<string, string>;
}

const compiled = new WeakMap<Language, AmountPatterns>();
const alternatives = (list: string[]) =>
  list
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join('|');

function patterns(language: Language): AmountPatterns {
  const known = compiled.get(language);
  if (known) return known;
  const fromKeys = <V>(record: Record<string, V>) => new Map(Object.entries(record).map(([k, v]) => [fold(k), v]));
  const words = alternatives(Object.keys(language.numbers));
  const digits = "\\d{1,3}(?:[.,\\u00a0\\u202f\\u2009 ’']\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d+)?";
  const number = `(?<number>${digits}|(?<![\\p{L}])(?:${words})(?:[- ](?:${words}))?(?![\\p{L}]))`;
  const magnitude = `(?:[\\s\\u00a0-]*(?<magnitude>${alternatives(Object.keys(language.magnitudes))})\\.?(?![\\p{L}]))?`;
  const signs = Object.keys(language.currencies).filter((c) => !/\p{L}/u.test(c));
  const currencyWords = Object.keys(language.currencies);
  const currency = `(?<currency>${alternatives(currencyWords)})`;
  const of = "(?:[\\s\\u00a0]+(?:de|di|d'|d’|de\\s)?)?[\\s\\u00a0]*";
  const made: AmountPatterns = {
    number,
    money: [
      new RegExp(`(?<![\\p{L}\\p{N}])${currency}[\\s\\u00a0]?${number}${magnitude}`, 'giu'),
      new RegExp(`(?<![\\p{L}\\p{N}.,])${number}${magnitude}${of}${currency}(?![\\p{L}])`, 'giu'),
    ],
    percent: new RegExp(
      `(?<![\\p{L}\\p{N}.,])${number}[\\s\\u00a0]*(?:%|(?:${alternatives(language.percent)})(?![\\p{L}]))`,
      'giu',
    ),
    count: new RegExp(`(?<![\\p{L}\\p{N}.,/])${number}${magnitude}[\\s\\u00a0-]+(?<of>[\\p{L}][\\p{L}-]*)`, 'giu'),
    values: fromKeys(language.numbers),
    magnitudes: fromKeys(language.magnitudes),
    currencies: fromKeys(language.currencies),
  };
  for (const sign of signs) made.currencies.set(sign, language.currencies[sign] as string);
  compiled.set(language, made);
  return made;
}

/** A number as it is written in this language: "1,500.5", "1.500,5", "1 500", or a number word. */
function numberOf(written: string, language: Language, values: Map<string, number>): number {
  const whole = values.get(fold(written));
  if (whole !== undefined) return whole;
  const spoken = fold(written)
    .split(/[- ]/)
    .map((part) => values.get(part));
  if (spoken.every((part) => part !== undefined))
    return spoken.reduce((sum, part) => (part === 100 ? (sum || 1) * part : sum + part), 0);
  const bare = written.replace(/[\s\u00a0\u202f\u2009’']/g, '');
  const groups = /^\d{1,3}([.,]\d{3})+$/;
  if (groups.test(bare)) return Number(bare.replace(/[.,]/g, ''));
  const mark = language.decimal;
  const group = mark === '.' ? ',' : '.';
  if (bare.includes(mark) && bare.includes(group)) return Number(bare.replaceAll(group, '').replace(mark, '.'));
  return Number(bare.replace(',', '.'));
}

const FLOP =
  /10\s?(?:\^|\*\*)\s?\(?(\d{2})\)?|10([²³¹⁰⁴-⁹]{2})|1e(\d{2})|10 to the (?:power of )?(\d{2})|\b10(2[3-6])\s?flops?/giu;
const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * The amounts that a text names: money, percentages, counts of things, computing power.
 *
 * @param text a sentence or block
 * @param language its language
 * @returns the amounts in order, disjoint
 */
export function findAmounts(text: string, language: Language): AmountFound[] {
  const { money, percent, count, values, magnitudes, currencies } = patterns(language);
  const found: AmountFound[] = [];
  const isFree = (start: number, end: number) => found.every((f) => end <= f.start || start >= f.end);
  const scaled = (g: Record<string, string | undefined>) =>
    numberOf(g.number ?? '', language, values) * (g.magnitude ? (magnitudes.get(fold(g.magnitude)) ?? 1) : 1);
  for (const match of text.matchAll(FLOP)) {
    const raised = match[2] && [...match[2]].map((c) => SUPERSCRIPT.indexOf(c)).join('');
    const exponent = Number(match[1] ?? raised ?? match[3] ?? match[4] ?? match[5]);
    found.push({ is: 'flop', start: match.index, end: match.index + match[0].length, exponent });
  }
  for (const pattern of money) {
    for (const match of text.matchAll(pattern)) {
      const g = match.groups as Record<string, string | undefined>;
      const currency = currencies.get(fold(g.currency ?? ''));
      const amount = scaled(g);
      const end = match.index + match[0].length;
      if (!currency || !Number.isFinite(amount) || !isFree(match.index, end)) continue;
      found.push({ is: 'money', start: match.index, end, amount, currency });
    }
  }
  for (const match of text.matchAll(percent)) {
    const value = numberOf(match.groups?.number ?? '', language, values);
    const end = match.index + match[0].length;
    if (Number.isFinite(value) && isFree(match.index, end)) {
      found.push({ is: 'percent', start: match.index, end, percent: value });
    }
  }
  for (const match of text.matchAll(count)) {
    const g = match.groups as Record<string, string | undefined>;
    const value = scaled(g);
    const end = match.index + match[0].length;
    if (!Number.isFinite(value) || !isFree(match.index, end)) continue;
    found.push({ is: 'count', start: match.index, end, count: value, of: fold(g.of ?? '') });
  }
  return found.sort((a, b) => a.start - b.start);
}
