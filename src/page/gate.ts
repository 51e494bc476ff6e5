import { literal } from '../language/characters.ts';

/**
 * What the gate looks for on pages of one language. A `*` at the end lets a word go on, one at the start lets it have
 * begun.
 */
export interface GateWords {
  /** Words for artificial intelligence, as they are spelt. */
  ai: string[];
  /** Words for the European Union, and names of the AI Act, in small letters. */
  ours: string[];
}

interface Needle {
  text: string;
  isOpenAtStart: boolean;
  isOpenAtEnd: boolean;
}

/** A search for several words at once: first for how they begin, by one regular expression over the whole text. */
interface Search {
  needles: Needle[];
  beginnings: RegExp;
  isExact: boolean;
}

/** Letters and digits, near enough for the languages of the Union; the exact class takes longer to make ready than a search. */
const WORD = /[0-9A-Za-z\xaa\xb5\xba\xc0-\xd6\xd8-\xf6\xf8-\u1fff]/;

/** More than any needle may take on a page, blanks between its words included. */
const WINDOW = 120;

const searches = new WeakMap<string[], Search>();

function searchFor(list: string[], isExact: boolean): Search {
  const known = searches.get(list);
  if (known) return known;
  const needles = list.map((needle) => {
    const isOpenAtStart = needle.startsWith('*');
    const isOpenAtEnd = needle.endsWith('*');
    return { text: needle.slice(isOpenAtStart ? 1 : 0, isOpenAtEnd ? -1 : undefined), isOpenAtStart, isOpenAtEnd };
  });
  const first = new Set(needles.map(({ text }) => literal(text.split(' ')[0] ?? '')));
  const search = { needles, beginnings: new RegExp([...first].join('|'), isExact ? 'g' : 'gi'), isExact };
  searches.set(list, search);
  return search;
}

function isWordAt(text: string, at: number): boolean {
  return WORD.test(text[at] ?? '');
}

/** Whether a needle stands at a place of a text. Blanks of any kind and number stand for one. */
function standsAt(text: string, at: number, { text: wanted, isOpenAtStart, isOpenAtEnd }: Needle, isExact: boolean) {
  if (!isOpenAtStart && isWordAt(text, at - 1)) return false;
  const window = text.slice(at, at + WINDOW).replace(/\s+/g, ' ');
  if (!(isExact ? window : window.toLowerCase()).startsWith(wanted)) return false;
  return isOpenAtEnd || !isWordAt(window, wanted.length);
}

function stands(text: string, { needles, beginnings, isExact }: Search): boolean {
  beginnings.lastIndex = 0;
  for (let match = beginnings.exec(text); match; match = beginnings.exec(text)) {
    const { index } = match;
    if (needles.some((needle) => standsAt(text, index, needle, isExact))) return true;
    beginnings.lastIndex = index + 1;
  }
  return false;
}

/**
 * Whether a text may hold something for us: it speaks of AI, and of the EU or its law. Searches for a few words, which
 * engines do fastest. It may say yes where reading then finds nothing.
 *
 * @param text the page's text
 * @param languages what to look for, for each language that the page may be in
 * @param own names that the reader added, which count alone
 */
export function isForUs(text: string, languages: GateWords[], own: string[] = []): boolean {
  if (own.length > 0 && stands(text, searchFor(own, true))) return true;
  if (!languages.some(({ ai }) => stands(text, searchFor(ai, true)))) return false;
  return languages.some(({ ours }) => stands(text, searchFor(ours, false)));
}
