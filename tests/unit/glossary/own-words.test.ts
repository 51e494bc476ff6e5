import { expect, test } from 'vitest';
import { spelledWith, spellingOf } from '../../../src/glossary/own-words.ts';
import { allLanguages } from '../../../src/language/code.ts';
import { languageOf } from '../../../src/language/index.ts';
import { compilePhrases, findPhrases } from '../../../src/language/phrases.ts';

const english = spellingOf(languageOf('en'));
const german = spellingOf(languageOf('de'));

test('a language has the letters of its own words', () => {
  expect(german.letters).toContain('ü');
  expect(german.letters).not.toContain('ł');
  expect(spellingOf(languageOf('bg')).letters).toContain('ж');
});

test('a name may have letters that no other word has', () => {
  expect(spelledWith('Telefónica', english)).toBe('Telefónica');
  expect(spelledWith('posición', english)).toBeNull();
});

test.each(allLanguages)('no word of a language itself is foreign to it (%s)', (code) => {
  const { words } = languageOf(code);
  const spelling = spellingOf(languageOf(code));
  for (const phrase of Object.values(words).flat())
    expect(spelledWith(phrase, spelling)).toBe(phrase.replaceAll('{,}', ''));
});

test.each([
  ['a phrase of its own letters stays as it is', 'launch{,es,ed}', 'launch{,es,ed}'],
  ['one with other letters goes', 'règlement*', null],
  ['of alternatives those with its own letters stay', '{begin,dût,inicio} of', '{begin,inicio} of'],
  ['also inside others', '{soon,{bientôt,before} long}', '{soon,{before} long}'],
  ['an alternative of which nothing is left goes', '{soon,{bientôt,après} long}', '{soon}'],
  ['an ending that may be missing is missed', 'model{,ům}', 'model'],
  ['a phrase with a small word of another goes', 'soll {im,bis} Ende', null],
  ['a small word in a longer one is none', 'unde{r,d}*', 'unde{r,d}*'],
  ['nor one that is joined to another', 'stop-des-clock', 'stop-des-clock'],
  ['of small words those of its own stay', '{der,the} Act', '{the} Act'],
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
