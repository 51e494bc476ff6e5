import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shippedReaders } from '../../../scripts/readers.ts';
import type { LanguageCode } from '../../../src/language/code.ts';
import { read } from '../../../src/reading/read.ts';

const readerOf = shippedReaders();

function verdictOf(published: string, text: string, language: LanguageCode = 'en') {
  const document = { title: 'EU AI policy', published, today: '2026-11-21', blocks: [text] };
  return read(readerOf(language), document).claims[0]?.verdict;
}

test.each([
  ['another year', 'EU negotiators agreed on the Digital Omnibus on AI on 7 May 2025.'],
  ['another month', 'MEPs voted in favour of the AI Act on 13 January 2024.'],
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
  ['it is an anniversary', '1 August 2026 marks the second anniversary of the entry into force of the AI Act.'],
  ['it is counted from the event', '1 August 2026 marks two years since the AI Act entered into force.'],
  [
    'it is the day after',
    'Industry criticised the proposal of the AI Act on 22 April 2021, the day after the Commission made it.',
  ],
  ['it is the day of something else', 'MEPs voted on the AI Act on 14 June 2023.'],
  ['it is far from the day', 'EU ministers agreed on a statement on the AI Act on 3 November 2024.'],
  ['it stands in another clause', 'The AI Act was signed in Brussels; the summer school starts on 13 July 2024.'],
  ['the year is not told', 'EU negotiators agree that the AI Act matters, as the fair of 9 December shows.'],
])('a day is no slip where %s', (_, text) => {
  expect(verdictOf('2026-08-20', text)?.now).not.toBe('wrong');
});

test.each<[LanguageCode, string]>([
  ['de', 'Am 13. Juni 2026 jährt sich die Unterzeichnung der KI-Verordnung.'],
  ['es', 'El 21 de mayo de 2026 se cumplen dos años de la adopción de la Ley de IA.'],
  ['it', 'Il 1° agosto 2026 sono due anni dall’entrata in vigore dell’AI Act.'],
  ['nl', 'Op 2 februari 2026 is het een jaar geleden dat de verboden van de AI-wet gingen gelden.'],
  ['pl', '1 sierpnia 2026 r. mijają dwa lata od wejścia w życie aktu w sprawie sztucznej inteligencji.'],
])('an anniversary is no slip, %s', (language, text) => {
  expect(verdictOf('2026-08-20', text, language)?.now).not.toBe('wrong');
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
