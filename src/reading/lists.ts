import type { WordClass } from '../language/language.ts';
import type { Sentence } from './sentence.ts';

const BULLET = /^\s*(?:[-–—•·*▪◦]|\(?[a-z0-9]{1,3}[).])\s/iu;
const STOP = /[.!?…。]["”’»“)\]]*$/u;

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

/**
 * Completes the items of lists: what stands before the colon ("Now banned are:") holds for each item.
 *
 * @param sentences the sentences of a page, in order; changed in place
 */
export function completeLists(sentences: readonly Sentence[]): void {
  let introduction: Sentence | null = null;
  for (const sentence of sentences) {
    if (sentence.text.endsWith(':')) {
      introduction = LENT.some((wordClass) => sentence.classes.has(wordClass)) ? sentence : null;
      continue;
    }
    if (!introduction) continue;
    const isItem = BULLET.test(sentence.text) || (!STOP.test(sentence.text) && sentence.block !== introduction.block);
    if (!isItem) {
      introduction = null;
      continue;
    }
    sentence.isItem = true;
    for (const wordClass of LENT) if (introduction.classes.has(wordClass)) sentence.classes.add(wordClass);
    for (const entry of introduction.entries) sentence.entries.add(entry);
  }
}
