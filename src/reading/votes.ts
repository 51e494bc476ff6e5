import type { Stretch } from '../language/sentences.ts';
import type { Sentence } from './sentence.ts';

/**
 * The bare numbers of a sentence, as votes are counted.
 *
 * @param sentence the sentence
 * @returns each with its place in the block, in order
 */
export function votesIn({ text, start, dates, amounts }: Sentence): (Stretch & { votes: number })[] {
  const taken = [...dates, ...amounts.filter((amount) => amount.is !== 'count')];
  return [...text.matchAll(/(?<![\d.,/])\d{1,3}(?![\d/]|[.,]\d)/g)]
    .map((match) => ({
      votes: Number(match[0]),
      start: start + match.index,
      end: start + match.index + match[0].length,
    }))
    .filter((number) => taken.every((other) => number.end <= other.start || number.start >= other.end));
}
