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
  ['en', DAY, "That is when the AI Act's obligations for high-risk systems take effect."],
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
  expect(['from that date', 'that is when', 'ab diesem tag', 'à partir de cette date']).toContain(said);
});

test('it may stand in the block before', () => {
  expect(lastOf('en', DAY, RULES)?.verdict.now).toBe('outdated');
});

test.each([
  ['no day was named', 'The AI Act asks much of firms.', RULES],
  ['the day is long gone', `${DAY} Firms prepare. Some wait. Others hope.`, RULES],
  ['a month was named after it', `${DAY} Others say December 2027.`, RULES],
  ['only a month was named', 'The month that matters is August 2026.', RULES],
])('it is no day where %s', (_, before, text) => {
  expect(lastOf('en', `${before} ${text}`)?.verdict.now).toBe('unchecked');
});

test.each([
  ['a day', ['2 August 2026', 'High-risk AI systems listed in Annex III must comply with the AI Act.']],
  ['a day with little beside it', ['Phase 3 (August 2026)', 'High-risk AI systems must comply with the AI Act.']],
  [
    'a line that leads to a list',
    [
      'Firms wait for 2 August 2026, the day when:',
      'Sandboxes open',
      'Rules for high-risk AI systems of the AI Act apply',
    ],
  ],
  ['a day above a list', ['From 2 August 2026:', '- Literacy', '- Rules for high-risk AI systems of the AI Act']],
])('sentences stand under a date that is a heading: %s', (_, blocks) => {
  expect(lastOf('en', ...blocks)?.verdict).toMatchObject({ fact: 'high-risk-dates', then: 'holds', now: 'outdated' });
});

test.each([
  ['the day of the article', ['1 October 2025', 'High-risk AI systems must comply with the AI Act.']],
  ['a day on which nothing is known to have happened', ['3 August 2026', 'High-risk AI systems must comply with it.']],
  ['a heading in between', ['2 August 2026', 'More to read', 'High-risk AI systems must comply with the AI Act.']],
  [
    'who says something on that day',
    ['The minister said on 2 August 2026:', 'High-risk AI systems must comply with the AI Act.'],
  ],
  [
    'a text below a list',
    ['On 2 August 2026 starts:', 'Sandboxes', 'High-risk AI systems must comply with the AI Act.'],
  ],
  [
    'an item of a list behind another day',
    ['These apply from 2 August 2026:', 'Sandboxes', 'Fines since 2 August 2025', 'Rules for high-risk AI systems'],
  ],
  ['a byline', ['Updated by our newsroom on 2 August 2026', 'High-risk AI systems must comply with the AI Act.']],
])('no date is above a sentence: %s', (_, blocks) => {
  expect(lastOf('en', ...blocks)?.verdict.now).toBe('unchecked');
});

test('it is never wrong by itself', () => {
  const text = 'The AI Act was presented on 12 March 2023. On that day the AI Act entered into force.';
  expect(lastOf('en', text)?.verdict.now).not.toBe('wrong');
});
