import { expect, test } from 'vitest';
import { alphabetOf, spelledWith } from '../../../src/glossary/alphabet.ts';
import { languageOf } from '../../../src/language/index.ts';
import { compilePhrases, findPhrases } from '../../../src/language/phrases.ts';

const english = alphabetOf(languageOf('en'));
const german = alphabetOf(languageOf('de'));

test('an alphabet has the letters of a language’s own words', () => {
  expect(german).toContain('ü');
  expect(german).not.toContain('ł');
  expect(alphabetOf(languageOf('bg'))).toContain('ж');
});

test.each([
  ['a phrase of its own letters stays as it is', 'launch{,es,ed}', 'launch{,es,ed}'],
  ['one with other letters goes', 'règlement*', null],
  ['of alternatives those with its own letters stay', '{begin,dût,inicio} of', '{begin,inicio} of'],
  ['also inside others', '{soon,{bientôt,before} long}', '{soon,{before} long}'],
  ['an alternative of which nothing is left goes', '{soon,{bientôt,après} long}', '{soon}'],
  ['an ending that may be missing is missed', 'model{,ům}', 'model'],
  ['a phrase of which a part is left of nothing goes', 'after {ête,über}', null],
])('%s', (_, phrase, expected) => {
  expect(spelledWith(phrase, english)).toBe(expected);
});

test('what is left of a phrase is found where the phrase was', () => {
  const phrase = '{gilt,gelten,s’applique,obowiązuje} {ab,à partir du,od} {dem ,}2. August';
  const own = spelledWith(phrase, german) as string;
  const text = 'Die Regeln gelten ab dem 2. August.';
  const found = (spelling: string) => findPhrases(compilePhrases([{ text: spelling, payload: true }]), text).length;
  expect(own).not.toContain('ą');
  expect(found(phrase)).toBe(1);
  expect(found(own)).toBe(1);
});
