import type { Value } from '../glossary/schema.ts';
import { fold } from '../language/characters.ts';
import { sameTime } from '../language/dates.ts';
import type { Sentence } from './sentence.ts';

/** The words of a sentence that state a value. */
export interface Stated {
  start: number;
  end: number;
  /** Where it is a time: the time, and whether it counts from the article's day. */
  when?: string;
  relative?: true;
}

/** A fair reader lets "about 2.6 billion" pass for 2.59, not for 2.4. */
const TOLERANCE = 0.025;

const near = (said: number, right: number) => Math.abs(said - right) <= Math.abs(right) * TOLERANCE;

/** Whether a counted thing is the one that is asked for; a fact that names none takes any. */
function isOf(said: string, asked: string | undefined): boolean {
  if (!asked) return true;
  return asked.split('|').some((stem) => said.startsWith(fold(stem)));
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
      // "Last year" is too wide to mean a day.
      return (
        sentence.dates.find(
          (date) => sameTime(date.when, value.when) && !(date.loose && date.when.length === 4 && value.when.length > 4),
        ) ?? null
      );
    case 'money':
      return (
        sentence.amounts.find(
          (a) => a.is === 'money' && a.currency === value.currency && near(a.amount, value.amount),
        ) ?? null
      );
    case 'percent':
      return sentence.amounts.find((a) => a.is === 'percent' && Math.abs(a.percent - value.percent) < 0.01) ?? null;
    case 'flop':
      return sentence.amounts.find((a) => a.is === 'flop' && a.exponent === value.exponent) ?? null;
    case 'count':
    case 'duration': {
      const count = value.is === 'count' ? value.count : value.months;
      const of = value.is === 'count' ? value.of : undefined;
      return sentence.amounts.find((a) => a.is === 'count' && a.count === count && isOf(a.of, of)) ?? null;
    }
    case 'vote': {
      const isDate = (at: number) =>
        sentence.dates.some((d) => d.start <= sentence.start + at && sentence.start + at < d.end);
      const numbers = [...sentence.text.matchAll(/\d+/g)].filter((m) => !isDate(m.index)).map((m) => Number(m[0]));
      // "By 523 votes to 46" leaves the abstentions out.
      const all = [value.for, value.against, ...(numbers.length === 2 ? [] : [value.abstained])];
      return all.every((n) => numbers.includes(n)) ? { start: sentence.start, end: sentence.end } : null;
    }
    case 'holder':
      return sentence.mentions.find((mention) => mention.entry === value.entry) ?? null;
    case 'statement':
      return null;
  }
}

/**
 * What a sentence states of the same sort as a value: every date where a date is asked for, every sum of money …
 *
 * @param sentence the sentence
 * @param value a value of the fact
 */
export function statedOfKind(sentence: Sentence, value: Value): Stated[] {
  switch (value.is) {
    case 'date':
      // A bare year or "last month" says too little to be wrong.
      return sentence.dates.filter((date) => date.when.length > 4 && !date.loose);
    case 'money':
      return sentence.amounts.filter((a) => a.is === 'money' && a.currency === value.currency);
    case 'percent':
    case 'flop':
      return sentence.amounts.filter((a) => a.is === value.is);
    case 'count':
      return sentence.amounts.filter((a) => a.is === 'count' && isOf(a.of, value.of) && value.of !== undefined);
    default:
      return [];
  }
}
