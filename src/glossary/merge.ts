import type { Glossary } from './glossary.ts';

/** What the reader added to the glossary and took out of it. */
export interface Library extends Glossary {
  /** Ids of entries that are switched off. */
  off: string[];
}

export const emptyLibrary: Library = { entries: [], sources: [], facts: [], off: [] };

function byId<Item extends { id: string }>(shipped: Item[], own: Item[]): Item[] {
  const all = new Map(shipped.map((item) => [item.id, item]));
  for (const item of own) all.set(item.id, item);
  return [...all.values()];
}

/**
 * What the reader reads with: what ships, with the reader's own in place of what has the same id, without what is
 * switched off.
 */
export function merge(shipped: Glossary, library: Library): Glossary {
  const off = new Set(library.off);
  return {
    entries: byId(shipped.entries, library.entries).filter((entry) => !off.has(entry.id)),
    sources: byId(shipped.sources, library.sources),
    facts: byId(shipped.facts, library.facts),
  };
}

/**
 * Puts one library into another.
 *
 * @param library what is there
 * @param added what is put in; it wins where ids are the same
 */
export function addLibrary(library: Library, added: Library): Library {
  return {
    entries: byId(library.entries, added.entries),
    sources: byId(library.sources, added.sources),
    facts: byId(library.facts, added.facts),
    off: [...new Set([...library.off, ...added.off])],
  };
}
