import MiniSearch from 'minisearch';
import type { Glossary } from '../glossary/glossary.ts';
import type { Library } from '../glossary/merge.ts';
import { type Entry, type EntryKind, entryKindSchema, type Source } from '../glossary/schema.ts';
import { fullName } from '../glossary/texts.ts';
import { fold } from '../language/characters.ts';
import type { LanguageCode } from '../language/code.ts';
import { spellings } from './entry-draft.ts';
import { titleOf, titles } from './text.ts';
import type { EntryView } from './view.ts';

/** An entry in the list of the options. */
export interface ListedEntry {
  entry: Entry;
  /** Written by the reader, or changed by the reader from one that ships. */
  own: 'new' | 'changed' | null;
  off: boolean;
}

/** All entries, those that ship and the reader's own, with what is switched off among them. */
export function listEntries(shipped: Glossary, library: Library): ListedEntry[] {
  const off = new Set(library.off);
  const ships = new Set(shipped.entries.map((entry) => entry.id));
  const own = new Set(library.entries.map((entry) => entry.id));
  return [...shipped.entries.filter((entry) => !own.has(entry.id)), ...library.entries].map((entry) => ({
    entry,
    own: own.has(entry.id) ? (ships.has(entry.id) ? 'changed' : 'new') : null,
    off: off.has(entry.id),
  }));
}

/** All sources by id; the reader's own win. */
export function allSources(shipped: Glossary, library: Library): Record<string, Source> {
  return Object.fromEntries([...shipped.sources, ...library.sources].map((source) => [source.id, source]));
}

/** A listed entry as its card shows it. */
export function viewOf(listed: ListedEntry, all: readonly ListedEntry[], sources: Record<string, Source>): EntryView {
  const related = all.filter((other) => !other.off && listed.entry.related?.includes(other.entry.id));
  return {
    entry: listed.entry,
    sources,
    own: listed.own !== null,
    related: Object.fromEntries(related.map((other) => [other.entry.id, titles(other.entry)])),
  };
}

/** A name or query as one is looked for in the other: `ki verordnung` for "KI-Verordnung". */
const plain = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** How much more an entry is what was asked for when the query is one of its names, or the beginning of one. */
const IS_NAME = 16;
const BEGINS_NAME = 8;

function searchIn(all: readonly ListedEntry[]): (query: string) => string[] {
  const names = new Map(
    all.map(({ entry }) => {
      const written = Object.values(entry.names).flat();
      return [entry.id, written.flatMap((name) => spellings(fullName(name).text)).map(plain)];
    }),
  );
  const index = new MiniSearch({
    fields: ['names', 'reference', 'what'],
    processTerm: fold,
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      boost: { names: 4, reference: 2 },
      combineWith: 'AND',
    },
  });
  index.addAll(
    all.map(({ entry }) => ({
      id: entry.id,
      names: names.get(entry.id)?.join(' \n'),
      reference: typeof entry.reference === 'object' ? Object.values(entry.reference).join(' \n') : entry.reference,
      what: Object.values(entry.what).join(' '),
    })),
  );
  return (query) => {
    const asked = plain(query);
    const boostDocument = (id: string) => {
      const own = names.get(id) ?? [];
      if (own.includes(asked)) return IS_NAME;
      return own.some((name) => name.startsWith(asked)) ? BEGINS_NAME : 1;
    };
    return index.search(query, { boostDocument }).map((hit) => String(hit.id));
  };
}

/**
 * Finds entries by any of their names, in any language, and by what they are; those whose name was asked for come
 * first. Nothing is indexed before the first query.
 */
export function makeSearch(all: readonly ListedEntry[]): (query: string) => ListedEntry[] {
  let search: ((query: string) => string[]) | undefined;
  const byId = new Map(all.map((listed) => [listed.entry.id, listed]));
  return (query) => {
    search ??= searchIn(all);
    return search(query).flatMap((id) => byId.get(id) ?? []);
  };
}

/** Entries in groups by kind, each in the order of their titles. */
export function byKind(entries: readonly ListedEntry[], language: LanguageCode): [EntryKind, ListedEntry[]][] {
  const { compare } = new Intl.Collator(language);
  const titled = entries
    .map((listed) => ({ listed, title: titleOf(listed.entry, language).text }))
    .sort((a, b) => compare(a.title, b.title));
  return entryKindSchema.options.flatMap((kind): [EntryKind, ListedEntry[]][] => {
    const list = titled.filter(({ listed }) => listed.entry.kind === kind).map(({ listed }) => listed);
    return list.length > 0 ? [[kind, list]] : [];
  });
}
