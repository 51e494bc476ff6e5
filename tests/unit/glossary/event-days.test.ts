import { expect, test } from 'vitest';
import { eventFact } from '../../../src/glossary/event-days.ts';
import type { Entry } from '../../../src/glossary/schema.ts';

const entry: Entry = {
  id: 'plan-for-bees',
  kind: 'programme',
  names: { en: ['Plan for {Bees,Honeybees}'], de: ['Bienenplan'] },
  what: { en: 'A plan.' },
  steps: [
    {
      when: '2025-04-09',
      stage: 'published',
      what: { en: 'Adopted by the Commission.', de: 'Von der Kommission angenommen.' },
      source: { source: 'ip-1' },
      confidence: 'V',
    },
    { when: '2025-05', stage: 'in-force', what: { en: 'In force.' }, source: { source: 'ip-1' }, confidence: 'V' },
    {
      when: '2025-06-01',
      stage: 'event',
      what: { en: 'A fair is held.' },
      source: { source: 'ip-1' },
      confidence: 'V',
    },
  ],
  verified: '2026-10-10',
};

test('each step of a stage that has a whole day becomes a value, said with its name and day', () => {
  const fact = eventFact(entry);
  expect(fact?.id).toBe('days-plan-for-bees');
  expect(fact?.values.map(({ value, says, confidence }) => ({ value, says, confidence }))).toEqual([
    {
      value: { is: 'date', when: '2025-04-09' },
      says: {
        en: 'Plan for Bees, 9 April 2025: Adopted by the Commission',
        de: 'Bienenplan, 9. April 2025: Von der Kommission angenommen',
      },
      confidence: 'V',
    },
  ]);
});

test('a step that is no stage is told by words of its own', () => {
  const told = [['@launch', 'held'], ['Ghent']];
  const steps = entry.steps?.map((step) => (step.stage === 'event' ? { ...step, told } : step));
  const fact = eventFact({ ...entry, steps });
  expect(fact?.values.map(({ value }) => value)).toEqual([
    { is: 'date', when: '2025-04-09' },
    { is: 'date', when: '2025-06-01' },
  ]);
  expect(fact?.values[1]?.cues?.[0]?.all).toEqual([['#plan-for-bees'], ...told]);
});

test.each([
  ['a person', { ...entry, kind: 'person' as const }],
  ['nothing was verified', { ...entry, verified: undefined }],
  ['no step has a whole day', { ...entry, steps: entry.steps?.slice(1) }],
  ['no source is named', { ...entry, steps: entry.steps?.map(({ source: _source, ...step }) => step) }],
])('no fact is made where %s', (_, of) => {
  expect(eventFact(of as Entry)).toBeNull();
});
