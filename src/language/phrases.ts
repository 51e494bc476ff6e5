import { foldCode, IGNORED, isJoint, SEPARATOR } from './characters.ts';
import { beginnings, expand } from './spellings.ts';
import { finish } from './steps.ts';
import { foldWord, placeOfToken, tokensOf, wordOfToken } from './tokens.ts';

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
  stems: Map<string, Node<Payload>> | null;
  leaves: Leaf<Payload>[] | null;
  /** What may stand before the next word besides joints: the brackets of "Artificial Intelligence (AI) Act". */
  between: string;
}

/** The phrases that begin with one word: as they were written until a text has that word, a trie from then on. */
interface Family<Payload> {
  phrases: Phrase<Payload>[];
  trie: Node<Payload> | null;
}

/** What a token of a text is to a table. */
interface Known<Payload> {
  /** As it is compared; null for a token that is several words with signs between them. */
  word: string | null;
  /** The tries to go on in, where it may begin a phrase. */
  tries: Node<Payload>[] | null;
}

/** A compiled set of phrases. */
export interface PhraseTable<Payload> {
  /** By the first word of the phrase. */
  words: Map<string, Family<Payload>>;
  /** By the beginning of the first word, where only that is given. */
  stems: Map<string, Family<Payload>>;
  /** Those beginnings by their first letters. */
  stemKeys: Map<string, string[]>;
  /** Whether there are beginnings shorter than their keys. */
  hasShortStems: boolean;
  /** What was found out about the tokens met so far, spelled as they were. */
  known: Map<string, Known<Payload>>;
}

const EXACT = '=';
const STEM = '*';

/** Length of the keys by which beginnings of words are found; a shorter beginning is its own key. */
const KEY = 3;

/** Most tokens to remember; a long page has some tens of thousands of different ones. */
const MEMORY = 8192;

/** Engines keep a longer piece of a text as a pointer into it: to remember it would keep the whole text. */
const SHORT = 12;

function node<Payload>(): Node<Payload> {
  return { next: null, stems: null, leaves: null, between: '' };
}

const QUOTES = '"„“”«»‹›‚‘’';

/** The marks that a phrase has between two words; a quotation mark of one kind stands for all. */
function marksBetween(gap: string): string {
  const marks = gap.replace(/[\s*]/gu, '');
  return [...marks].some((char) => QUOTES.includes(char)) ? marks + QUOTES : marks;
}

interface Word {
  start: number;
  end: number;
  folded: string;
}

/** The words of a spelling. */
function wordsOf(spelling: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  for (const token of tokensOf(spelling) ?? []) {
    const start = placeOfToken(spelling, token, at);
    at = start + token.length;
    const folded = wordOfToken(token);
    if (folded === null) words.push(...partsOf(spelling, start, at));
    else words.push({ start, end: at, folded });
  }
  return words.filter((word) => word.folded !== '');
}

/** The words inside a token that has a sign in it. */
function partsOf(text: string, from: number, to: number): Word[] {
  const parts: Word[] = [];
  let at = from;
  while (at < to) {
    const end = wordEnd(text, at);
    if (end > at) parts.push({ start: at, end, folded: foldWord(text.slice(at, end)) });
    at = end + 1;
  }
  return parts;
}

function child<Payload>(map: Map<string, Node<Payload>>, key: string): Node<Payload> {
  let found = map.get(key);
  if (!found) {
    found = node();
    map.set(key, found);
  }
  return found;
}

/** Puts a spelling into the trie of its first word. */
function add<Payload>(trie: Node<Payload>, spelling: string, words: Word[], phrase: Phrase<Payload>): void {
  let at = trie;
  for (let i = 1; i < words.length; i++) {
    const word = words[i] as Word;
    at.between += marksBetween(spelling.slice((words[i - 1] as Word).end, word.start));
    if (spelling[word.end] === STEM) {
      at.stems ??= new Map();
      at = child(at.stems, word.folded);
    } else {
      at.next ??= new Map();
      at = child(at.next, word.folded);
    }
  }
  at.leaves ??= [];
  at.leaves.push({
    payload: phrase.payload,
    exact: phrase.exact || spelling.startsWith(EXACT) ? words.map((w) => spelling.slice(w.start, w.end)) : null,
  });
}

/** The trie of all phrases that begin with one word. It is made when that word is first met: most never are. */
function trieOf<Payload>(family: Family<Payload>, first: string, isStem: boolean): Node<Payload> {
  if (family.trie) return family.trie;
  const trie = node<Payload>();
  for (const phrase of new Set(family.phrases)) {
    for (const spelling of expand(phrase.text)) {
      const words = wordsOf(spelling);
      const [word] = words;
      if (word?.folded === first && (spelling[word.end] === STEM) === isStem) add(trie, spelling, words, phrase);
    }
  }
  family.trie = trie;
  family.phrases = [];
  return trie;
}

/** Phrases that are compiled in one step: well under a millisecond. */
const STRIDE = 64;

/** A phrase that begins with a plain word: the word, and whether it is only the beginning of one. */
const PLAIN = /^=?["“„«'(]?([A-Za-z0-9]+)(?:(\*)|$|[ '’(/.-])/;

/** Puts a phrase to the others that begin with the same word, once for every word it can begin with. */
function enlist<Payload>(table: PhraseTable<Payload>, phrase: Phrase<Payload>): void {
  const plain = PLAIN.exec(phrase.text);
  if (plain) {
    enlistAt(table, phrase, (plain[1] as string).toLowerCase(), plain[2] !== undefined);
    return;
  }
  for (const beginning of beginnings(phrase.text)) {
    const [word] = wordsOf(beginning);
    if (word) enlistAt(table, phrase, word.folded, beginning[word.end] === STEM);
  }
}

function enlistAt<Payload>(table: PhraseTable<Payload>, phrase: Phrase<Payload>, word: string, isStem: boolean): void {
  const families = isStem ? table.stems : table.words;
  const family = families.get(word);
  if (family) {
    family.phrases.push(phrase);
    return;
  }
  families.set(word, { phrases: [phrase], trie: null });
  if (!isStem) return;
  if (word.length < KEY) table.hasShortStems = true;
  const key = word.slice(0, KEY);
  const stems = table.stemKeys.get(key);
  if (stems) stems.push(word);
  else table.stemKeys.set(key, [word]);
}

/**
 * Compiles phrases into one table, in steps.
 *
 * @param phrases the phrases; one text may stand for several payloads
 * @returns steps of well under a millisecond each; the last brings the table
 * @throws {SyntaxError} where the braces of a phrase are not balanced
 */
export function* compileInSteps<Payload>(phrases: Iterable<Phrase<Payload>>): Generator<void, PhraseTable<Payload>> {
  const table: PhraseTable<Payload> = {
    words: new Map(),
    stems: new Map(),
    stemKeys: new Map(),
    hasShortStems: false,
    known: new Map(),
  };
  let count = 0;
  for (const phrase of phrases) {
    enlist(table, phrase);
    if (++count % STRIDE === 0) yield;
  }
  return table;
}

/**
 * Compiles phrases into one table.
 *
 * @param phrases the phrases; one text may stand for several payloads
 * @throws {SyntaxError} where the braces of a phrase are not balanced
 */
export function compilePhrases<Payload>(phrases: Iterable<Phrase<Payload>>): PhraseTable<Payload> {
  return finish(compileInSteps(phrases));
}

/** The tries of the phrases that a word, as it is compared, may begin. */
function triesOf<Payload>(table: PhraseTable<Payload>, word: string): Node<Payload>[] | null {
  const family = table.words.get(word);
  let tries = family ? [trieOf(family, word, false)] : null;
  const longest = Math.min(KEY, word.length);
  for (let length = table.hasShortStems ? 1 : KEY; length <= longest; length++) {
    for (const stem of table.stemKeys.get(word.slice(0, length)) ?? []) {
      const open = word.startsWith(stem) && table.stems.get(stem);
      if (!open) continue;
      tries ??= [];
      tries.push(trieOf(open, stem, true));
    }
  }
  return tries;
}

/** What a token is that was not met before. */
function learn<Payload>(table: PhraseTable<Payload>, token: string): Known<Payload> {
  const word = wordOfToken(token);
  const known = { word, tries: word === null ? null : triesOf(table, word) };
  if (token.length <= SHORT) {
    if (table.known.size >= MEMORY) table.known.clear();
    table.known.set(token, known);
  }
  return known;
}

/** Whether the token behind the first word of a phrase lets it go on: mostly it does not, and nothing else need be asked. */
function mayGoOn<Payload>(tries: Node<Payload>[], table: PhraseTable<Payload>, token: string | undefined): boolean {
  for (const { leaves, stems, next } of tries) {
    if (leaves || stems) return true;
    if (!next || token === undefined) continue;
    const { word } = table.known.get(token) ?? learn(table, token);
    if (word === null || next.has(word)) return true;
  }
  return false;
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
  const word = foldWord(text.slice(from, to));
  spans.push(from, to);
  const child = at.next?.get(word);
  if (child) collect(text, child, start, spans, hits);
  if (at.stems) for (const [stem, open] of at.stems) if (word.startsWith(stem)) collect(text, open, start, spans, hits);
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
  const tokens = tokensOf(text);
  if (tokens === null) return hits;
  const { known } = table;
  let at = 0;
  // Tokens passed over since the last one whose place was looked up, which that search must pass over too.
  const passed: string[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as string;
    const { word, tries } = known.get(token) ?? learn(table, token);
    if (tries === null && word !== null) continue;
    if (tries !== null && !mayGoOn(tries, table, tokens[i + 1])) {
      passed.push(token);
      continue;
    }
    let from = placeOfToken(text, token, at);
    for (const other of passed) if (other === token) from = placeOfToken(text, token, from + token.length);
    passed.length = 0;
    at = from + token.length;
    if (tries !== null) follow(tries, text, from, at, hits);
    else
      for (const part of partsOf(text, from, at))
        follow(triesOf(table, part.folded) ?? [], text, part.start, part.end, hits);
  }
  return hits;
}

function follow<Payload>(tries: Node<Payload>[], text: string, from: number, to: number, hits: Hit<Payload>[]): void {
  for (const trie of tries) collect(text, trie, from, [from, to], hits);
}
