import { expect, test } from 'vitest';
import { loadGlossary } from '../../../scripts/glossary.ts';
import { makePack, type Pack } from '../../../src/glossary/pack.ts';
import { addPart, partsOf } from '../../../src/glossary/pack-parts.ts';
import { languageOf } from '../../../src/language/index.ts';

const pack = makePack(loadGlossary(), languageOf('fr'), languageOf('en'));

test('all parts together are the pack', () => {
  const joined: Partial<Pack> = {};
  for (const part of partsOf(pack)) addPart(joined, JSON.parse(JSON.stringify(part)));
  expect(joined).toEqual(pack);
});

test('no part is long, and each says how many there are', () => {
  const parts = partsOf(pack);
  expect(parts.length).toBeGreaterThan(1);
  for (const part of parts) {
    expect(part.of).toBe(parts.length);
    expect(JSON.stringify(part).length).toBeLessThan(160_000);
  }
});
