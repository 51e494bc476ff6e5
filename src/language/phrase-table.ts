import { listAt, placesOf } from './filed.ts';
import { beginningOf, follow, marksBetween, type Position } from './phrase-graph.ts';
import { indexPhrases, type PhraseIndex, type Seconds } from './phrase-index.ts';
import { type Tokens, wordOfToken } from './tokens.ts';

/** A phrase to look for and what it stands for. */
export interface Phrase<Payload> {
  text: string;
  payload: Payload;
  /** Upper and lower case must be as written. */
  exact?: boolean;
}

/** What may follow at one place of a phrase, or of several phrases that begin alike. It is worked out when it is first asked for. */
export interface Node<Payload> {
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
  /** By the second word: where its list stands among all. */
  seconds: Map<string, number>;
  /** Adds the phrases at these places to the node, as far as they go on with this word. */
  add(list: number, second: string): void;
}

/** The very spelling that a word must have; null where case and accents make no difference. */
export type Spelling = string | null;

interface End<Payload> {
  payload: Payload;
  /** Of the first word of the phrase, where all phrases with that word begin. */
  first: Spelling;
}

export interface Edge<Payload> {
  first: Spelling;
  written: Spelling;
  to: () => Node<Payload>;
}

/**
 * What a token of a text is to a table: where the phrases go on that it may begin, null where it begins none, which is
 * mostly so, or that it is several words with signs between them.
 */
export type Known<Payload> = Node<Payload>[] | null | typeof SIGNS;

export const SIGNS = 'signs';

/** A compiled set of phrases. */
export interface PhraseTable<Payload> {
  /** The phrase at a place of the list. */
  phraseAt(place: number): Phrase<Payload>;
  index: PhraseIndex;
  /** Where the words with which phrases begin, and the beginnings of such words, stand in the index. */
  words: Map<string, number>;
  stems: Map<string, number>;
  /** Likewise for those that are told apart by their second word. */
  seconds: Map<string, number>;
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
      let made: Node<Payload> | undefined;
      const to = () => {
        made ??= nodeAt(after, payload, isExact, nodes);
        return made;
      };
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
function rootOf<Payload>(table: PhraseTable<Payload>, family: number, word: string, isStem: boolean): Node<Payload> {
  const roots = isStem ? table.stemRoots : table.wordRoots;
  const known = roots.get(word);
  if (known) return known;
  const { words, stems, seconds } = table.index;
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
  add(listAt(isStem ? stems : words, family), null);
  const first = isStem ? undefined : table.seconds.get(word);
  if (first !== undefined) {
    root.rest = {
      seconds: secondsOf(seconds, first),
      add: (list, second) => add(listAt(seconds.lists, list), second),
    };
  }
  roots.set(word, root);
  return root;
}

/** Where the lists stand of the words that may follow a first one. */
function secondsOf({ ends, lists }: Seconds, first: number): Map<string, number> {
  const places = new Map<string, number>();
  const end = ends[first] as number;
  for (let at = first === 0 ? 0 : (ends[first - 1] as number); at < end; at++)
    places.set(lists.words[at] as string, at);
  return places;
}

/** What follows at a node with a word. */
export function edgesWith<Payload>({ next, rest }: Node<Payload>, word: string): Edge<Payload>[] | undefined {
  const list = rest?.seconds.get(word);
  if (rest && list !== undefined) {
    rest.seconds.delete(word);
    rest.add(list, word);
  }
  return next.get(word);
}

/**
 * A table of phrases whose first words were found out before.
 *
 * @param index the first words
 * @param phraseAt gives the phrase at a place of the list that was indexed
 */
export function indexedTable<Payload>(
  index: PhraseIndex,
  phraseAt: (place: number) => Phrase<Payload>,
): PhraseTable<Payload> {
  const stemKeys = new Map<string, string[]>();
  let hasShortStems = false;
  for (const stem of index.stems.words) {
    if (stem.length < KEY) hasShortStems = true;
    const key = stem.slice(0, KEY);
    const same = stemKeys.get(key);
    if (same) same.push(stem);
    else stemKeys.set(key, [stem]);
  }
  return {
    phraseAt,
    index,
    words: placesOf(index.words.words),
    stems: placesOf(index.stems.words),
    seconds: placesOf(index.seconds.words),
    stemKeys,
    hasShortStems,
    wordRoots: new Map(),
    stemRoots: new Map(),
    known: new Map(),
  };
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
  const index = indexPhrases(
    list.map(({ text }) => text),
    Number.POSITIVE_INFINITY,
  );
  return indexedTable(index, phraseAt);
}

/** Where the phrases go on that a word, as it is compared, may begin. */
export function rootsOf<Payload>(table: PhraseTable<Payload>, word: string): Node<Payload>[] | null {
  const { words, stems, stemKeys, hasShortStems } = table;
  const family = words.get(word);
  let roots = family === undefined ? null : [rootOf(table, family, word, false)];
  const longest = Math.min(KEY, word.length);
  for (let length = hasShortStems ? 1 : KEY; length <= longest; length++) {
    const alike = stemKeys.get(word.slice(0, length));
    // Asked of every word that a page has; mostly there is none.
    if (alike === undefined) continue;
    for (const stem of alike) {
      if (!word.startsWith(stem)) continue;
      roots ??= [];
      roots.push(rootOf(table, stems.get(stem) as number, stem, true));
    }
  }
  return roots;
}

/** Keeps what was found out about a token, and gives it back. */
export function remember<What>(memory: Map<string, What>, token: string, what: What): What {
  if (token.length <= SHORT) {
    if (memory.size >= MEMORY) memory.clear();
    memory.set(token, what);
  }
  return what;
}

/** What a token of a text is to a table. */
export function knownOf<Payload>(table: PhraseTable<Payload>, token: string): Known<Payload> {
  const known = table.known.get(token);
  if (known !== undefined) return known;
  const word = wordOfToken(token);
  return remember(table.known, token, word === null ? SIGNS : rootsOf(table, word));
}

/**
 * Whether the word behind the first one of a phrase lets it go on: mostly it does not, and nothing else need be asked.
 *
 * @param roots where phrases go on behind the first word
 * @param tokens the tokens of the text
 * @param index the token behind the first one
 */
export function mayGoOn<Payload>(roots: Node<Payload>[], tokens: Tokens, index: number): boolean {
  for (const { ends, stems, next, rest } of roots) {
    if (ends.length > 0 || stems.size > 0) return true;
    if (index === tokens.list.length) continue;
    const word = tokens.wordAt(index);
    if (word === null || next.has(word) || rest?.seconds.has(word)) return true;
  }
  return false;
}
