import type { Value } from '../glossary/schema.ts';
import type { DateFound } from '../language/dates.ts';
import type { Sentence } from './sentence.ts';
import type { Stated } from './values.ts';
import { votesIn } from './votes.ts';

/** Slips of the pen: a vote or a day of which one figure is not right. */

/** The seats of the European Parliament are no more than this, and fewer than so many are not in the room. */
const PLENARY = { least: 450, most: 720 };
/** A smaller number of votes is the same by chance. */
const TELLING = 20;

/**
 * Where a sentence gives the result of a vote with a number that is not right: "449 votes to 28, with 93 abstaining" where
 * it was 499.
 *
 * @param sentence the sentence
 * @param value a value of the fact
 * @returns the numbers that are not right, or null where the vote is another, or is told as it was
 */
export function misstatesVote(sentence: Sentence, value: Value): Stated | null {
  if (value.is !== 'vote') return null;
  const numbers = votesIn(sentence);
  if (numbers.length < 2 || numbers.length > 3) return null;
  const sum = numbers.reduce((total, { votes }) => total + votes, 0);
  if (sum < PLENARY.least || sum > PLENARY.most) return null;
  const right = [value.for, value.against, value.abstained];
  const wrong = numbers.filter(({ votes }, place) => votes !== right[place]);
  const [slip] = wrong;
  if (!slip || wrong.length > 1 || !numbers.some((number) => number !== slip && number.votes >= TELLING)) return null;
  // Of two numbers the other may count all who voted, or another party.
  const isSlip = numbers.length === 3 || isMisspelt(slip.votes, right[numbers.indexOf(slip)] as number);
  return isSlip ? slip : null;
}

/** Whether a number is another one with a digit wrong, or with its digits in another order. */
function isMisspelt(said: number, right: number): boolean {
  const [a, b] = [[...String(said)], [...String(right)]];
  if (a.length !== b.length) return false;
  return a.filter((digit, place) => digit !== b[place]).length === 1 || a.sort().join() === b.sort().join();
}

/** A day, with its year, month and day of the month. */
const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;

const partsOf = (day: string) => DAY.exec(day)?.slice(1).map(Number) as [number, number, number] | undefined;

/** Whether a day is one beside another, or one with its figures in another order, or with another first figure. */
function isMiscounted(said: number, right: number): boolean {
  if (Math.abs(said - right) === 1) return true;
  const [a, b] = [said, right].map((day) => String(day).padStart(2, '0')) as [string, string];
  return said > 9 && right > 9 && (a[1] === b[1] || (a[0] === b[1] && a[1] === b[0]));
}

/** Whether a day is another one with its year, its month or its day of the month mistaken. */
function isSlipOf(said: DateFound, when: string): boolean {
  const [a, b] = [partsOf(said.when), partsOf(when)];
  if (!a || !b) return false;
  const [year, month, day] = a.map((part, place) => part - (b[place] as number)) as [number, number, number];
  // The year of a day that is told without it is our own reckoning.
  if (month === 0 && day === 0) return !said.relative;
  if (year !== 0) return false;
  return day === 0 || (month === 0 && isMiscounted(a[2], b[2]));
}

/**
 * Where a sentence gives the day of an event with a slip: "on 21 March 2024" where it was in May.
 *
 * @param sentence the sentence
 * @param value a value of the fact
 * @param known the days on which something else is known to have happened
 * @returns the words of the day, or null where there is none, or it is right
 */
export function misstatesDay({ dates }: Sentence, value: Value, known: ReadonlySet<string>): Stated | null {
  if (value.is !== 'date') return null;
  const isTold = (date: DateFound) => !date.span && !date.loose && !date.deadline && !date.carried;
  return dates.find((date) => isTold(date) && !known.has(date.when) && isSlipOf(date, value.when)) ?? null;
}
