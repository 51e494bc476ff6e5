import { expect, test } from 'vitest';
import { shippedReaders } from '../../../scripts/readers.ts';
import type { LanguageCode } from '../../../src/language/code.ts';
import { read } from '../../../src/reading/read.ts';

const readerOf = shippedReaders();

function verdictOf(language: LanguageCode, published: string | null, today: string, text: string) {
  const document = { title: 'EU AI Act', published, today, blocks: [text] };
  return read(readerOf(language), document).claims[0]?.verdict;
}

const PLAN = 'The AI Office will launch a survey on the AI Act next month.';

test.each([
  ['en', PLAN, 'next month'],
  ['en', 'The AI Office will launch a survey on the AI Act on 9 July.', '9 July'],
  ['en', 'The AI Office will soon launch a survey on the AI Act.', 'soon'],
  ['en', 'The AI Office will launch a survey on the AI Act in six weeks.', 'in six weeks'],
  ['en', 'Governments have four months left to name their AI Act authorities.', 'four months'],
  ['en', 'The first guidelines on the AI Act were late, and the Commission will soon adopt more.', 'soon'],
  ['en', 'Comments on the AI Act guidelines can be handed in until 9 July.', '9 July'],
  ['de', 'Das KI-Büro wird nächsten Monat seinen Arbeitsplan zum KI-Gesetz veröffentlichen.', 'nächsten Monat'],
  ['fr', "Le Bureau de l'IA publiera bientôt son plan de travail sur l'AI Act.", 'bientôt'],
] as const)('what lay ahead is over, %s: %s', (language, text, words) => {
  const verdict = verdictOf(language, '2025-03-03', '2026-11-21', text);
  expect(verdict).toMatchObject({ then: 'unchecked', now: 'outdated', fact: null });
  expect(verdict?.why).not.toBe('');
  const [found] = verdict?.words ?? [];
  expect(text.slice(found?.start, found?.end)).toContain(words);
});

test('what is counted from a day of which only the month is known is known to the month', () => {
  const counted = 'The AI Office will launch a survey on the AI Act in three weeks.';
  expect(verdictOf('en', '2025-03', '2026-11-21', counted)?.why).toMatch(/; April 2025 is over/);
  expect(verdictOf('en', '2025-03-17', '2026-11-21', counted)?.why).toMatch(/; 7 April 2025 is over/);
  const named = 'The AI Office will launch a survey on the AI Act on 9 July.';
  expect(verdictOf('en', '2025-03', '2026-11-21', named)?.why).toMatch(/; 9 July 2025 is over/);
});

test.each([
  ['en', 'Comments on the draft guidelines for the AI Act are welcome until 9 July 2025.'],
  ['en', 'The consultation on the AI Act closes on 9 July 2025.'],
  ['de', 'Die Konsultation zum KI-Gesetz läuft bis 9. Juli 2025.'],
  ['fr', "La consultation sur l'AI Act est ouverte jusqu'au 9 juillet 2025."],
  ['es', 'Las empresas pueden enviar sus comentarios sobre la Ley de IA hasta el 9 de julio de 2025.'],
  ['it', "La consultazione sull'AI Act è aperta fino al 9 luglio 2025."],
  ['pl', 'Konsultacje w sprawie AI Act trwają do 9 lipca 2025 r.'],
] as const)('what was open until a day is closed after it, %s: %s', (language, text) => {
  expect(verdictOf(language, '2025-03-03', '2026-11-21', text)).toMatchObject({ now: 'outdated', fact: null });
  expect(verdictOf(language, '2025-03-03', '2025-07-01', text)).toMatchObject({ now: 'unchecked' });
  expect(verdictOf(language, '2025-08-03', '2026-11-21', text)).toMatchObject({ now: 'unchecked' });
});

test('of an article of which only the month is known, what is open until a day of that month was still open', () => {
  const text = 'Comments on the draft guidelines for the AI Act are welcome until 9 July 2025.';
  expect(verdictOf('en', '2025-07', '2026-11-21', text)?.why).toBe('This was open until 9 July 2025, and is over.');
});

test('a day that is over does not keep what lies ahead from being overtaken', () => {
  const text = 'The AI Act is in force since 1 August 2024; the AI Office will launch a survey on it in six weeks.';
  expect(verdictOf('en', '2025-03-03', '2026-11-21', text)).toMatchObject({ now: 'outdated', fact: null });
});

test('the verdict says which words lay ahead, and when that was', () => {
  expect(verdictOf('en', '2025-03-03', '2026-11-21', PLAN)?.why).toBe(
    'When this was written, “next month” lay ahead; April 2025 is over.',
  );
});

test.each([
  ['the time is still ahead', '2025-03-03', '2025-03-20', PLAN],
  ['the time has just begun', '2025-03-03', '2025-04-01', PLAN],
  ['“soon” is not long ago', '2025-03-03', '2025-06-01', 'The AI Office will soon launch a survey on the AI Act.'],
  ['the day of the page is not known', null, '2026-11-21', PLAN],
  [
    'a day of the week may be the one before',
    '2025-03-03',
    '2026-11-21',
    'The AI Office will present its plan on Friday.',
  ],
  [
    'it is told of the past',
    '2025-03-03',
    '2026-11-21',
    'The AI Office launched its survey for the AI Act on 3 February.',
  ],
  [
    '“soon” announces nothing',
    '2025-03-03',
    '2026-11-21',
    'The Commission soon found that the AI Act asks much of small firms.',
  ],
  ['it counts from something else', '2025-03-03', '2026-11-21', 'The bans of the AI Act apply six months after that.'],
  [
    'the day is given as well',
    '2025-03-03',
    '2026-11-21',
    'The AI Office will launch a survey on the AI Act on 3 June 2025, three months from now.',
  ],
  ['it only might', '2025-03-03', '2026-11-21', 'The AI Office might launch a survey on the AI Act next month.'],
  ['it is told that it was open', '2025-03', '2026-11-21', 'The consultation on the AI Act ran until 9 March 2025.'],
  [
    'it is no call, and the day has its year',
    '2025-03-03',
    '2026-11-21',
    'The AI Act asks companies to stop such uses by 9 July 2025.',
  ],
  ['it is another file', '2025-03-03', '2026-11-21', 'Ministers will vote on the Data Act next month.'],
])('nothing is said where %s', (_, published, today, text) => {
  expect(verdictOf('en', published, today, text)?.now ?? 'unchecked').toBe('unchecked');
});

test('a time with its year informs for ever', () => {
  const text = 'The rules of the AI Act for general-purpose AI models will apply from 2 August 2025.';
  expect(verdictOf('en', '2025-03-03', '2026-11-21', text)?.now).toBe('holds');
});
