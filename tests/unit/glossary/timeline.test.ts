import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Stage, Step } from '../../../src/glossary/schema.ts';
import { stageSchema } from '../../../src/glossary/schema.ts';
import { firstDay, timeline } from '../../../src/glossary/timeline.ts';

const step = (when: string, stage: Stage): Step => ({ when, stage, what: { en: stage }, confidence: 'V' });

const act = [
  step('2021-04-21', 'proposed'),
  step('2023-12-09', 'agreed'),
  step('2024-03-13', 'event'),
  step('2024-05-21', 'adopted'),
  step('2024-07-12', 'published'),
  step('2024-08-01', 'in-force'),
  step('2025-02-02', 'applies'),
  step('2026-07-27', 'amended'),
  step('2026-08-02', 'applies'),
  step('2027-12-02', 'applies'),
];

const stateOn = (steps: Step[], today: string) => timeline({ steps }, { published: null, today }).now;

describe('the state of a law', () => {
  test.each([
    ['2021-04-20', 'applies-later', '2025-02-02'],
    ['2021-04-21', 'proposed', '2021-04-21'],
    ['2024-01-24', 'agreed', '2023-12-09'],
    ['2024-05-21', 'adopted', '2024-05-21'],
    ['2024-07-31', 'published', '2024-07-12'],
    ['2024-08-01', 'applies-later', '2025-02-02'],
    ['2025-02-02', 'partly-applies', '2025-02-02'],
    ['2026-11-21', 'partly-applies', '2025-02-02'],
    ['2027-12-02', 'applies', '2025-02-02'],
  ])('on %s is %s', (day, status, when) => {
    expect(stateOn(act, day)).toEqual({ status, when });
  });

  test('is over when it is withdrawn or repealed', () => {
    expect(stateOn([...act, step('2028', 'repealed')], '2028-06-01')?.status).toBe('repealed');
    expect(stateOn([step('2022', 'proposed'), step('2025-02-11', 'withdrawn')], '2026-01-01')?.status).toBe(
      'withdrawn',
    );
  });
});

test('an office is held until it ends, and may be held again', () => {
  const office = [step('2019-12-01', 'held'), step('2024-09-16', 'ended')];
  expect(stateOn(office, '2024-01-24')).toEqual({ status: 'held', when: '2019-12-01' });
  expect(stateOn(office, '2026-11-21')).toEqual({ status: 'held-until', when: '2024-09-16' });
  expect(stateOn([...office, step('2025', 'held')], '2026-11-21')).toEqual({ status: 'held', when: '2025' });
});

test('events alone tell no state', () => {
  expect(stateOn([step('2024', 'event')], '2026-11-21')).toBeNull();
  expect(stateOn([], '2026-11-21')).toBeNull();
});

test('since the article: after its day, up to and with today', () => {
  const line = timeline({ steps: act }, { published: '2024-05-21', today: '2026-08-02' });
  expect(line.then?.status).toBe('adopted');
  expect(line.since.map((one) => one.when)).toEqual([
    '2024-07-12',
    '2024-08-01',
    '2025-02-02',
    '2026-07-27',
    '2026-08-02',
  ]);
  expect(line.ahead.map((one) => one.when)).toEqual(['2027-12-02']);
});

const day = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const when = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length));
const steps = fc.array(fc.tuple(when, fc.constantFrom(...stageSchema.options)).map(([w, stage]) => step(w, stage)));

test('each step is before the article, since the article or ahead, and nothing else', () => {
  fc.assert(
    fc.property(steps, day, day, (all, one, other) => {
      const [published, today] = [one, other].sort() as [string, string];
      const line = timeline({ steps: all }, { published, today });
      const before = line.steps.filter((s) => firstDay(s.when) <= published);
      expect([...before, ...line.since, ...line.ahead]).toEqual(line.steps);
      expect(line.steps).toHaveLength(all.length);
    }),
  );
});

test('an article of today knows what today knows, in whatever order the steps are written', () => {
  fc.assert(
    fc.property(steps, day, (all, today) => {
      const line = timeline({ steps: all }, { published: today, today });
      expect(line.then).toEqual(line.now);
      expect(line.since).toEqual([]);
      const reversed = timeline({ steps: [...all].reverse() }, { published: today, today });
      expect(reversed.steps.map((s) => s.when)).toEqual(line.steps.map((s) => s.when));
    }),
  );
});
