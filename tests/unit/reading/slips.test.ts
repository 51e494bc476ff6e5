import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shippedReaders } from '../../../scripts/readers.ts';
import { read } from '../../../src/reading/read.ts';

const readerOf = shippedReaders();

function verdictOf(published: string, text: string) {
  const document = { title: 'EU AI policy', published, today: '2026-11-21', blocks: [text] };
  return read(readerOf('en'), document).claims[0]?.verdict;
}

test.each([
  ['another year', 'EU negotiators agreed on the Digital Omnibus on AI on 7 May 2025.'],
  [
    'another month',
    'Since 21 August 2024 the AI Act has been in force, five months after the vote on it on 13 March 2023.',
  ],
  [
    'another year, at the head of the sentence',
    'On 21 April 2020, the Commission presented its proposal for an AI Act.',
  ],
  ['the day after', 'The European Parliament voted for the AI Act on 14 March 2024.'],
  ['a step of an entry', 'The Commission published its white paper on artificial intelligence on 19 March 2020.'],
  ['a step of an entry in force', 'Regulation (EU) 2024/1732 on EuroHPC entered into force on 9 July 2025.'],
  ['an abbreviation between', 'The AI Act was signed by leaders of the European Parliament (EP) on 13 June 2025.'],
])('the day of an event with a slip is wrong: %s', (_, text) => {
  const verdict = verdictOf('2026-08-20', text);
  expect(verdict).toMatchObject({ now: 'wrong' });
  expect(verdict?.why).not.toBe('');
});

test.each([
  ['it is the day', 'EU negotiators agreed on the Digital Omnibus on AI on 7 May 2026.'],
  ['it is the day of something else', 'MEPs voted on the AI Act on 14 June 2023.'],
  ['it is far from the day', 'EU ministers agreed on a statement on the AI Act on 3 November 2024.'],
  ['it stands in another clause', 'The AI Act was signed in Brussels; the summer school starts on 13 July 2024.'],
  ['the year is not told', 'EU negotiators agree that the AI Act matters, as the fair of 9 December shows.'],
])('a day is no slip where %s', (_, text) => {
  expect(verdictOf('2026-08-20', text)?.now).not.toBe('wrong');
});

const DAY = 10;

test('of all days of a year no other is wrong than a slip of the day', () => {
  const days = fc.date({ min: new Date('2024-01-01'), max: new Date('2024-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, DAY);
      const told = date.toLocaleDateString('en-GB', {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      });
      const now = verdictOf('2026-10-20', `The AI Act was signed on ${told}.`)?.now;
      if (day === '2024-06-13') expect(now).toBe('holds');
      else if (!day.startsWith('2024-06') && !day.endsWith('-13')) expect(now).not.toBe('wrong');
    }),
    { numRuns: 100 },
  );
});
