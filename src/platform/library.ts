import { z } from 'zod';
import { emptyLibrary, type Library } from '../glossary/merge.ts';
import {
  entrySchema,
  factSchema,
  type GlossaryFile,
  glossaryFileSchema,
  glossaryFileVersion,
  sourceSchema,
} from '../glossary/schema.ts';
import { fullName } from '../glossary/texts.ts';
import { expand } from '../language/phrases.ts';
import type { Problem } from '../ui/view.ts';
import { browser } from './browser.ts';
import { readStorage, storageKeys } from './storage.ts';

/**
 * The reader's own glossary: what was added to the one that ships, and what was switched off. What can't be read is set
 * aside under a key of its own and reported, never overwritten.
 */

const ASIDE_PREFIX = 'set-aside-';
const VERSION = 1;

/** A store, or a part of one, that could not be read and was kept. */
export interface SetAside {
  key: string;
  /** When it was found, as an ISO 8601 time. */
  found: string;
  why: 'damaged' | 'newer';
  data: unknown;
}

const idSchema = entrySchema.shape.id;

function validItems<Schema extends z.ZodType>(
  schema: Schema,
  list: unknown,
): { items: z.output<Schema>[]; all: boolean } {
  if (list === undefined) return { items: [], all: true };
  if (!Array.isArray(list)) return { items: [], all: false };
  const items = list.flatMap((item) => {
    const result = schema.safeParse(item);
    return result.success ? [result.data] : [];
  });
  return { items, all: items.length === list.length };
}

/**
 * The library that a stored value stands for.
 *
 * @param stored what storage holds; `undefined` where nothing was ever stored
 * @returns everything in it that is right, and why the rest could not be read: it is damaged, or a newer version wrote it
 */
export function readLibrary(stored: unknown): { library: Library; problem: SetAside['why'] | null } {
  if (stored === undefined) return { library: emptyLibrary, problem: null };
  if (typeof stored !== 'object' || stored === null) return { library: emptyLibrary, problem: 'damaged' };
  const record = stored as Record<string, unknown>;
  if (typeof record.version === 'number' && record.version > VERSION)
    return { library: emptyLibrary, problem: 'newer' };
  const entries = validItems(entrySchema, record.entries);
  const sources = validItems(sourceSchema, record.sources);
  const facts = validItems(factSchema, record.facts);
  const off = validItems(idSchema, record.off);
  const isWhole = record.version === VERSION && entries.all && sources.all && facts.all && off.all;
  return {
    library: { entries: entries.items, sources: sources.items, facts: facts.items, off: off.items },
    problem: isWhole ? null : 'damaged',
  };
}

/** A short fingerprint, so that the same damage found twice at once is set aside once. */
function fingerprint(value: unknown): string {
  let hash = 5381;
  for (const char of JSON.stringify(value) ?? '') hash = (Math.imul(hash, 33) ^ char.charCodeAt(0)) >>> 0;
  return hash.toString(36);
}

/** Every spelling of every name of the reader's own entries. */
function ownNames(library: Library): string[] {
  return library.entries.flatMap((entry) =>
    Object.values(entry.names)
      .flat()
      .flatMap((name) => expand(fullName(name).text)),
  );
}

/** Loads the reader's library. What can't be read of it is set aside first. */
export async function loadLibrary(): Promise<Library> {
  const stored = await readStorage(storageKeys.library);
  const { library, problem } = readLibrary(stored);
  if (problem) {
    const key = ASIDE_PREFIX + fingerprint(stored);
    const aside: Omit<SetAside, 'key'> = { found: new Date().toISOString(), why: problem, data: stored };
    await browser.storage.local.set({ [key]: aside });
    await saveLibrary(library);
  }
  return library;
}

/** Stores the library in place of the one before. */
export async function saveLibrary(library: Library): Promise<void> {
  await browser.storage.local.set({
    [storageKeys.library]: { version: VERSION, ...library },
    [storageKeys.ownNames]: ownNames(library),
  });
}

/** Everything that was ever set aside and not yet thrown away by the reader. */
export async function loadSetAside(): Promise<SetAside[]> {
  const all = await browser.storage.local.get(null);
  return Object.entries(all)
    .filter(([key]) => key.startsWith(ASIDE_PREFIX))
    .map(([key, aside]) => ({ ...(aside as Omit<SetAside, 'key'>), key }));
}

/** Throws away what was set aside. */
export async function discardSetAside(key: string): Promise<void> {
  if (key.startsWith(ASIDE_PREFIX)) await browser.storage.local.remove(key);
}

/** The library as a glossary file. */
export function exportLibrary(library: Library): GlossaryFile {
  return { format: 'rapporteur-glossary', version: glossaryFileVersion, ...library };
}

function describe(file: Record<string, unknown>, issue: z.core.$ZodIssue): Problem {
  const [list, index] = issue.path;
  const item = typeof index === 'number' ? (file[String(list)] as unknown[])?.[index] : undefined;
  const id = (item as { id?: unknown } | undefined)?.id;
  const where = z.core.toDotPath(issue.path) || 'file';
  return { where: typeof id === 'string' ? `${where} (${id})` : where, what: issue.message };
}

/**
 * Reads a glossary file.
 *
 * @param text the file's text
 * @returns what it adds to a library, or everything that is wrong with it; it never throws
 */
export function importLibrary(text: string): { library: Library } | { problems: Problem[] } {
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { problems: [{ where: 'file', what: (error as Error).message }] };
  }
  const result = glossaryFileSchema.safeParse(file);
  if (!result.success) {
    return { problems: result.error.issues.map((issue) => describe(Object(file), issue)) };
  }
  const { entries, sources = [], facts = [], off = [] } = result.data;
  return { library: { entries, sources, facts, off } };
}
