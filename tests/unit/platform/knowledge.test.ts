import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Glossary } from '../../../src/glossary/glossary.ts';
import { emptyLibrary } from '../../../src/glossary/merge.ts';
import { makePack } from '../../../src/glossary/pack.ts';
import type { Entry, Source } from '../../../src/glossary/schema.ts';
import { languageOf } from '../../../src/language/index.ts';
import { entryView, loadPack } from '../../../src/platform/knowledge.ts';
import { saveLibrary } from '../../../src/platform/library.ts';

const source = (id: string, more: Partial<Source> = {}): Source => ({
  id,
  publisher: 'Commission',
  kind: 'page',
  label: id,
  url: `https://example.europa.eu/${id}`,
  languages: ['en'],
  confidence: 'V',
  verified: '2026-10-14',
  ...more,
});

const entry = (id: string, more: Partial<Entry> = {}): Entry => ({
  id,
  kind: 'concept',
  names: { en: [`The ${id}`] },
  what: { en: 'Something.' },
  ...more,
});

const glossary: Glossary = {
  entries: [
    entry('one', {
      sources: [{ source: 'law', at: 'Article 5' }],
      steps: [
        { when: '2024', stage: 'adopted', what: { en: 'Adopted.' }, source: { source: 'vote' }, confidence: 'V' },
      ],
      related: ['two', 'gone'],
    }),
    entry('two'),
  ],
  sources: [source('law', { recitals: 'journal' }), source('vote'), source('journal'), source('other')],
  facts: [],
};

const english = languageOf('en');
const files: Record<string, unknown> = {
  'data/glossary.json': glossary,
  'data/en.json': english,
};

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation((path: string) => path);
  vi.stubGlobal('fetch', async (path: string) => {
    if (!(path in files)) throw new TypeError('Failed to fetch');
    return Response.json(files[path]);
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('a card is given the sources of the entry, of its steps, and those that hold recitals', () => {
  const view = entryView(glossary, { ...emptyLibrary, entries: [entry('one')] }, 'one');
  expect(Object.keys(view?.sources ?? {}).sort()).toEqual(['journal', 'law', 'vote']);
  expect(view?.related).toEqual({ two: { en: 'The two' } });
  expect(view?.own).toBe(true);
});

test('of an entry that is not there, nothing is given', () => {
  expect(entryView(glossary, emptyLibrary, 'gone')).toBeNull();
});

test('a page is read with the pack of its language; in English where there is none', async () => {
  const shipped = makePack(glossary, english, english);
  expect(await loadPack('en')).toEqual(shipped);
  expect(await loadPack('mt')).toEqual(shipped);
});

test('own entries are in the pack, and what is switched off is not', async () => {
  await saveLibrary({ ...emptyLibrary, entries: [entry('three')], off: ['two'] });
  const pack = await loadPack('en');
  expect(Object.keys(pack.entries)).toEqual(['one', 'three']);
  expect(pack.names.map((name) => name.text)).toContain('The three');
});
