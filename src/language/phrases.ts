import { foldCode, IGNORED, isJoint, SEPARATOR } from './characters.ts';
import {
  type Edge,
  edgesWith,
  learn,
  mayGoOn,
  type Node,
  type PhraseTable,
  rootsOf,
  SIGNS,
  type Spelling,
} from './phrase-table.ts';
import { foldWord, placeOfToken, tokensOf, Words } from './tokens.ts';

export { indexPhrases, type PhraseIndex } from './phrase-index.ts';
export { compilePhrases, indexedTable, type Phrase, type PhraseTable } from './phrase-table.ts';
export { expand } from './spellings.ts';

/**
 * Phrases are how people who do not program say what to look for. A phrase is plain words, with three extras:
 * `{a,b}` means either (`fabryk{a,i,}`), and a `*` at the end of a word lets any letters follow (`prohibit*`). A `=` in
 * front asks for the very spelling, upper and lower case and accents: `=würde` is not *wurde*, `=US` is not *us*.
 * All phrases of one use are compiled into one table, so that a text is read once however many there are.
 */

/** A phrase found in a text. */
export interface Hit<Payload> {
  start: number;
  end: number;
  payload: Payload;
}

interface Part {
  start: number;
  end: number;
  folded: string;
}

/** The words inside a token that has a sign in it. */
function partsOf(text: string, from: number, to: number): Part[] {
  const parts: Part[] = [];
  let at = from;
  while (at < to) {
    const end = wordEnd(text, at);
    if (end > at) parts.push({ start: at, end, folded: foldWord(text.slice(at, end)) });
    at = end + 1;
  }
  return parts;
}

/** End of the word that starts at `start`. */
function wordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && foldCode(text.charCodeAt(end)) !== SEPARATOR) end++;
  return end;
}

/** Start of the next word, where only joints lie between; -1 where the phrase is broken. */
function nextWord(text: string, end: number, between: string, afterInitial: boolean): number {
  let at = end;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const folded = foldCode(code);
    if (folded !== SEPARATOR) return folded === IGNORED ? -1 : at;
    // A full stop joins only behind a single letter, as in "A.I. Act": elsewhere it may end a sentence.
    const isInnerStop = code === 0x2e && afterInitial;
    if (!isJoint(code) && !isInnerStop && !between.includes(text[at] as string)) return -1;
    if (++at - end > 4) return -1;
  }
  return -1;
}

/** Where tokens are of no use: inside one with a sign in it. */
const NO_TOKEN = -1;

/** One text that is looked through. */
class Search<Payload> {
  readonly hits: Hit<Payload>[] = [];
  readonly #text: string;
  readonly #words: Words;
  /** Where the first word of the phrase stands that is followed. */
  #start = 0;
  #firstEnd = 0;

  constructor(text: string, words: Words) {
    this.#text = text;
    this.#words = words;
  }

  /**
   * Follows phrases from their first word on.
   *
   * @param root where they go on behind it
   * @param token index of the token that it is, or `NO_TOKEN`
   */
  begin(root: Node<Payload>, start: number, end: number, token: number): void {
    this.#start = start;
    this.#firstEnd = end;
    this.#follow(root, start, end, token);
  }

  #isSpelled(first: Spelling): boolean {
    return first === null || this.#text.slice(this.#start, this.#firstEnd) === first;
  }

  #follow(at: Node<Payload>, from: number, to: number, token: number): void {
    for (const { payload, first } of at.ends) {
      if (this.#isSpelled(first)) this.hits.push({ start: this.#start, end: to, payload });
    }
    const hasStems = at.stems.size > 0;
    if (at.next.size === 0 && !hasStems && !at.rest) return;
    const text = this.#text;
    const next = token < 0 ? token : token + 1;
    const known = next < 0 ? null : this.#words.at(next);
    // Most phrases end here: where the next word stands need not be asked.
    if (known !== null && !hasStems && !edgesWith(at, known)) return;
    const nextFrom = nextWord(text, to, at.between, to - from === 1);
    if (nextFrom < 0) return;
    const written =
      known === null ? text.slice(nextFrom, wordEnd(text, nextFrom)) : (this.#words.tokens[next] as string);
    const word = known ?? foldWord(written);
    const nextToken = known === null ? NO_TOKEN : next;
    const nextTo = nextFrom + written.length;
    const edges = edgesWith(at, word);
    if (edges) this.#go(edges, written, nextFrom, nextTo, nextToken);
    if (!hasStems) return;
    for (const [stem, open] of at.stems)
      if (word.startsWith(stem)) this.#go(open, written, nextFrom, nextTo, nextToken);
  }

  #go(edges: readonly Edge<Payload>[], written: string, from: number, to: number, token: number): void {
    for (const edge of edges) {
      const isWritten = edge.written === null || edge.written === written;
      if (isWritten && this.#isSpelled(edge.first)) this.#follow(edge.to(), from, to, token);
    }
  }
}

/**
 * Every place where a phrase of the table stands in a text, as whole words.
 *
 * @param table a compiled table
 * @param text any text
 * @returns the hits in order of their start; hits may overlap, and the shorter of two that start together comes first
 */
export function findPhrases<Payload>(table: PhraseTable<Payload>, text: string): Hit<Payload>[] {
  const tokens = tokensOf(text);
  if (tokens === null) return [];
  const { known } = table;
  const words = new Words(tokens);
  let search: Search<Payload> | null = null;
  let at = 0;
  // Tokens passed over since the last one whose place was looked up, which that search must pass over too.
  const passed: string[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as string;
    let roots = known.get(token);
    if (roots === null) continue;
    if (roots === undefined) {
      roots = learn(table, token);
      if (roots === null) continue;
    }
    if (roots !== SIGNS && !mayGoOn(roots, words, i + 1)) {
      passed.push(token);
      continue;
    }
    let from = placeOfToken(text, token, at);
    if (passed.length > 0) {
      for (const other of passed) if (other === token) from = placeOfToken(text, token, from + token.length);
      passed.length = 0;
    }
    at = from + token.length;
    search ??= new Search(text, words);
    if (roots !== SIGNS) {
      for (const root of roots) search.begin(root, from, at, i);
      continue;
    }
    for (const { start, end, folded } of partsOf(text, from, at)) {
      for (const root of rootsOf(table, folded) ?? []) search.begin(root, start, end, NO_TOKEN);
    }
  }
  return search?.hits ?? [];
}
