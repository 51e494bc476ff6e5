import { anyOf, fold, LETTERS, WORD } from './characters.ts';
import type { Bound, Language } from './language.ts';
import { compilePhrases, findPhrases, type Hit, type Phrase, type PhraseTable } from './phrases.ts';
import { matchAt, type Units, unitAt, unitBefore, unitsOf } from './units.ts';

/** How exactly an amount is given; nothing where it stands alone. */
interface Exactness {
  /** "at least", "up to" … */
  bound?: Bound;
  /** Both ends of the range of which it is one: "3 to 5", "between 10 and 20". */
  range?: readonly [number, number];
}

/** An amount named in a text; offsets are UTF-16 code units. */
export type AmountFound = { start: number; end: number } & Exactness &
  (
    | { is: 'money'; amount: number; currency: string }
    | { is: 'percent'; percent: number }
    | { is: 'flop'; exponent: number }
    /** `of` is what is counted: the words that follow, folded, at most four. */
    | { is: 'count'; count: number; of: string }
  );

/** A number as it stands in a text, in digits or words. */
interface Figure {
  start: number;
  end: number;
  value: number;
  isWord: boolean;
}

/** A figure with its unit. */
interface Quantity extends Figure {
  /** What "million" and the like multiply it by. */
  scale: number | null;
  currency: string | null;
  isPercent: boolean;
}

interface AmountPatterns extends Units {
  magnitudes: Map<string, number>;
  currencies: Map<string, string>;
  boundBefore: RegExp | null;
  boundAfter: RegExp | null;
  bounds: Map<string, Bound>;
  /** Between the ends of a range, and in front of those that are told as "between … and …". */
  to: RegExp;
  between: RegExp | null;
  and: RegExp | null;
}

const DIGITS = new RegExp(
  `(?<![${WORD}.,])(?:\\d{1,3}(?:[.,\\u00a0\\u202f\\u2009 ’']\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d+)?)`,
  'g',
);
/** What is counted may stand in quotation marks: 13 “AI factories”. */
const OPENED = '["“„«‘\']?';
const COUNTED = new RegExp(
  `[\\s\\u00a0-]+${OPENED}([${LETTERS}][${LETTERS}-]*)((?:[\\s\\u00a0]+${OPENED}[${LETTERS}][${LETTERS}’'-]*){0,3})`,
  'y',
);
const FLOP_FIRST = /1[0e]/i;
const FLOP =
  /10\s?(?:\^|\*\*)\s?\(?(\d{2})\)?|10([²³¹⁰⁴-⁹]{2})|1e(\d{2})|10 to the (?:power of )?(\d{2})|\b10(2[3-6])\s?flops?/gi;
const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** The longest words for a bound, with a short word between: "no more than a". */
const BOUND_REACH = 32;

const compiled = new WeakMap<Language, AmountPatterns>();

/**
 * The number words of a language, to be looked for together with other phrases.
 *
 * @param language the language
 */
export function numberPhrases(language: Language): Phrase<number>[] {
  return Object.entries(language.numbers).map(([text, payload]) => ({ text, payload }));
}

const tables = new WeakMap<Language, PhraseTable<number>>();

function numberWords(language: Language): PhraseTable<number> {
  const table = tables.get(language) ?? compilePhrases(numberPhrases(language));
  tables.set(language, table);
  return table;
}

/** Alternatives as whole words, or null where there are none. */
const wordsOf = (list: string[]) => (list.length > 0 ? `(?<![${WORD}])(${anyOf(list)})(?![${WORD}])` : null);

/** In front of a spelling of a bound that stands behind its amount: "… or more". */
const BEHIND = '… ';

function boundPatterns(language: Language): Pick<AmountPatterns, 'bounds' | 'boundBefore' | 'boundAfter'> {
  const bounds = new Map<string, Bound>();
  for (const [bound, spellings] of Object.entries(language.bounds ?? {})) {
    for (const spelling of spellings) bounds.set(fold(spelling), bound as Bound);
  }
  const spellings = Object.values(language.bounds ?? {}).flat();
  const before = wordsOf(spellings.filter((spelling) => !spelling.startsWith(BEHIND)));
  const after = wordsOf(spellings.filter((s) => s.startsWith(BEHIND)).map((s) => s.slice(BEHIND.length)));
  return {
    bounds,
    boundBefore: before ? new RegExp(`${before}[\\s\\u00a0]+(?:[${LETTERS}]{1,3}[\\s\\u00a0]+)?$`) : null,
    boundAfter: after ? new RegExp(`[\\s\\u00a0]+${after}`, 'y') : null,
  };
}

function rangePatterns({ range }: Language): Pick<AmountPatterns, 'to' | 'between' | 'and'> {
  const joint = (words: string[]) => new RegExp(`^[\\s\\u00a0]+(?:${anyOf(words)})[\\s\\u00a0]+$`);
  const dash = '^[\\s\\u00a0]?[–—-][\\s\\u00a0]?$';
  const between = wordsOf(range?.between ?? []);
  return {
    to: new RegExp(range?.to.length ? `${joint(range.to).source}|${dash}` : dash),
    between: between ? new RegExp(`${between}[\\s\\u00a0]+$`) : null,
    and: range?.and.length ? joint(range.and) : null,
  };
}

function patterns(language: Language): AmountPatterns {
  const known = compiled.get(language);
  if (known) return known;
  const fromKeys = <V>(record: Record<string, V>) => new Map(Object.entries(record).map(([k, v]) => [fold(k), v]));
  const made: AmountPatterns = {
    ...unitsOf(language),
    magnitudes: fromKeys(language.magnitudes),
    currencies: fromKeys(language.currencies),
    ...boundPatterns(language),
    ...rangePatterns(language),
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
  const hasDigit = /\d/.test(text);
  if (!hasDigit && words.length === 0) return [];
  const digits = hasDigit
    ? [...text.matchAll(DIGITS)].map((m) => ({
        start: m.index,
        end: m.index + m[0].length,
        value: parseDigits(m[0], language.decimal),
        isWord: false,
      }))
    : [];
  return [...digits, ...joinWords(words)].filter((f) => Number.isFinite(f.value)).sort((a, b) => a.start - b.start);
}

/** A figure with what stands around it as its unit. */
function quantityAt(text: string, figure: Figure, language: Language): Quantity {
  const { percent, magnitude, currencyBefore, currencyAfter, magnitudes, currencies } = patterns(language);
  const bare: Quantity = { ...figure, scale: null, currency: null, isPercent: false };
  const share = unitAt(percent, text, figure.end);
  if (share) return { ...bare, end: figure.end + share[0].length, isPercent: true };
  const scale = unitAt(magnitude, text, figure.end);
  const end = figure.end + (scale?.[0].length ?? 0);
  const before = unitBefore(currencyBefore, text, figure.start);
  const after = before ? null : unitAt(currencyAfter, text, end);
  return {
    ...bare,
    start: figure.start - (before?.[0].length ?? 0),
    end: end + (after?.[0].length ?? 0),
    scale: scale ? (magnitudes.get(fold(scale[1] ?? '')) ?? 1) : null,
    currency: currencies.get(fold((before ?? after)?.[1] ?? '')) ?? null,
  };
}

const sizeOf = ({ value, scale }: Quantity) => value * (scale ?? 1);

/** Whether two quantities are the ends of one range. */
function isRange(text: string, low: Quantity, high: Quantity, { to, between, and }: AmountPatterns): boolean {
  const gap = text.slice(low.end, high.start);
  if (to.test(gap)) return true;
  return Boolean(and?.test(gap) && between?.test(text.slice(Math.max(0, low.start - BOUND_REACH), low.start)));
}

/**
 * Gives the ends of ranges the unit that is said only once: "€3 to 5 billion".
 *
 * @returns the range of each quantity that is an end of one
 */
function joinRanges(text: string, quantities: Quantity[], known: AmountPatterns): Map<Quantity, [number, number]> {
  const ranges = new Map<Quantity, [number, number]>();
  for (const [index, high] of quantities.entries()) {
    const low = quantities[index - 1];
    if (!low || ranges.has(low) || !isRange(text, low, high, known)) continue;
    if (low.currency && high.currency && low.currency !== high.currency) continue;
    if (low.isPercent && !high.isPercent) continue;
    if (high.isPercent && (low.currency || low.scale)) continue;
    const scale = low.scale ?? high.scale;
    const range: [number, number] = [low.value * (scale ?? 1), sizeOf(high)];
    if (range[0] >= range[1]) continue;
    Object.assign(low, { scale, currency: low.currency ?? high.currency, isPercent: high.isPercent });
    high.currency ??= low.currency;
    ranges.set(low, range).set(high, range);
  }
  return ranges;
}

/** How a text bounds the amount between two places of it. */
function boundOf(text: string, start: number, end: number, known: AmountPatterns): Bound | undefined {
  const said =
    known.boundBefore?.exec(text.slice(Math.max(0, start - BOUND_REACH), start))?.[1] ??
    (known.boundAfter && matchAt(known.boundAfter, text, end)?.[1]);
  if (!said) return undefined;
  return known.bounds.get(fold(said)) ?? known.bounds.get(fold(BEHIND + said));
}

/** Numbers written for computing power: "10^25", "1025 FLOPs" from a page that lost its raised figures. */
function powersIn(text: string): AmountFound[] {
  if (!FLOP_FIRST.test(text)) return [];
  return [...text.matchAll(FLOP)].map((match) => {
    const raised = match[2] && [...match[2]].map((c) => SUPERSCRIPT.indexOf(c)).join('');
    const exponent = Number(match[1] ?? raised ?? match[3] ?? match[4] ?? match[5]);
    return { is: 'flop', start: match.index, end: match.index + match[0].length, exponent };
  });
}

/** What a quantity is the amount of; null where it counts nothing. */
function amountOf(text: string, quantity: Quantity, high: Quantity | null): AmountFound | null {
  const { start, end, value, isWord, currency, isPercent } = quantity;
  if (isPercent) return { is: 'percent', start, end, percent: value };
  const size = sizeOf(quantity);
  if (currency) return { is: 'money', start, end, amount: size, currency };
  const counted = matchAt(COUNTED, text, high?.end ?? end);
  // “une amende”, “eine Strafe”: in most languages the article is the word for one, and counts nothing.
  if (!counted || (isWord && size <= 1)) return null;
  const of = fold(`${counted[1]}${counted[2]}`).replace(/[\s"“„«‘]+/g, ' ');
  const until = high ? end : end + counted[0].length - (counted[2]?.length ?? 0);
  return { is: 'count', start, end: until, count: size, of };
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
  words: readonly Hit<number>[] = findPhrases(numberWords(language), text),
): AmountFound[] {
  const figures = figuresIn(text, language, words);
  if (figures.length === 0) return [];
  const known = patterns(language);
  const found = powersIn(text);
  const powers = [...found];
  const quantities = figures
    .filter(({ start, end }) => powers.every((power) => end <= power.start || start >= power.end))
    .map((figure) => quantityAt(text, figure, language));
  const ranges = joinRanges(text, quantities, known);
  for (const [index, quantity] of quantities.entries()) {
    const range = ranges.get(quantity);
    const next = quantities[index + 1];
    const amount = amountOf(text, quantity, range && next && ranges.get(next) === range ? next : null);
    if (!amount) continue;
    const bound = boundOf(text, amount.start, amount.end, known);
    found.push({ ...amount, ...(bound && { bound }), ...(range && { range }) });
  }
  found.sort((a, b) => a.start - b.start);
  return found.filter((amount, i) => i === 0 || amount.start >= (found[i - 1] as AmountFound).end);
}
