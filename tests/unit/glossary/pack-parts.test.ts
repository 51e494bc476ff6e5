import { expect, test } from 'vitest';
import { loadGlossary } from '../../../scripts/glossary.ts';
import { makePack } from '../../../src/glossary/pack.ts';
import { packPartNames, partOf } from '../../../src/glossary/pack-parts.ts';
import { languageOf } from '../../../src/language/index.ts';

test('all parts together are the pack, and nothing is in two of them', () => {
  const pack = makePack(loadGlossary(), languageOf('fr'), languageOf('en'));
  const parts = packPartNames.map((part) => partOf(pack, part));
  expect(Object.assign({}, ...parts)).toEqual(pack);
  expect(parts.flatMap((part) => Object.keys(part)).sort()).toEqual(Object.keys(pack).sort());
});
