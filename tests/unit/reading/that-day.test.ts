import { expect, test } from 'vitest';
import { shippedReaders } from '../../../scripts/readers.ts';
import type { LanguageCode } from '../../../src/language/code.ts';
import { read } from '../../../src/reading/read.ts';

const readerOf = shippedReaders();

function lastOf(language: LanguageCode, ...blocks: string[]) {
  const document = { title: 'EU AI Act', published: '2025-10-01', today: '2026-11-21', blocks };
  return read(readerOf(language), document).claims.findLast(({ block }) => block === blocks.length - 1);
}

const DAY = 'The date that matters is 2 August 2026.';
const RULES = 'From that date the rules for high-risk AI systems apply.';

test.each<[LanguageCode, string, string]>([
  ['en', DAY, RULES],
  ['de', 'Wichtig ist der 2. August 2026.', 'Ab diesem Tag gelten die Regeln für Hochrisiko-KI-Systeme.'],
  [
    'fr',
    'La date à retenir est le 2 août 2026.',
    'À partir de cette date, les règles sur les systèmes à haut risque s’appliquent.',
  ],
])('“that day” is the day named in the sentence before, %s', (language, before, text) => {
  const claim = lastOf(language, `${before} ${text}`);
  expect(claim?.verdict).toMatchObject({ fact: 'high-risk-dates', then: 'holds', now: 'outdated' });
  const [words] = claim?.verdict.words ?? [];
  const said = `${before} ${text}`.slice(words?.start, words?.end).toLowerCase();
  expect(['from that date', 'ab diesem tag', 'à partir de cette date']).toContain(said);
});

test('it may stand in the block before', () => {
  expect(lastOf('en', DAY, RULES)?.verdict.now).toBe('outdated');
});

test.each([
  ['no day was named', 'The AI Act asks much of firms.', RULES],
  ['the day is long gone', `${DAY} Firms prepare. Some wait. Others hope.`, RULES],
  ['only a month was named', 'The month that matters is August 2026.', RULES],
])('it is no day where %s', (_, before, text) => {
  expect(lastOf('en', `${before} ${text}`)?.verdict.now).toBe('unchecked');
});

test('it is never wrong by itself', () => {
  const text = 'The AI Act was presented on 12 March 2023. On that day the AI Act entered into force.';
  expect(lastOf('en', text)?.verdict.now).not.toBe('wrong');
});
