import { expect, test } from 'vitest';
import { shippedReaders } from '../../../scripts/readers.ts';
import { read } from '../../../src/reading/read.ts';

const reader = shippedReaders()('en');

function flagged(published: string, title: string, ...blocks: string[]): string[] {
  const { claims } = read(reader, { title, published, today: '2026-11-22', blocks });
  return claims.filter(({ verdict }) => /outdated|wrong/.test(verdict.now)).map(({ text }) => text);
}

test('a day below a heading that is a year is of that year, and tells history where the year was over', () => {
  const blocks = [
    'The EU AI Act and its way.',
    '2022',
    '6 December: the Council agrees on its position on the AI Act',
    '2024',
    '1 August: the AI Act enters into force',
  ];
  expect(flagged('2026-03-14', 'Timeline: the EU AI Act', ...blocks)).toEqual([]);
});

test('a day without its year is not another one because of the year that we reckoned', () => {
  const said = 'The EU AI Act, which the Commission proposed on April 21, has rules for AI systems.';
  expect(flagged('2023-06-15', 'EU AI Act', said)).toEqual([]);
});
