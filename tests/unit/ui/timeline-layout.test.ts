import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Stage, type Step, stageSchema } from '../../../src/glossary/schema.ts';
import { timeline } from '../../../src/glossary/timeline.ts';
import { layOut, tickRadius } from '../../../src/ui/timeline-layout.ts';

const WIDTH = 320;
const words = { when: (when: string) => when.slice(0, 4), article: 'article', today: 'today' };

const step = (when: string, stage: Stage): Step => ({ when, stage, what: { en: stage }, confidence: 'V' });
const day = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const steps = fc.array(
  fc.tuple(day, fc.constantFrom(...stageSchema.options)).map(([when, stage]) => step(when, stage)),
  { minLength: 1, maxLength: 30 },
);

/** Half of the widest that a label's type can be: 11 px, at most 0.6 of it for a character. */
const half = (text: string) => (text.length * 6.6) / 2;

test('however many steps crowd: ticks stand apart, labels never touch, nothing is lost', () => {
  fc.assert(
    fc.property(steps, fc.option(day), day, (all, published, today) => {
      const line = timeline({ steps: all }, { published, today });
      const at = layOut(line.steps, { published, today }, words, WIDTH);
      expect(at.ticks.flatMap((tick) => tick.steps)).toEqual(line.steps);
      for (const [index, tick] of at.ticks.entries()) {
        const next = at.ticks[index + 1];
        if (next) expect(next.x - tick.x).toBeGreaterThan(2 * tickRadius);
        expect(tick.x).toBeGreaterThanOrEqual(tickRadius);
        expect(tick.x).toBeLessThanOrEqual(WIDTH - tickRadius);
      }
      for (const [index, label] of at.below.entries()) {
        const next = at.below[index + 1];
        if (next) expect(label.x + half(label.text)).toBeLessThan(next.x - half(next.text));
      }
      for (const label of [...at.below, at.above.today, ...(at.above.article ? [at.above.article] : [])]) {
        expect(label.x - half(label.text)).toBeGreaterThanOrEqual(-0.01);
        expect(label.x + half(label.text)).toBeLessThanOrEqual(WIDTH + 0.01);
      }
      const { article, today: now } = at.above;
      if (article) expect(Math.abs(article.x - now.x)).toBeGreaterThan(half(article.text) + half(now.text));
    }),
  );
});

test('what is ahead is hollow; what is in force is filled', () => {
  const all = [step('2024-08-01', 'in-force'), step('2025-06-01', 'event'), step('2027-12-02', 'applies')];
  const at = layOut(all, { published: null, today: '2026-11-21' }, words, WIDTH);
  expect(at.ticks.map((tick) => [tick.filled, tick.ahead])).toEqual([
    [true, false],
    [false, false],
    [false, true],
  ]);
});

test('the line is strong from the day of taking office to the day of leaving it', () => {
  const all = [step('2014-11-01', 'event'), step('2019-12-01', 'held'), step('2024-09-16', 'ended')];
  const at = layOut(all, { published: '2024-01-24', today: '2026-11-21' }, words, WIDTH);
  expect(at.force).toEqual([{ from: at.ticks[1]?.x, to: at.ticks[2]?.x }]);
});
