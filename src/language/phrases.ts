import { fold, foldCode, IGNORED, isJoint, SEPARATOR } from './characters.ts';
import { words } from './words.ts';

/**
 * Phrases are how people who do not program say what to look for. A phrase is plain words, with three extras:
 * `{a,b}` means either (`fabryk{a,i,}`), and a `*` at the end of a word lets any letters follow (`prohibit*`). A `=` in
 * front asks for the very spelling, upper and lower case and accents: `=würde` is not *wurde*, `=US` is not *us*.
 * All phrases of one use are compiled into one trie over words, so that a text is read once however many there are.
 */

/** A phrase found in a text. */
export interface Hit<Payload> {
  start: number;
  end: number;
  payload: Payload;
}

/** A phrase to look for and what it stands for. */
export interface Phrase<Payload> {
  text: string;
  payload: Payload;
  /** Upper and lower case must be as written. */
  exact?: boolean;
}

interface Leaf<Payload> {
  payload: Payload;
  /** The words in their exact spelling; null where case does not matter. */
  exact: string[] | null;
}

interface Node<Payload> {
  next: Map<string, Node<Payload>> | null;
  /** Words of which only the beginning is given. */
  stems: { stem: string; node: Node<Payload> }[] | null;
  leaves: Leaf<Payload>[] | null;
  /** What may stand before the next word besides joints: the brackets of "Artificial Intelligence (AI) Act". */
  between: string;
}

/** A compiled set of phrases. */
export interface PhraseTable<Payload> {
  root: Node<Payload>;
  /** Stems that may begin a phrase, by their first letters. */
  rootStems: Map<string, { stem: string; node: Node<Payload> }[]>;
  /** A bit per hash of a first word: most words of a page are dismissed by it alone. */
  filter: Uint8Array;
  size: number;
}

const FILTER_BITS = 18;
const FILTER_MASK = (1 << FILTER_BITS) - 1;
const STEM_KEY = 3;
const EXACT = '=';
const HASH_SEED = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;

/**
 * All spellings that a phrase with braces stands for.
 *
 * @param text a phrase; braces may be nested
 * @returns the spellings, in order; the phrase itself where it has no braces
 * @throws {SyntaxError} where braces are not balanced
 */
export function expand(text: string): string[] {
  const open = text.indexOf('{');
  if (open < 0) {
    if (text.includes('}')) throw new SyntaxError(`“${text}” has a closing brace without an opening one`);
    return [text];
  }
  let depth = 0;
  let from = open + 1;
  const options: string[] = [];
  for (let i = open; i < text.length; i++) {
    const char = text[i];
    if (char === '{') depth++;
    else if (char === '}' && --depth === 0) {
      options.push(text.slice(from, i));
      const before = text.slice(0, open);
      const after = expand(text.slice(i + 1));
      return options.flatMap((option) => expand(option).flatMap((o) => after.map((a) => before + o + a)));
    } else if (char === ',' && depth === 1) {
      options.push(text.slice(from, i));
      from = i + 1;
    }
  }
  throw new SyntaxError(`“${text}” has an opening brace without a closing one`);
}

function node<Payload>(): Node<Payload> {
  return { next: null, stems: null, leaves: null, between: '' };
}

const QUOTES = '"„“”«»‹›‚‘’';

/** The marks that a phrase has between two words; a quotation mark of one kind stands for all. */
function marksBetween(gap: string): string {
  const marks = gap.replace(/[\s*]/gu, '');
  return [...marks].some((char) => QUOTES.includes(char)) ? marks + QUOTES : marks;
}

function mark(filter: Uint8Array, word: string): void {
  let hash = HASH_SEED;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), HASH_PRIME);
  const bit = (hash ^ (hash >>> FILTER_BITS)) & FILTER_MASK;
  filter[bit >>> 3] = (filter[bit >>> 3] as number) | (1 << (bit & 7));
}

function add<Payload>(table: PhraseTable<Payload>, spelling: string, phrase: Phrase<Payload>): void {
  const parts = words(spelling);
  let at = table.root;
  parts.forEach((word, index) => {
    const previous = parts[index - 1];
    if (previous) at.between += marksBetween(spelling.slice(previous.end, word.start));
    if (spelling[word.end] === '*') {
      const first = index === 0;
      const key = word.folded.slice(0, STEM_KEY);
      let list = first ? table.rootStems.get(key) : at.stems;
      if (!list) {
        list = [];
        if (first) table.rootStems.set(key, list);
        else at.stems = list;
      }
      let child = list.find((s) => s.stem === word.folded);
      if (!child) {
        child = { stem: word.folded, node: node() };
        list.push(child);
      }
      at = child.node;
      return;
    }
    at.next ??= new Map();
    let child = at.next.get(word.folded);
    if (!child) {
      child = node();
      at.next.set(word.folded, child);
      if (index === 0) mark(table.filter, word.folded);
    }
    at = child;
  });
  if (at === table.root) return;
  at.leaves ??= [];
  at.leaves.push({
    payload: phrase.payload,
    exact: phrase.exact || spelling.startsWith(EXACT) ? parts.map((w) => spelling.slice(w.start, w.end)) : null,
  });
  table.size++;
}

/**
 * Compiles phrases into one table.
 *
 * @param phrases the phrases; one text may stand for several payloads
 * @throws {SyntaxError} where the braces of a phrase are not balanced
 */
export function compilePhrases<Payload>(phrases: Iterable<Phrase<Payload>>): PhraseTable<Payload> {
  const table: PhraseTable<Payload> = {
    root: node(),
    rootStems: new Map(),
    filter: new Uint8Array(1 << (FILTER_BITS - 3)),
    size: 0,
  };
  for (const phrase of phrases) for (const spelling of expand(phrase.text)) add(table, spelling, phrase);
  return table;
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

function collect<Payload>(text: string, at: Node<Payload>, start: number, spans: number[], hits: Hit<Payload>[]): void {
  const end = spans[spans.length - 1] as number;
  if (at.leaves) {
    for (const leaf of at.leaves) {
      const fits =
        !leaf.exact ||
        leaf.exact.every((word, i) => text.slice(spans[2 * i] as number, spans[2 * i + 1] as number) === word);
      if (fits) hits.push({ start, end, payload: leaf.payload });
    }
  }
  if (!at.next && !at.stems) return;
  const from = nextWord(text, end, at.between, end - (spans[spans.length - 2] as number) === 1);
  if (from < 0) return;
  const to = wordEnd(text, from);
  const word = fold(text.slice(from, to));
  spans.push(from, to);
  const child = at.next?.get(word);
  if (child) collect(text, child, start, spans, hits);
  if (at.stems) for (const s of at.stems) if (word.startsWith(s.stem)) collect(text, s.node, start, spans, hits);
  spans.length -= 2;
}

/**
 * Every place where a phrase of the table stands in a text, as whole words.
 *
 * @param table a compiled table
 * @param text any text
 * @returns the hits in order of their start; hits may overlap, and the shorter of two that start together comes first
 */
export function findPhrases<Payload>(table: PhraseTable<Payload>, text: string): Hit<Payload>[] {
  const hits: Hit<Payload>[] = [];
  const { filter, root, rootStems } = table;
  const hasStems = rootStems.size > 0;
  const length = text.length;
  let at = 0;
  while (at < length) {
    let folded = foldCode(text.charCodeAt(at));
    if (folded === SEPARATOR) {
      at++;
      continue;
    }
    const start = at;
    let hash = HASH_SEED;
    while (folded !== SEPARATOR) {
      if (folded !== IGNORED) hash = Math.imul(hash ^ folded, HASH_PRIME);
      if (++at >= length) break;
      folded = foldCode(text.charCodeAt(at));
    }
    const bit = (hash ^ (hash >>> FILTER_BITS)) & FILTER_MASK;
    const likely = ((filter[bit >>> 3] as number) >>> (bit & 7)) & 1;
    if (!likely && !hasStems) continue;
    const word = fold(text.slice(start, at));
    const spans = [start, at];
    const child = likely ? root.next?.get(word) : undefined;
    if (child) collect(text, child, start, spans, hits);
    if (hasStems) {
      const stems = rootStems.get(word.slice(0, STEM_KEY));
      if (stems) for (const s of stems) if (word.startsWith(s.stem)) collect(text, s.node, start, spans, hits);
    }
  }
  return hits;
}
