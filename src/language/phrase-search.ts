import { foldCode, IGNORED, isJoint, SEPARATOR } from './characters.ts';
import {
  type Edge,
  edgesWith,
  type Known,
  mayGoOn,
  type Node,
  type PhraseTable,
  rootsOf,
  SIGNS,
  type Spelling,
} from './phrase-table.ts';
import type { Hit } from './phrases.ts';
import { foldWord, type Tokens } from './tokens.ts';

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

/** One text that is looked through for the phrases of one table. */
export class Search<Payload> {
  readonly hits: Hit<Payload>[] = [];
  readonly #table: PhraseTable<Payload>;
  readonly #tokens: Tokens;
  readonly #text: string;
  /** Where the first word of the phrase stands that is followed. */
  #start = 0;
  #firstEnd = 0;

  constructor(table: PhraseTable<Payload>, tokens: Tokens) {
    this.#table = table;
    this.#tokens = tokens;
    this.#text = tokens.text;
  }

  /**
   * Looks for the phrases that begin with a token.
   *
   * @param known what the token is to the table
   * @param index its place among the tokens; to be given in order
   */
  meet(known: Exclude<Known<Payload>, null>, index: number): void {
    if (known !== SIGNS && !mayGoOn(known, this.#tokens, index + 1)) return;
    const start = this.#tokens.startOf(index);
    const end = start + (this.#tokens.list[index] as string).length;
    if (known !== SIGNS) {
      for (const root of known) this.#begin(root, start, end, index);
      return;
    }
    for (const part of partsOf(this.#text, start, end)) {
      for (const root of rootsOf(this.#table, part.folded) ?? []) this.#begin(root, part.start, part.end, NO_TOKEN);
    }
  }

  /**
   * Follows phrases from their first word on.
   *
   * @param root where they go on behind it
   * @param token index of the token that it is, or `NO_TOKEN`
   */
  #begin(root: Node<Payload>, start: number, end: number, token: number): void {
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
    const known = next < 0 ? null : this.#tokens.wordAt(next);
    // Most phrases end here: where the next word stands need not be asked.
    if (known !== null && !hasStems && !edgesWith(at, known)) return;
    const nextFrom = nextWord(text, to, at.between, to - from === 1);
    if (nextFrom < 0) return;
    const written =
      known === null ? text.slice(nextFrom, wordEnd(text, nextFrom)) : (this.#tokens.list[next] as string);
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
