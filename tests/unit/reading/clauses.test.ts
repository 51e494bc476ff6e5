import { expect, test } from 'vitest';
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
