import { foldCode, IGNORED, isJoint, SEPARATOR } from './characters.ts';
import { beginningOf, follow, type Position } from './phrase-graph.ts';
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

/** What may follow at one place of a phrase, or of several phrases that begin alike. It is worked out when it is first asked for. */
interface Node<Payload> {
  /** The phrases that may be over here. */
  ends: End<Payload>[];
  next: Map<string, Edge<Payload>[]>;
  /** Words of which only the beginning is given. */
  stems: Map<string, Edge<Payload>[]>;
  /** What may stand before the next word besides joints: the brackets of "Artificial Intelligence (AI) Act". */
  between: string;
  /** What is only worked out when a text has the word for it; with `next` it is all that may follow. */
  rest: Rest | null;
}

/** Phrases that begin with one word and go on in many ways, by the second word. */
interface Rest {
  seconds: Map<string, number[]>;
  /** Adds the phrases at these places to the node, as far as they go on with this word. */
  add(places: number[], second: string): void;
}

/** The very spelling that a word must have; null where case and accents make no difference. */
type Spelling = string | null;

interface End<Payload> {
  payload: Payload;
  /** Of the first word of the phrase, where all phrases with that word begin. */
  first: Spelling;
}

interface Edge<Payload> {
  first: Spelling;
  written: Spelling;
  to: () => Node<Payload>;
}

/** A word, and the phrases that begin with it by their places in a list. */
type Beginning = [word: string, phrases: number[]];

/** Phrases by the words with which they begin: plain data, so that it can be worked out before a page is there. */
export interface PhraseIndex {
  words: Beginning[];
  /** Likewise for words of which only the beginning is given. */
  stems: Beginning[];
  /** For words with which many phrases begin: those that go on with a plain word, by that word. They are not in `words`. */
  seconds: [word: string, phrases: Beginning[]][];
}

/**
 * What a token of a text is to a table: where the phrases go on that it may begin, null where it begins none, which is
 * mostly so, or that it is several words with signs between them.
 */
type Known<Payload> = Node<Payload>[] | null | typeof SIGNS;

const SIGNS = 'signs';

/** A compiled set of phrases. */
export interface PhraseTable<Payload> {
  /** The phrase at a place of the list. */
  phraseAt(place: number): Phrase<Payload>;
  /** By the first word of the phrase. */
  words: Map<string, number[]>;
  /** Those that are not in `words`, by their first and their second word. */
  seconds: Map<string, Beginning[]>;
  /** By the beginning of the first word, where only that is given. */
  stems: Map<string, number[]>;
  /** Those beginnings by their first letters. */
  stemKeys: Map<string, string[]>;
  /** Whether there are beginnings shorter than their keys. */
  hasShortStems: boolean;
  /** What may follow a first word, or the beginning of one: made when a text first has it. */
  wordRoots: Map<string, Node<Payload>>;
  stemRoots: Map<string, Node<Payload>>;
  /** What was found out about the tokens met so far, spelled as they were. */
  known: Map<string, Known<Payload>>;
}

const EXACT = '=';

/** Length of the keys by which beginnings of words are found; a shorter beginning is its own key. */
const KEY = 3;

/** Most tokens to remember; a long page has some tens of thousands of different ones. */
const MEMORY = 8192;

/** Engines keep a longer piece of a text as a pointer into it: to remember it would keep the whole text. */
const SHORT = 12;

function node<Payload>(): Node<Payload> {
  return { ends: [], next: new Map(), stems: new Map(), between: '', rest: null };
}

const QUOTES = '"„“”«»‹›‚‘’';

/** The marks that a phrase has between two words; a quotation mark of one kind stands for all. */
function marksBetween(gap: string): string {
  if (gap === ' ' || gap === '-' || gap === '') return '';
  const marks = gap.replace(/[\s*]/gu, '');
  return [...marks].some((char) => QUOTES.includes(char)) ? marks + QUOTES : marks;
}

/**
 * Adds to a node what may follow at a place of a phrase. `nodes` holds those already made for this phrase; where `only`
 * is given, it is the only word that may follow.
 */
function grow<Payload>(
  into: Node<Payload>,
  from: Position,
  payload: Payload,
  isExact: boolean,
  first: Spelling,
  nodes: Map<unknown, Map<number, Node<Payload>>>,
  only: string | null = null,
): void {
  follow(
    from,
    ({ gap, written, folded, isStem, after }) => {
      if (only !== null && folded !== only) return;
      into.between += marksBetween(gap);
      const edges = isStem ? into.stems : into.next;
      const list = edges.get(folded) ?? [];
      if (list.length === 0) edges.set(folded, list);
      const to = () => nodeAt(after, payload, isExact, nodes);
      list.push({ first, written: isExact ? written : null, to });
    },
    () => {
      if (!into.ends.some((end) => end.payload === payload && end.first === first)) into.ends.push({ payload, first });
    },
  );
}

/** The node of a place in a phrase. Ways through the phrase that meet in one place go on in one node. */
function nodeAt<Payload>(
  at: Position,
  payload: Payload,
  isExact: boolean,
  nodes: Map<unknown, Map<number, Node<Payload>>>,
): Node<Payload> {
  let inState = nodes.get(at.state);
  if (!inState) {
    inState = new Map();
    nodes.set(at.state, inState);
  }
  let found = inState.get(at.offset);
  if (!found) {
    found = node();
    inState.set(at.offset, found);
    grow(found, at, payload, isExact, null, nodes);
  }
  return found;
}

/** Where phrases go on behind the word with which they begin. */
function rootOf<Payload>(table: PhraseTable<Payload>, places: number[], word: string, isStem: boolean): Node<Payload> {
  const roots = isStem ? table.stemRoots : table.wordRoots;
  const known = roots.get(word);
  if (known) return known;
  const root = node<Payload>();
  const add = (some: number[], second: string | null) => {
    for (const place of some) {
      const { text, payload, exact } = table.phraseAt(place);
      const nodes = new Map();
      follow(
        beginningOf(text),
        (next) => {
          if (next.folded !== word || next.isStem !== isStem) return;
          const isExact = exact === true || next.gap.startsWith(EXACT);
          grow(root, next.after, payload, isExact, isExact ? next.written : null, nodes, second);
        },
        () => undefined,
      );
    }
  };
  add(places, null);
  const seconds = isStem ? undefined : table.seconds.get(word);
  if (seconds) root.rest = { seconds: new Map(seconds), add };
  roots.set(word, root);
  return root;
}

/** What follows at a node with a word. */
function edgesWith<Payload>({ next, rest }: Node<Payload>, word: string): Edge<Payload>[] | undefined {
  const places = rest?.seconds.get(word);
  if (rest && places) {
    rest.seconds.delete(word);
    rest.add(places, word);
  }
  return next.get(word);
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

function beginningsOf(texts: readonly string[]): Beginnings {
  const beginnings: Beginnings = { words: new Map(), stems: new Map() };
  texts.forEach((text, place) => {
    enlist(beginnings, text, place);
  });
  return beginnings;
}

/** From so many phrases on that begin with one word they are told apart by the second. */
const MANY = 4;

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
 * @returns their places in the list by those words
 * @throws {SyntaxError} where the braces of a phrase are not balanced
 */
export function indexPhrases(texts: readonly string[]): PhraseIndex {
  const beginnings = beginningsOf(texts);
  const index: PhraseIndex = { words: [], stems: [...beginnings.stems], seconds: [] };
  for (const [word, places] of beginnings.words) {
    const bySecond = new Map<string, number[]>();
    const others = places.filter((place) => {
      const seconds = places.length < MANY ? null : secondsOf(texts[place] as string, word);
      for (const second of seconds ?? []) {
        const same = bySecond.get(second);
        if (same) same.push(place);
        else bySecond.set(second, [place]);
      }
      return seconds === null;
    });
    index.words.push([word, others]);
    if (bySecond.size > 0) index.seconds.push([word, [...bySecond]]);
  }
  return index;
}

function tableFrom<Payload>(
  { words, stems }: Beginnings,
  seconds: Map<string, Beginning[]>,
  phraseAt: (place: number) => Phrase<Payload>,
): PhraseTable<Payload> {
  const stemKeys = new Map<string, string[]>();
  let hasShortStems = false;
  for (const stem of stems.keys()) {
    if (stem.length < KEY) hasShortStems = true;
    const key = stem.slice(0, KEY);
    const same = stemKeys.get(key);
    if (same) same.push(stem);
    else stemKeys.set(key, [stem]);
  }
  const roots = { wordRoots: new Map(), stemRoots: new Map() };
  return { phraseAt, words, seconds, stems, stemKeys, hasShortStems, ...roots, known: new Map() };
}

/**
 * A table of phrases whose first words were found out before.
 *
 * @param index the first words
 * @param phraseAt gives the phrase at a place of the list that was indexed
 */
export function indexedTable<Payload>(
  { words, stems, seconds }: PhraseIndex,
  phraseAt: (place: number) => Phrase<Payload>,
): PhraseTable<Payload> {
  return tableFrom({ words: new Map(words), stems: new Map(stems) }, new Map(seconds), phraseAt);
}

/**
 * Compiles phrases into one table.
 *
 * @param phrases the phrases; one text may stand for several payloads
 * @throws {SyntaxError} where the braces of a phrase are not balanced
 */
export function compilePhrases<Payload>(phrases: Iterable<Phrase<Payload>>): PhraseTable<Payload> {
  const list = [...phrases];
  const phraseAt = (place: number) => list[place] as Phrase<Payload>;
  return tableFrom(beginningsOf(list.map(({ text }) => text)), new Map(), phraseAt);
}

/** Where the phrases go on that a word, as it is compared, may begin. */
function rootsOf<Payload>(table: PhraseTable<Payload>, word: string): Node<Payload>[] | null {
  const family = table.words.get(word);
  let roots = family ? [rootOf(table, family, word, false)] : null;
  const longest = Math.min(KEY, word.length);
  for (let length = table.hasShortStems ? 1 : KEY; length <= longest; length++) {
    for (const stem of table.stemKeys.get(word.slice(0, length)) ?? []) {
      const open = word.startsWith(stem) && table.stems.get(stem);
      if (!open) continue;
      roots ??= [];
      roots.push(rootOf(table, open, stem, true));
    }
  }
  return roots;
}

/** What a token is that was not met before. */
function learn<Payload>(table: PhraseTable<Payload>, token: string): Known<Payload> {
  const word = wordOfToken(token);
  const known = word === null ? SIGNS : rootsOf(table, word);
  if (token.length <= SHORT) {
    if (table.known.size >= MEMORY) table.known.clear();
    table.known.set(token, known);
  }
  return known;
}

/** Whether the token behind the first word of a phrase lets it go on: mostly it does not, and nothing else need be asked. */
function mayGoOn<Payload>(roots: Node<Payload>[], token: string | undefined): boolean {
  let word: string | null | undefined;
  for (const { ends, stems, next, rest } of roots) {
    if (ends.length > 0 || stems.size > 0) return true;
    if (token === undefined) continue;
    if (word === undefined) word = wordOfToken(token);
    if (word === null || next.has(word) || rest?.seconds.has(word)) return true;
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

/** Where the first word of a phrase stands, and the last one so far. */
interface Way {
  text: string;
  start: number;
  firstEnd: number;
}

function collect<Payload>(way: Way, at: Node<Payload>, from: number, to: number, hits: Hit<Payload>[]): void {
  const { text, start, firstEnd } = way;
  const isSpelled = (first: Spelling) => first === null || text.slice(start, firstEnd) === first;
  for (const { payload, first } of at.ends) if (isSpelled(first)) hits.push({ start, end: to, payload });
  if (at.next.size === 0 && at.stems.size === 0 && !at.rest) return;
  const nextFrom = nextWord(text, to, at.between, to - from === 1);
  if (nextFrom < 0) return;
  const nextTo = wordEnd(text, nextFrom);
  const written = text.slice(nextFrom, nextTo);
  const word = foldWord(written);
  const go = (edges: Edge<Payload>[]) => {
    for (const edge of edges) {
      const fits = isSpelled(edge.first) && (edge.written === null || edge.written === written);
      if (fits) collect(way, edge.to(), nextFrom, nextTo, hits);
    }
  };
  go(edgesWith(at, word) ?? []);
  for (const [stem, edges] of at.stems) if (word.startsWith(stem)) go(edges);
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
    let roots = known.get(token);
    if (roots === null) continue;
    if (roots === undefined) {
      roots = learn(table, token);
      if (roots === null) continue;
    }
    if (roots !== SIGNS && !mayGoOn(roots, tokens[i + 1])) {
      passed.push(token);
      continue;
    }
    let from = placeOfToken(text, token, at);
    for (const other of passed) if (other === token) from = placeOfToken(text, token, from + token.length);
    passed.length = 0;
    at = from + token.length;
    if (roots !== SIGNS) {
      for (const root of roots) collect({ text, start: from, firstEnd: at }, root, from, at, hits);
      continue;
    }
    for (const { start, end, folded } of partsOf(text, from, at)) {
      for (const root of rootsOf(table, folded) ?? []) collect({ text, start, firstEnd: end }, root, start, end, hits);
    }
  }
  return hits;
}
