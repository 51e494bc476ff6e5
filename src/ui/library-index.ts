import MiniSearch from 'minisearch';
import type { Glossary } from '../glossary/glossary.ts';
import type { Library } from '../glossary/merge.ts';
import { type Entry, type EntryKind, entryKindSchema, type Source } from '../glossary/schema.ts';
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

/** Finds entries by any of their names, in any language, and by what they are. */
export function makeSearch(all: readonly ListedEntry[]): (query: string) => ListedEntry[] {
  const index = new MiniSearch({
    fields: ['names', 'reference', 'what'],
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      boost: { names: 4, reference: 2 },
      combineWith: 'AND',
    },
  });
  const byId = new Map(all.map((listed) => [listed.entry.id, listed]));
  index.addAll(
    all.map(({ entry }) => ({
      id: entry.id,
      names: Object.values(entry.names)
        .flat()
        .flatMap((name) => spellings(typeof name === 'string' ? name : name.text))
        .join(' \n'),
      reference: entry.reference ?? '',
      what: Object.values(entry.what).join(' '),
    })),
  );
  return (query) => index.search(query).flatMap((hit) => byId.get(String(hit.id)) ?? []);
}

/** Entries in groups by kind, each in the order of their titles. */
export function byKind(entries: readonly ListedEntry[], language: LanguageCode): [EntryKind, ListedEntry[]][] {
  const groups = new Map<EntryKind, ListedEntry[]>();
  for (const listed of entries) {
    const group = groups.get(listed.entry.kind) ?? [];
    group.push(listed);
    groups.set(listed.entry.kind, group);
  }
  const title = (listed: ListedEntry) => titleOf(listed.entry, language).text;
  const { compare } = new Intl.Collator(language);
  return entryKindSchema.options.flatMap((kind) => {
    const list = groups.get(kind);
    return list ? [[kind, list.sort((a, b) => compare(title(a), title(b)))]] : [];
  });
}
