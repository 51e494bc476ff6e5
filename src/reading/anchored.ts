import type { WordClass } from '../language/language.ts';
import type { Stretch } from '../language/sentences.ts';
import type { Sentence } from './sentence.ts';
import type { Stated } from './values.ts';

/** How far apart the words of a value and of what it is the value of may stand. */
const REACH = 60;
const CLAUSE_END = /[,;:()–—]/;
/** An abbreviation in brackets ends no clause: "the Council of the European Union (EU) adopted". */
const ABBREVIATION = /\([\p{L}\p{N} .-]{1,10}\)/gu;

/** The longest words before a time that opens a sentence: "Still on ". */
const OPENING = 12;

/** The longest words before who did it: ", the ". A longer lead may count from something else: ", a year after the ". */
const ARTICLE = 8;

/** Who does what has a day. */
const DOERS: WordClass[] = [
  'commission',
  'parliament',
  'council',
  'member-states',
  'eu',
  'law',
  'negotiate',
  'official',
];

/** Whether a time opens a sentence, and who did it follows its comma: "On 21 May, the Council …". */
function opens({ start, end }: Stretch, { text, start: from, classHits, mentions }: Sentence): boolean {
  if (start - from > OPENING || text[end - from] !== ',') return false;
  const follows = (words: Stretch) => words.start > end && words.start - end <= ARTICLE;
  return mentions.some(follows) || classHits.some((hit) => DOERS.includes(hit.payload) && follows(hit));
}

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
    const between = sentence.text.slice(from - sentence.start, Math.max(from, to) - sentence.start);
    return to - from <= REACH && !CLAUSE_END.test(between.replace(ABBREVIATION, ''));
  });
}
