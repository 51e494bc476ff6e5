import { expect, test } from 'vitest';
import { toBackground, toPage } from '../../../src/platform/messages.ts';

const isFor = (schema: typeof toBackground | typeof toPage, value: unknown) => schema.safeParse(value).success;

test.each([
  { type: 'wanted' },
  { type: 'pack', language: 'de', part: 0 },
  { type: 'entry', id: 'ai-act' },
  { type: 'counted', claims: 3, outdated: 1, wrong: 0, mentions: 12 },
  { type: 'options' },
  { type: 'options', entry: 'ai-act' },
])('the background takes %j, and a page does not', (message) => {
  expect(isFor(toBackground, message)).toBe(true);
  expect(isFor(toPage, message)).toBe(false);
});

test.each([
  { type: 'report' },
  { type: 'reveal', span: { block: 2, start: 0, end: 6 } },
  { type: 'step', direction: -1 },
  { type: 'published', day: '2024-01-24' },
  { type: 'published', day: null },
])('a page takes %j, and the background does not', (message) => {
  expect(isFor(toPage, message)).toBe(true);
  expect(isFor(toBackground, message)).toBe(false);
});

test.each([
  undefined,
  null,
  'wanted',
  {},
  { type: 'unknown' },
  { type: 'pack', language: 'tlh', part: 0 },
  { type: 'pack', language: 'de', part: 'everything' },
  { type: 'counted', claims: -1, outdated: 0, wrong: 0, mentions: 0 },
  { type: 'step', direction: 2 },
  { type: 'published', day: 'yesterday' },
  { type: 'reveal', span: { block: 1 } },
])('nobody takes %j', (message) => {
  expect(isFor(toBackground, message) || isFor(toPage, message)).toBe(false);
});
