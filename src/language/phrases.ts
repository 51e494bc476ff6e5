import { foldCode, IGNORED, isJoint, SEPARATOR } from './characters.ts';
import { beginnings, expand } from './spellings.ts';
import { finish } from './steps.ts';
import { foldWord, isOneWord, placeOfToken, tokensOf } from './tokens.ts';

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

/** How a token may begin a phrase: the tries to go on in. `parts` is for a token that is several words. */
type Start<Payload> = { tries: Node<Payload>[] } | 'parts' | null;

/** A compiled set of phrases. */
export interface PhraseTable<Payload> {
  /** By the first word of the phrase. */
  words: Map<string, Family<Payload>>;
  /** By the beginning of the first word, where only that is given. */
  stems: Map<string, Family<Payload>>;
  /** How short and how long the stems are. */
  shortest: number;
  longest: number;
  /** What was found out about the tokens met so far, spelled as they were. */
  known: Map<string, Start<Payload>>;
}

const EXACT = '=';
const STEM = '*';

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
    if (isOneWord(token)) words.push({ start, end: at, folded: foldWord(token) });
    else words.push(...partsOf(spelling, start, at));
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

/** Puts a phrase to the others that begin with the same word, once for every word it can begin with. */
function enlist<Payload>(table: PhraseTable<Payload>, phrase: Phrase<Payload>): void {
  for (const beginning of beginnings(phrase.text)) {
    const [word] = wordsOf(beginning);
    if (!word) continue;
    const isStem = beginning[word.end] === STEM;
    const families = isStem ? table.stems : table.words;
    const family = families.get(word.folded);
    if (family) family.phrases.push(phrase);
    else families.set(word.folded, { phrases: [phrase], trie: null });
    if (isStem) {
      table.shortest = Math.min(table.shortest, word.folded.length);
      table.longest = Math.max(table.longest, word.folded.length);
    }
  }
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
    shortest: Number.POSITIVE_INFINITY,
    longest: 0,
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

/** How a word, as it is compared, may begin a phrase. */
function startOf<Payload>(table: PhraseTable<Payload>, word: string): Start<Payload> {
  const tries: Node<Payload>[] = [];
  const family = table.words.get(word);
  if (family) tries.push(trieOf(family, word, false));
  const longest = Math.min(table.longest, word.length);
  for (let length = table.shortest; length <= longest; length++) {
    const stem = word.slice(0, length);
    const open = table.stems.get(stem);
    if (open) tries.push(trieOf(open, stem, true));
  }
  return tries.length > 0 ? { tries } : null;
}

/** How a token that was not met before may begin a phrase. */
function learn<Payload>(table: PhraseTable<Payload>, token: string): Start<Payload> {
  const start = isOneWord(token) ? startOf(table, foldWord(token)) : 'parts';
  if (token.length <= SHORT) {
    if (table.known.size >= MEMORY) table.known.clear();
    table.known.set(token, start);
  }
  return start;
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
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as string;
    let start = known.get(token);
    if (start === undefined) start = learn(table, token);
    if (start === null) continue;
    const from = placeOfToken(text, token, at);
    at = from + token.length;
    if (start === 'parts') {
      for (const part of partsOf(text, from, at)) {
        const own = startOf(table, part.folded);
        if (own !== null && own !== 'parts') follow(own.tries, text, part.start, part.end, hits);
      }
    } else {
      follow(start.tries, text, from, at, hits);
    }
  }
  return hits;
}

function follow<Payload>(tries: Node<Payload>[], text: string, from: number, to: number, hits: Hit<Payload>[]): void {
  for (const trie of tries) collect(text, trie, from, [from, to], hits);
}
