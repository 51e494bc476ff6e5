import { expect, test } from 'vitest';
import { type CueList, type FactCue, listFactCues } from '../../../src/glossary/cue-list.ts';
import type { FactValue } from '../../../src/glossary/schema.ts';
import { languageOf } from '../../../src/language/index.ts';

const value: FactValue = {
  value: { is: 'statement' },
  from: null,
  to: null,
  says: { en: 'it is' },
  sources: [{ source: 'law' }],
  confidence: 'V',
};

/** What each cue may not have beside it. */
const without = ({ cues, lists, items }: CueList<FactCue>) =>
  cues.map(({ none }) => (none === undefined ? [] : (lists[none] ?? []).map((item) => items[item])).toSorted());

test('what a fact and a value leave out is left out by each of their cues', () => {
  const list = listFactCues(
    [
      {
        cues: [{ all: [['#act']] }],
        none: ['cookie'],
        values: [
          { ...value, none: ['@past'], cues: [{ all: [['vote']] }, { all: [['law']], none: ['bill'] }] },
          { ...value, cues: [{ all: [['act']] }] },
        ],
      },
      { values: [{ ...value, cues: [{ all: [['act']] }] }] },
    ],
    languageOf('en'),
  );
  expect(without(list)).toEqual([['cookie'], ['@past', 'cookie'], ['@past', 'bill', 'cookie'], ['cookie'], []]);
  expect(list.places).toEqual([
    [0, -1],
    [0, 0],
    [0, 0],
    [0, 1],
    [1, 0],
  ]);
});
