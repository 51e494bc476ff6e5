import type { WordClass } from '../language/language.ts';
import { endMark } from '../language/sentences.ts';
import type { Sentence } from './sentence.ts';

const BULLET = /^\s*(?:[-–—•·*▪◦]|\(?[a-z0-9]{1,3}[).])\s/iu;

/** What an introduction lends to its items: what is done to them, and when. */
const LENT: WordClass[] = [
  'ban',
  'oblige',
  'allow',
  'except',
  'cover',
  'define',
  'label',
  'apply',
  'delay',
  'future',
  'fine',
];

interface Introduction {
  block: number;
  classes: WordClass[];
  entries: string[];
}

const lentBy = ({ classes }: Sentence) => LENT.filter((wordClass) => classes.has(wordClass));

/**
 * Completes the items of lists: what stands before the colon ("Now banned are:") holds for each item.
 *
 * @param sentences the sentences of a page, in order; changed in place
 */
export function completeLists(sentences: readonly Sentence[]): void {
  let introduction: Introduction | null = null;
  let before: Sentence | null = null;
  for (const sentence of sentences) {
    if (sentence.text.endsWith(':')) {
      // "The law knows eight bans. They are:"
      const lender = before && lentBy(sentence).length === 0 ? before : sentence;
      const classes = lentBy(lender);
      const entries = [...sentence.entries, ...lender.entries];
      introduction = classes.length > 0 ? { block: sentence.block, classes, entries } : null;
      continue;
    }
    before = sentence;
    if (!introduction) continue;
    const isItem =
      BULLET.test(sentence.text) || (endMark(sentence.text) === '' && sentence.block !== introduction.block);
    if (!isItem) {
      introduction = null;
      continue;
    }
    sentence.isItem = true;
    for (const wordClass of introduction.classes) sentence.classes.add(wordClass);
    for (const entry of introduction.entries) sentence.entries.add(entry);
  }
}
