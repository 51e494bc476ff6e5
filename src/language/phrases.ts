import { Search } from './phrase-search.ts';
import { type Known, knownOf, type PhraseTable, remember } from './phrase-table.ts';
import { Tokens } from './tokens.ts';

export { indexPhrases, type PhraseIndex } from './phrase-index.ts';
export { compilePhrases, indexedTable, type Phrase, type PhraseTable } from './phrase-table.ts';
export { expand, firstSpelling } from './spellings.ts';

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

/**
 * Every place where a phrase of the table stands in a text, as whole words.
 *
 * @param table a compiled table
 * @param text any text
 * @returns the hits in order of their start; hits may overlap, and the shorter of two that start together comes first
 */
export function findPhrases<Payload>(table: PhraseTable<Payload>, text: string): Hit<Payload>[] {
  const tokens = new Tokens(text);
  const { list } = tokens;
  let search: Search<Payload> | null = null;
  for (let i = 0; i < list.length; i++) {
    const known = knownOf(table, list[i] as string);
    if (known === null) continue;
    search ??= new Search(table, tokens);
    search.meet(known, i);
  }
  return search?.hits ?? [];
}

/** Two tables for which texts are gone through once. */
export interface TablePair<One, Other> {
  one: PhraseTable<One>;
  other: PhraseTable<Other>;
  /** What the tokens met so far are to both; null for those that begin no phrase, which is mostly so. */
  known: Map<string, { one: Known<One>; other: Known<Other> } | null>;
}

/** Makes a pair of two tables. */
export function tablePair<One, Other>(one: PhraseTable<One>, other: PhraseTable<Other>): TablePair<One, Other> {
  return { one, other, known: new Map() };
}

function learnBoth<One, Other>(pair: TablePair<One, Other>, token: string) {
  const one = knownOf(pair.one, token);
  const other = knownOf(pair.other, token);
  return remember(pair.known, token, one === null && other === null ? null : { one, other });
}

/**
 * Every place where a phrase of one of two tables stands in a text.
 *
 * @param pair the tables
 * @param text any text
 * @returns the hits of each, as `findPhrases` gives them
 */
export function findInBoth<One, Other>(
  pair: TablePair<One, Other>,
  text: string,
): { one: Hit<One>[]; other: Hit<Other>[] } {
  const tokens = new Tokens(text);
  const { list } = tokens;
  const one = new Search(pair.one, tokens);
  const other = new Search(pair.other, tokens);
  for (let i = 0; i < list.length; i++) {
    const token = list[i] as string;
    let known = pair.known.get(token);
    if (known === undefined) known = learnBoth(pair, token);
    if (known === null) continue;
    if (known.one !== null) one.meet(known.one, i);
    if (known.other !== null) other.meet(known.other, i);
  }
  return { one: one.hits, other: other.hits };
}
