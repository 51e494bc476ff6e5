import { type Filed, fileAll } from './filed.ts';
import { beginningOf, follow, marksBetween } from './phrase-graph.ts';

/**
 * Phrases, by their places in a list, by the words with which they begin: plain data, so that it can be worked out before
 * a page is there.
 */
export interface PhraseIndex {
  words: Filed;
  /** Likewise for words of which only the beginning is given. */
  stems: Filed;
  /** For words with which many phrases begin: those that go on with a plain word. They are not in `words`. */
  seconds: Seconds;
}

/** Phrases by their first and their second word. */
export interface Seconds {
  /** The first words. */
  words: string[];
  /** Where the second words of each end in `lists`. */
  ends: number[];
  lists: Filed;
}

/** A phrase that begins with a plain word: the word, and whether it is only the beginning of one. */
const PLAIN = /^=?["“„«'(]?([A-Za-z0-9]+)(?:(\*)|$|[ '’(/.-])/;

/** Phrases by first words while they are collected. */
interface Beginnings {
  words: Map<string, number[]>;
  stems: Map<string, number[]>;
}

/** Puts a phrase to the others that begin with the same word, once for every word it can begin with. */
function enlist({ words, stems }: Beginnings, text: string, place: number): void {
  const put = (word: string, isStem: boolean) => {
    const families = isStem ? stems : words;
    const family = families.get(word);
    if (!family) families.set(word, [place]);
    else if (family[family.length - 1] !== place) family.push(place);
  };
  const plain = PLAIN.exec(text);
  if (plain) put((plain[1] as string).toLowerCase(), plain[2] !== undefined);
  else
    follow(
      beginningOf(text),
      ({ folded, isStem }) => put(folded, isStem),
      () => undefined,
    );
}

/**
 * The places of phrases by the words with which they begin.
 *
 * @throws {SyntaxError} where the braces of a phrase are not balanced
 */
function beginningsOf(texts: readonly string[]): Beginnings {
  const beginnings: Beginnings = { words: new Map(), stems: new Map() };
  texts.forEach((text, place) => {
    enlist(beginnings, text, place);
  });
  return beginnings;
}

/** The words with which a phrase goes on behind a first one; null where it may also be over, or go on otherwise. */
function secondsOf(text: string, first: string): Set<string> | null {
  const seconds = new Set<string>();
  let isPlain = true;
  follow(
    beginningOf(text),
    ({ folded, isStem, after }) => {
      if (folded !== first || isStem) return;
      follow(
        after,
        (next) => {
          seconds.add(next.folded);
          if (next.isStem || marksBetween(next.gap) !== '') isPlain = false;
        },
        () => {
          isPlain = false;
        },
      );
    },
    () => undefined,
  );
  return isPlain ? seconds : null;
}

/**
 * Finds out with which words phrases begin.
 *
 * @param texts the phrases
 * @param many from so many phrases on that begin with one word they are told apart by the second: the fewer, the longer
 *   the index, and the fewer phrases are ever worked out
 * @returns their places in the list by those words
 * @throws {SyntaxError} where the braces of a phrase are not balanced
 */
export function indexPhrases(texts: readonly string[], many = 2): PhraseIndex {
  const beginnings = beginningsOf(texts);
  const words: [string, number[]][] = [];
  const firsts: Omit<Seconds, 'lists'> = { words: [], ends: [] };
  const seconds: [string, number[]][] = [];
  for (const [word, places] of beginnings.words) {
    const bySecond = new Map<string, number[]>();
    const others = places.filter((place) => {
      const seconds = places.length < many ? null : secondsOf(texts[place] as string, word);
      for (const second of seconds ?? []) {
        const same = bySecond.get(second);
        if (same) same.push(place);
        else bySecond.set(second, [place]);
      }
      return seconds === null;
    });
    words.push([word, others]);
    if (bySecond.size === 0) continue;
    seconds.push(...bySecond);
    firsts.words.push(word);
    firsts.ends.push(seconds.length);
  }
  return {
    words: fileAll(words),
    stems: fileAll(beginnings.stems),
    seconds: { ...firsts, lists: fileAll(seconds) },
  };
}
