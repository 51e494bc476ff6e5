import { describe, expect, test } from 'vitest';
import {
  compilePhrases,
  expand,
  findPhrases,
  firstSpelling,
  indexedTable,
  indexPhrases,
} from '../../../src/language/phrases.ts';

/** The parts of a text that a phrase is found in. */
function found(phrase: string, text: string): string[] {
  const table = compilePhrases([{ text: phrase, payload: true }]);
  return findPhrases(table, text).map((hit) => text.slice(hit.start, hit.end));
}

test.each(['AI Act', 'AI {Factory,Factories}', 'akt{,u} o {AI,{sztucznej,SI}}', '{{a,b} c,d}{e,f}'])(
  'the first spelling of %s is the first of all',
  (name) => {
    expect(firstSpelling(name)).toBe(expand(name)[0]);
  },
);

describe('expand', () => {
  test('gives every spelling, nested ones too', () => {
    expect(expand('akt{,u} o {AI,{sztucznej,SI}}')).toEqual([
      'akt o AI',
      'akt o sztucznej',
      'akt o SI',
      'aktu o AI',
      'aktu o sztucznej',
      'aktu o SI',
    ]);
  });

  test('says which brace is missing', () => {
    expect(() => expand('akt{,u')).toThrow('without a closing one');
    expect(() => expand('aktu}')).toThrow('without an opening one');
  });
});

describe('findPhrases', () => {
  test('takes blanks, hyphens and apostrophes for the same joint, and no part of a word', () => {
    expect(found('high-risk', 'A high risk, high‑risk and higher risk')).toEqual(['high risk', 'high‑risk']);
    expect(found('AI', 'AI said')).toEqual(['AI']);
  });

  test('reads capitals without accents, the Greek ones too', () => {
    expect(found('κανονισμός', 'ΚΑΝΟΝΙΣΜΟΣ και κανονισμός')).toEqual(['ΚΑΝΟΝΙΣΜΟΣ', 'κανονισμός']);
  });

  test('ends a name where a sentence ends', () => {
    expect(found('AI Act', 'It uses AI. Act now.')).toEqual([]);
    expect(found('A.I. Act', 'The A.I. Act and the AI Act')).toEqual(['A.I. Act']);
  });

  test('allows between two words the marks that the phrase has there, and none elsewhere', () => {
    expect(found('Regulation (EU) 2024/1689', 'See Regulation (EU) 2024/1689.')).toEqual(['Regulation (EU) 2024/1689']);
    expect(found('Urząd ds. AI', 'Urząd ds. AI i urząd. Ds. AI')).toEqual(['Urząd ds. AI']);
    expect(found('10^25 FLOP', 'above 10^25 FLOP')).toEqual(['10^25 FLOP']);
    expect(found('AI Act', 'the AI (Act)')).toEqual([]);
  });

  test('takes any quotation mark for any other', () => {
    expect(found('plan « continent IA »', 'le plan “continent IA”')).toEqual(['plan “continent IA']);
  });
});

test('an index that was made before and sent finds the same as phrases that are compiled', () => {
  const texts = [
    'in {May,June}',
    'in {the,a} {rule,law}*',
    'in force',
    'in',
    'in (its) wake',
    '=In Brussels',
    '{in,on} May',
    'in-depth look',
    'inter*',
    'in May 2026',
  ];
  const phrases = texts.map((text) => ({ text, payload: text }));
  const index = JSON.parse(JSON.stringify(indexPhrases(texts)));
  expect(index.seconds.words).not.toEqual([]);
  const indexed = indexedTable(index, (place) => phrases[place] as (typeof phrases)[number]);
  const compiled = compilePhrases(phrases);
  const text =
    'In May 2026, in June and on May Day: in a ruling, in the law in force, IN (its) wake, In Brussels, in brussels, an ' +
    'in-depth look, internal.';
  const inOrder = (hits: { start: number; end: number; payload: string }[]) =>
    hits.toSorted((a, b) => a.start - b.start || a.end - b.end || a.payload.localeCompare(b.payload));
  for (let time = 0; time < 2; time++) {
    const found = inOrder(findPhrases(indexed, text));
    expect(found).toEqual(inOrder(findPhrases(compiled, text)));
    expect(new Set(found.map(({ payload }) => payload))).toEqual(new Set(texts));
  }
});
