import type { Glossary } from '../glossary/glossary.ts';
import { type Library, merge } from '../glossary/merge.ts';
import { makePack, type Pack } from '../glossary/pack.ts';
import { type PackPart, partsOf } from '../glossary/pack-parts.ts';
import type { LanguageCode } from '../language/code.ts';
import type { Language } from '../language/language.ts';
import { titles } from '../ui/text.ts';
import type { EntryView } from '../ui/view.ts';
import { browser } from './browser.ts';
import { loadLibrary } from './library.ts';

/** What is known: the glossary that ships, inside the extension's own files, with what the reader made of it. */

/** Files that were read already; they never change while the extension runs. */
const read = new Map<string, Promise<unknown>>();

async function fetchFile(path: string): Promise<unknown> {
  const response = await fetch(browser.runtime.getURL(path));
  if (!response.ok) throw new Error(`${path} is missing in the extension`);
  return response.json();
}

function ownFile<Content>(path: string): Promise<Content> {
  const known = read.get(path) ?? fetchFile(path);
  read.set(path, known);
  known.catch(() => read.delete(path));
  return known as Promise<Content>;
}

/** The glossary that ships. */
export function loadShipped(): Promise<Glossary> {
  return ownFile<Glossary>('data/glossary.json');
}

/** What the reader reads with, and what of it is the reader's own. */
export async function loadKnowledge(): Promise<{ glossary: Glossary; library: Library }> {
  const [shipped, library] = await Promise.all([loadShipped(), loadLibrary()]);
  return { glossary: merge(shipped, library), library };
}

/** The packs made last, by language, and the library that is in them: to make one takes longer than a page takes to read. */
const packs = new Map<LanguageCode, { library: string; pack: Pack }>();

/** The parts of packs in which pages ask for them one after the other. */
const parted = new WeakMap<Pack, PackPart[]>();

/**
 * The pack to read pages of a language with.
 *
 * @param code language of the page; English where ours has no data for it
 */
export async function loadPack(code: LanguageCode): Promise<Pack> {
  const english = await ownFile<Language>('data/en.json');
  const language = await ownFile<Language>(`data/${code}.json`).catch(() => english);
  const { glossary, library } = await loadKnowledge();
  const inside = JSON.stringify(library);
  const known = packs.get(code);
  if (known?.library === inside) return known.pack;
  const pack = makePack(glossary, language, english);
  packs.set(code, { library: inside, pack });
  return pack;
}

/**
 * The same in the parts in which it is sent.
 *
 * @param code language of the page
 */
export async function loadPackParts(code: LanguageCode): Promise<PackPart[]> {
  const pack = await loadPack(code);
  const parts = parted.get(pack) ?? partsOf(pack);
  parted.set(pack, parts);
  return parts;
}

/**
 * Everything that a card shows of an entry.
 *
 * @returns null where there is no such entry, or it is switched off
 */
export function entryView(glossary: Glossary, library: Library, id: string): EntryView | null {
  const entry = glossary.entries.find((one) => one.id === id);
  if (!entry) return null;
  const references = [...(entry.sources ?? []), ...(entry.steps ?? []).flatMap((step) => step.source ?? [])];
  const named = new Set(references.map((reference) => reference.source));
  const sources = glossary.sources.filter((source) => named.has(source.id));
  const recitals = new Set(sources.flatMap((source) => source.recitals ?? []));
  const all = [...sources, ...glossary.sources.filter((source) => recitals.has(source.id) && !named.has(source.id))];
  const related = glossary.entries.filter((one) => entry.related?.includes(one.id));
  return {
    entry,
    sources: Object.fromEntries(all.map((source) => [source.id, source])),
    own: library.entries.some((own) => own.id === id),
    related: Object.fromEntries(related.map((one) => [one.id, titles(one)])),
  };
}
