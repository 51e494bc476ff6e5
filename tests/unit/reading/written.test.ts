import { expect, test } from 'vitest';
import { shippedReaders } from '../../../scripts/readers.ts';
import { read } from '../../../src/reading/read.ts';
import { liesAhead, writtenIn } from '../../../src/reading/written.ts';

const reader = shippedReaders()('en');
const today = '2026-11-21';

const verdictOf = (published: string, text: string) =>
  read(reader, { title: 'EU AI Act', published, today, blocks: [text] }).claims[0]?.verdict;

test('a day is a day, a month any of its days', () => {
  expect(writtenIn('2024-02-10')).toEqual({ day: '2024-02-10', from: '2024-02-10', to: '2024-02-10' });
  expect(writtenIn('2024-02')).toEqual({ day: '2024-02-15', from: '2024-02-01', to: '2024-02-29' });
  expect(writtenIn('2025-12')).toEqual({ day: '2025-12-15', from: '2025-12-01', to: '2025-12-31' });
  expect(writtenIn(null)).toBeNull();
});

test('of an article of which only the month is known, what was right on any of its days was right', () => {
  // The proposal is of 21 April 2021, later than the middle of the month.
  const text = 'The AI Act is now under discussion in Parliament and Council.';
  expect(verdictOf('2021-04', text)).toMatchObject({ then: 'holds', now: 'outdated', fact: 'ai-act-stage' });
  expect(verdictOf('2021-04-15', text)?.fact).not.toBe('ai-act-stage');
});

test('what was over before the month began was not right in it', () => {
  const text = 'The Code of Practice on general-purpose AI has yet to be published.';
  expect(verdictOf('2025-07', text)).toMatchObject({ then: 'holds', now: 'outdated' });
  expect(verdictOf('2025-08', text)?.now).toBe('unchecked');
});

test('a document that came out in the month may be what the article is about', () => {
  const { claims } = read(reader, {
    title: 'EU proposes AI Act',
    published: '2021-04',
    today,
    blocks: ['The European Commission has proposed a law on artificial intelligence, the AI Act.'],
  });
  expect(claims[0]?.sources.map(({ label }) => label)).toContain('COM(2021) 206');
});

test('a day of the month in which an article was written lies ahead where words say so, not else', () => {
  const written = writtenIn('2024-09');
  if (!written) throw new Error('a month is known');
  expect(liesAhead('2024-09-27', written, true)).toBe(true);
  expect(liesAhead('2024-09-27', written, false)).toBe(false);
  expect(liesAhead('2024-10-01', written, false)).toBe(true);
  expect(verdictOf('2024-09', 'On 27 September the Commission counted 115 signatories of the AI Pact.')?.now).not.toBe(
    'outdated',
  );
});
