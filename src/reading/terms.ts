import type { PackName } from '../glossary/pack.ts';
import { findPhrases, type Hit } from '../language/phrases.ts';
import type { Reader } from './reader.ts';

/** A name found in one block, before the page decides whether ours is meant. */
export type Candidate = Hit<PackName>;

/**
 * The names in one block: whole words, the longest of those that overlap.
 *
 * @param reader a compiled pack
 * @param text the block's text
 * @returns the candidates, in order, disjoint
 */
export function findCandidates(reader: Reader, text: string): Candidate[] {
  const hits = findPhrases(reader.names, text);
  if (hits.length < 2) return hits;
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  const longest: Candidate[] = [];
  for (const hit of hits) {
    const last = longest[longest.length - 1];
    if (!last || hit.start >= last.end) longest.push(hit);
    else if (hit.end - hit.start > last.end - last.start) longest[longest.length - 1] = hit;
  }
  return longest;
}
