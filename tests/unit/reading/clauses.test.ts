import { expect, test } from 'vitest';
import { shippedReaders } from '../../../scripts/readers.ts';
import { finish } from '../../../src/language/steps.ts';
import { readSentences } from '../../../src/reading/read.ts';
import { clausesOf } from '../../../src/reading/sentence.ts';

const clauses = (text: string) => clausesOf({ text, start: 0 }).map(({ start, end }) => text.slice(start, end));

test('a clause ends at a mark and before a word such as "but"', () => {
  expect(clauses('The bans apply, the rest waits')).toEqual(['The bans apply', ', the rest waits']);
  expect(clauses('Le regole valgono ma non tutte')).toEqual(['Le regole valgono ', 'ma non tutte']);
});

test('a word that only begins like one ends nothing, whatever its next letter', () => {
  expect(clauses("L'obligation de maîtrise reste")).toEqual(["L'obligation de maîtrise reste"]);
  expect(clauses('Menü und Maß bleiben')).toEqual(['Menü und Maß bleiben']);
});

test.each([
  ['en', 'Member states must name their AI Act authorities no later than 2 August 2025.'],
  ['en', 'Member states must not name AI Act authorities before 2 August 2025.'],
] as const)('%s: the "no" of a deadline denies nothing: %s', (language, text) => {
  const document = { title: 'EU AI Act', published: '2025-03-01', today: '2026-11-21', blocks: [text] };
  const [sentence] = finish(readSentences(shippedReaders()(language), document)).sentences;
  expect(sentence?.negated.length).toBe(text.includes('no later') ? 0 : 1);
});
