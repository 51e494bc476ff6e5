import type { Place } from '../glossary/names.ts';
import type { PackName } from '../glossary/pack.ts';
import { findInBoth, findPhrases, type Hit } from '../language/phrases.ts';
import type { Reader } from './reader.ts';
import { type Senses, sensesOf } from './senses.ts';

/** A name found in one block, before the page decides whether ours is meant. */
export type Candidate = Hit<PackName>;

/** A block with the names in it, and the words that tell where the story plays. */
export interface Block {
  text: string;
  candidates: Candidate[];
  places: Hit<Place>[];
  /** The words in it that must, or must not, stand near a name, once they have been looked for. */
  near?: Hit<string>[];
  /** What else its words are for the rules, where it was looked for together with the names. */
  senses?: Senses;
}

const isPlace = (hit: Hit<PackName | Place>): hit is Hit<Place> => typeof hit.payload === 'string';

/** Of hits that overlap the longest stays, and all that are equally long; `hits` is sorted by its start. */
function longestOf(hits: Candidate[]): Candidate[] {
  if (hits.length < 2) return hits;
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  const longest: Candidate[] = [];
  for (const hit of hits) {
    const last = longest[longest.length - 1];
    if (!last || hit.start >= last.end || (hit.start === last.start && hit.end === last.end)) {
      longest.push(hit);
    } else if (hit.end - hit.start > last.end - last.start) {
      while (longest[longest.length - 1]?.start === last.start) longest.pop();
      longest.push(hit);
    }
  }
  return longest;
}

/** Whether a name has a bracket that it does not close, or closes one it has not opened: "artificial intelligence (AI Act". */
function isBroken(text: string, { start, end }: Candidate): boolean {
  let open = 0;
  for (let at = start; at < end; at++) {
    const char = text[at];
    if (char === '(') open++;
    else if (char === ')' && --open < 0) return true;
  }
  return open > 0;
}

/**
 * The names in one block: whole words, the longest of those that overlap. One pass over the text. A name that several
 * entries share is there once for each; what stands nearby decides between them.
 *
 * @param reader a compiled pack
 * @param text the block's text
 * @returns the block; its candidates are in order, and disjoint but for names that are shared
 */
export function findNames(reader: Reader, text: string): Block {
  return blockOf(text, findPhrases(reader.names, text));
}

/**
 * The names in one block and the senses of its words, for about the price of one of both.
 *
 * @param reader a compiled pack
 * @param text the block's text
 */
export function findNamesAndSenses(reader: Reader, text: string): Block {
  const { one: names, other: senses } = findInBoth(reader.both(), text);
  return { ...blockOf(text, names), senses: sensesOf(senses) };
}

function blockOf(text: string, hits: readonly Hit<PackName | Place>[]): Block {
  const candidates: Candidate[] = [];
  const places: Hit<Place>[] = [];
  for (const hit of hits) {
    if (isPlace(hit)) places.push(hit);
    else if (!isBroken(text, hit as Candidate)) candidates.push(hit as Candidate);
  }
  return { text, candidates: longestOf(candidates), places };
}
