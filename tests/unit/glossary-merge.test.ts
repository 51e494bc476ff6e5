import { expect, test } from 'vitest';
import type { Glossary } from '../../src/glossary/glossary.ts';
import { emptyLibrary, merge } from '../../src/glossary/merge.ts';
import type { Entry } from '../../src/glossary/schema.ts';

const entry = (id: string, what: string): Entry => ({ id, kind: 'concept', names: { en: [id] }, what: { en: what } });

const shipped: Glossary = { entries: [entry('one', 'shipped'), entry('two', 'shipped')], sources: [], facts: [] };

test('without anything of the reader it is what ships', () => {
  expect(merge(shipped, emptyLibrary)).toEqual(shipped);
});

test('own entries are added, and stand in for those of the same id', () => {
  const own = [entry('two', 'own'), entry('three', 'own')];
  expect(merge(shipped, { ...emptyLibrary, entries: own }).entries).toEqual([shipped.entries[0], ...own]);
});

test('what is switched off is left out, the shipped and the own alike', () => {
  const library = { ...emptyLibrary, entries: [entry('three', 'own')], off: ['one', 'three', 'unknown'] };
  expect(merge(shipped, library).entries.map((one) => one.id)).toEqual(['two']);
});
