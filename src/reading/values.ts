import type { Value } from '../glossary/schema.ts';
import type { AmountFound } from '../language/amounts.ts';
import { fold } from '../language/characters.ts';
import { type DateFound, sameTime } from '../language/dates.ts';
import type { Sentence } from './sentence.ts';
import { votesIn } from './votes.ts';

/** The words of a sentence that state a value. */
export interface Stated {
  start: number;
  end: number;
  /** Where it is a time: the time, and whether it counts from the article's day. */
  when?: string;
  relative?: true;
  /** It is not the value itself, but one that it lies within: "at least 13" where there are 19. */
  within?: true;
  /** It is a least number: "more than 100". */
  floor?: number;
}

/** A fair reader lets "about 2.6 billion" pass for 2.59, not for 2.4. */
const TOLERANCE = 0.025;
/** "About 20" passes for 19. */
const ROUGHLY = 0.1;
/** "More than ten" speaks of 19, not of 500. */
const REACH = 2;

const near = (said: number, right: number, tolerance: number) => Math.abs(said - right) <= Math.abs(right) * tolerance;

/** Whether what is counted is what is asked for, by one of its first three words; a fact that names none takes any. */
function isOf(said: string, beginnings: readonly string[] | undefined): boolean {
  if (!beginnings) return true;
  const words = said.split(' ');
  return words.slice(0, 3).some((_, at) => {
    const rest = words.slice(at).join(' ');
    return beginnings.some((beginning) => rest.startsWith(beginning));
  });
}

interface Numbered {
  amount: AmountFound;
  said: number;
}

const beginningsOf = new WeakMap<Value, readonly string[]>();

/** The beginnings of words of which one must be counted; undefined where anything may be. */
function countedBy(value: Value): readonly string[] | undefined {
  if (value.is !== 'count' || value.of === undefined) return undefined;
  let beginnings = beginningsOf.get(value);
  if (!beginnings) {
    beginnings = value.of.split('|').map(fold);
    beginningsOf.set(value, beginnings);
  }
  return beginnings;
}

/** The amounts of a sentence that are of the same sort of thing as a value, each with its number. */
function numbersFor({ amounts }: Sentence, value: Value): Numbered[] {
  if (amounts.length === 0) return [];
  const beginnings = countedBy(value);
  return amounts.flatMap((amount) => {
    const said = numberFor(amount, value, beginnings);
    return said === null ? [] : [{ amount, said }];
  });
}

/** The number of an amount, where it is one of the same sort of thing as the value; else null. */
function numberFor(amount: AmountFound, value: Value, beginnings: readonly string[] | undefined): number | null {
  switch (value.is) {
    case 'money':
      return amount.is === 'money' && amount.currency === value.currency ? amount.amount : null;
    case 'percent':
      return amount.is === 'percent' ? amount.percent : null;
    case 'count':
      return amount.is === 'count' && isOf(amount.of, beginnings) ? amount.count : null;
    case 'duration':
      return amount.is === 'count' ? amount.count : null;
    default:
      return null;
  }
}

/** The number of a value, and how far off what is said of it may be. */
function measureOf(value: Value): { right: number; tolerance: number } | null {
  switch (value.is) {
    case 'money':
      return { right: value.amount, tolerance: TOLERANCE };
    case 'percent':
      return { right: value.percent, tolerance: 0.001 };
    case 'count':
      return { right: value.count, tolerance: 0 };
    case 'duration':
      return { right: value.months, tolerance: 0 };
    default:
      return null;
  }
}

const isFloor = (amount: AmountFound) => amount.bound === 'at-least' || amount.bound === 'more-than';

const isCeiling = (value: Value) => 'bound' in value && value.bound === 'at-most';

/** Whether a bound or range has room for the right number, and is near enough to speak of it. */
function hasRoom(amount: AmountFound, said: number, right: number): boolean {
  if (amount.range) {
    const [low, high] = amount.range;
    return low <= right && right <= high && high <= low * REACH;
  }
  switch (amount.bound) {
    case 'at-least':
    case 'more-than':
      return said < right && right <= said * REACH;
    case 'at-most':
    case 'less-than':
      return right < said && said <= right * REACH;
    case 'about':
      return near(said, right, ROUGHLY);
    default:
      return false;
  }
}

/** Where a sentence states a number: itself first, else a bound or range that it lies within. */
function statesNumber(sentence: Sentence, value: Value): Stated | null {
  const measured = measureOf(value);
  if (!measured) return null;
  const { right, tolerance } = measured;
  const numbers = numbersFor(sentence, value);
  const itself = numbers.find(
    ({ amount, said }) =>
      near(said, right, tolerance) && amount.bound !== 'less-than' && !(isCeiling(value) && isFloor(amount)),
  );
  if (itself) {
    const { amount, said } = itself;
    return isFloor(amount) ? { start: amount.start, end: amount.end, floor: said } : amount;
  }
  if (isCeiling(value)) return null;
  const around = numbers.find(({ amount, said }) => hasRoom(amount, said, right));
  return around ? { start: around.amount.start, end: around.amount.end, within: true } : null;
}

/**
 * Whether a least number that was said leaves room for another: "more than 100" stays true where there are 230 by now.
 *
 * @param stated the words that state a value
 * @param value what is right
 */
export function leavesRoomFor({ floor }: Stated, value: Value): boolean {
  const measured = measureOf(value);
  return floor !== undefined && measured !== null && floor <= measured.right;
}

/** Where a sentence gives a time; "last year" is wide for a day, and only room for it. */
function statesTime({ dates }: Sentence, when: string): Stated | null {
  const isWide = (date: DateFound) => date.loose === true && date.when.length === 4 && when.length > 4;
  const same = dates.filter((date) => sameTime(date.when, when) && !(date.span && isWide(date)));
  const exact = same.find((date) => !isWide(date));
  if (exact) return exact;
  const [wide] = same;
  return wide ? { start: wide.start, end: wide.end, within: true } : null;
}

/**
 * Where a sentence states a value.
 *
 * @param sentence the sentence
 * @param value the value to look for; not a statement or holder, which have no words of their own
 * @returns the words that state it, or null where the sentence does not
 */
export function states(sentence: Sentence, value: Value): Stated | null {
  switch (value.is) {
    case 'date':
      return statesTime(sentence, value.when);
    case 'flop':
      return sentence.amounts.find((a) => a.is === 'flop' && a.exponent === value.exponent) ?? null;
    case 'vote': {
      const numbers = votesIn(sentence).map(({ votes }) => votes);
      // "By 523 votes to 46" leaves the abstentions out.
      const all = [value.for, value.against, ...(numbers.length === 2 ? [] : [value.abstained])];
      return all.every((n) => numbers.includes(n)) ? { start: sentence.start, end: sentence.end } : null;
    }
    case 'holder':
      return sentence.mentions.find((mention) => mention.entry === value.entry) ?? null;
    case 'statement':
      return null;
    default:
      return statesNumber(sentence, value);
  }
}

/**
 * Where a sentence gives a ceiling as a minimum: "fines of at least €35 million".
 *
 * @param sentence the sentence
 * @param value a value of the fact
 * @returns the words that do, or null
 */
export function statesAsMinimum(sentence: Sentence, value: Value): Stated | null {
  const measured = measureOf(value);
  if (!measured || !isCeiling(value)) return null;
  const found = numbersFor(sentence, value).find(
    ({ amount, said }) => amount.bound === 'at-least' && near(said, measured.right, measured.tolerance),
  );
  return found ? { start: found.amount.start, end: found.amount.end } : null;
}

/**
 * What a sentence states of the same sort as a value: every date where a date is asked for, every sum of money … Bounds
 * and ranges leave room, and are not among them.
 *
 * @param sentence the sentence
 * @param value a value of the fact
 */
export function statedOfKind(sentence: Sentence, value: Value): Stated[] {
  switch (value.is) {
    case 'date':
      // A bare year or "last month" says too little to be wrong.
      return sentence.dates.filter((date) => date.when.length > 4 && !date.loose && !date.carried);
    case 'flop':
      return sentence.amounts.filter((a) => a.is === 'flop');
    case 'count':
      if (value.of === undefined) return [];
      break;
    case 'money':
    case 'percent':
      break;
    default:
      return [];
  }
  return numbersFor(sentence, value)
    .map(({ amount }) => amount)
    .filter(({ range, bound }) => !range && (!bound || bound === 'about'));
}
