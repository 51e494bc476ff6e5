import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addLibrary, emptyLibrary, type Library } from '../../../src/glossary/merge.ts';
import type { Entry } from '../../../src/glossary/schema.ts';
import {
  discardSetAside,
  exportLibrary,
  importLibrary,
  loadLibrary,
  loadSetAside,
  saveLibrary,
} from '../../../src/platform/library.ts';

beforeEach(() => fakeBrowser.reset());

const entry: Entry = {
  id: 'sandbox-forum',
  kind: 'body',
  names: { en: ['Sandbox {Forum,Fora}', { text: 'SF', exact: true }] },
  what: { en: 'A meeting of people who run regulatory sandboxes.' },
};
const library: Library = { ...emptyLibrary, entries: [entry], off: ['bard'] };

const put = (value: unknown) => fakeBrowser.storage.local.set({ library: value });
const stored = async (key: string) => (await fakeBrowser.storage.local.get(key))[key];

describe('the store', () => {
  test('is empty where nothing was ever stored, and stays so', async () => {
    expect(await loadLibrary()).toEqual(emptyLibrary);
    expect(await stored('library')).toBeUndefined();
  });

  test('gives back what was saved, and tells the gate its names', async () => {
    await saveLibrary(library);
    expect(await loadLibrary()).toEqual(library);
    expect(await stored('own-names')).toEqual(['Sandbox Forum', 'Sandbox Fora', 'SF']);
    expect(await loadSetAside()).toEqual([]);
  });

  test('that is damaged is set aside whole, and what is right in it is kept in use', async () => {
    const damaged = { version: 1, entries: [entry, { id: 'No Id!' }], sources: [], facts: [], off: ['bard', 7] };
    await put(damaged);
    expect(await loadLibrary()).toEqual(library);
    expect(await loadSetAside()).toMatchObject([{ why: 'damaged', data: damaged }]);
    expect(await loadLibrary()).toEqual(library);
    expect(await loadSetAside()).toHaveLength(1);
  });

  test.each([['text'], [7], [[]], [{}], [{ version: 1, entries: {} }]])(
    'that is no store at all is set aside: %j',
    async (value) => {
      await put(value);
      expect(await loadLibrary()).toEqual(emptyLibrary);
      expect(await loadSetAside()).toMatchObject([{ why: 'damaged', data: value }]);
    },
  );

  test('of a newer version is set aside unread', async () => {
    const newer = { version: 2, entries: [entry], shelves: {} };
    await put(newer);
    expect(await loadLibrary()).toEqual(emptyLibrary);
    expect(await loadSetAside()).toMatchObject([{ why: 'newer', data: newer }]);
  });

  test('found damaged twice at once is set aside once', async () => {
    await put({ version: 1, entries: 'gone' });
    await Promise.all([loadLibrary(), loadLibrary()]);
    expect(await loadSetAside()).toHaveLength(1);
  });

  test('what was set aside goes only when the reader throws it away', async () => {
    await put('text');
    await loadLibrary();
    await saveLibrary(library);
    const [aside] = await loadSetAside();
    await discardSetAside('library');
    expect(await loadLibrary()).toEqual(library);
    await discardSetAside(aside?.key ?? '');
    expect(await loadSetAside()).toEqual([]);
  });
});

describe('a glossary file', () => {
  test('says what is wrong with it, and where', () => {
    const file = { ...exportLibrary(library), entries: [entry, { ...entry, id: 'broken', kind: 'planet' }] };
    expect(importLibrary(JSON.stringify(file))).toEqual({
      problems: [{ where: 'entries[1].kind (broken)', what: expect.stringContaining('law') }],
    });
  });

  test.each(['', '{', '[]', 'null', '"text"', '{"format":"other"}'])('that is none is refused: %s', (text) => {
    const result = importLibrary(text);
    expect('problems' in result && result.problems.length).toBeGreaterThan(0);
  });

  test('with a byte order mark is read', () => {
    expect(importLibrary(`\uFEFF${JSON.stringify(exportLibrary(library))}`)).toEqual({ library });
  });

  test('that adds to a library wins where ids are the same, and loses nothing else', () => {
    const other: Entry = { ...entry, id: 'other' };
    const changed: Entry = { ...entry, what: { en: 'Something else.' } };
    const before: Library = { ...emptyLibrary, entries: [other, entry], off: ['bard'] };
    expect(addLibrary(before, { ...emptyLibrary, entries: [changed], off: ['bard', 'chatgpt'] })).toEqual({
      ...emptyLibrary,
      entries: [other, changed],
      off: ['bard', 'chatgpt'],
    });
  });

  test('never makes the import throw', () => {
    const almost = fc.record({
      format: fc.constant('rapporteur-glossary'),
      version: fc.constantFrom(1, 2, '1'),
      entries: fc.oneof(fc.jsonValue(), fc.array(fc.oneof(fc.constant(entry), fc.jsonValue()))),
    });
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      almost.map((file) => JSON.stringify(file)),
    );
    fc.assert(
      fc.property(text, (content) => {
        const result = importLibrary(content);
        return 'library' in result || result.problems.length > 0;
      }),
    );
  });

  test('that was exported gives the same library back', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    const text = fc.stringMatching(/^[A-Za-zÀ-ž][^{}*\s]{0,20}$/).filter((value) => value.trim() === value);
    const entries = fc.uniqueArray(
      fc.record({
        id: word,
        kind: fc.constantFrom<Entry['kind']>('law', 'body', 'concept'),
        names: fc.record({ en: fc.array(text, { minLength: 1, maxLength: 3 }), de: fc.array(text, { minLength: 1 }) }),
        what: fc.record({ en: text }),
      }),
      { selector: (one) => one.id },
    );
    const libraries = fc.record({ entries, off: fc.uniqueArray(word) });
    fc.assert(
      fc.property(libraries, (part) => {
        const own: Library = { ...emptyLibrary, ...part };
        expect(importLibrary(JSON.stringify(exportLibrary(own)))).toEqual({ library: own });
      }),
    );
  });
});
