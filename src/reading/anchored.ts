import type { WordClass } from '../language/language.ts';
import type { Stretch } from '../language/sentences.ts';
import type { Sentence } from './sentence.ts';
import type { Stated } from './values.ts';

/** How far apart the words of a value and of what it is the value of may stand. */
const REACH = 60;
const CLAUSE_END = /[,;:()–—]/;

/** The longest words before a time that opens a sentence: "Still on ". */
const OPENING = 12;

/** Whether a time opens a sentence and has a comma after it, so that it belongs to what follows: "On 21 May, …". */
const opens = ({ start, end }: Stretch, { text, start: from }: Sentence) =>
  start - from <= OPENING && text[end - from] === ',';

/**
 * Whether a value stands in one clause with a word by which a value of its fact must stand.
 *
 * @param value the words that state it
 * @param anchors the classes of such words; undefined where it may stand anywhere
 * @param sentence the sentence
 */
export function standsBy(value: Stated, anchors: readonly WordClass[] | undefined, sentence: Sentence): boolean {
  if (!anchors || value === sentence.head) return true;
  const end = value.end + (opens(value, sentence) ? 1 : 0);
  return sentence.classHits.some((hit) => {
    if (!anchors.includes(hit.payload)) return false;
    const from = Math.min(hit.end, end);
    const to = Math.max(hit.start, value.start);
    return (
      to - from <= REACH &&
      !CLAUSE_END.test(sentence.text.slice(from - sentence.start, Math.max(from, to) - sentence.start))
    );
  });
}
