import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makePack } from '../../src/glossary/pack.ts';
import { classPhrases } from '../../src/glossary/senses.ts';
import { findAmounts } from '../../src/language/amounts.ts';
import { fold } from '../../src/language/characters.ts';
import { allLanguages, type LanguageCode } from '../../src/language/code.ts';
import { findDates } from '../../src/language/dates.ts';
import { languageOf } from '../../src/language/index.ts';
import type { Language, WordClass } from '../../src/language/language.ts';
import { en } from '../../src/language/languages/en.ts';
import { compilePhrases, expand, findPhrases } from '../../src/language/phrases.ts';
import { sentences } from '../../src/language/sentences.ts';
import { samples } from './language-sentences.ts';

const FOLDER = new URL('../../src/language/languages/', import.meta.url);
const written = readdirSync(FOLDER)
  .map((file) => /^([a-z]{2})\.ts$/.exec(file)?.[1])
  .filter((code): code is LanguageCode => code !== undefined);

/** Pairs of classes that say the opposite: no phrase may stand for both. */
const OPPOSITES: [WordClass, WordClass][] = [
  ['future', 'past'],
  ['ban', 'allow'],
  ['adopt', 'withdraw'],
  ['withdraw', 'launch'],
  ['eu', 'elsewhere'],
  ['negation', 'allow'],
  ['commission', 'parliament'],
  ['council', 'commission'],
];

/** Classes without which no sentence of law can be understood. */
const NEEDED: WordClass[] = [
  'ban',
  'oblige',
  'except',
  'cover',
  'define',
  'fine',
  'label',
  'enforce',
  'propose',
  'negotiate',
  'agree',
  'vote',
  'adopt',
  'publish',
  'enter-force',
  'apply',
  'amend',
  'delay',
  'withdraw',
  'await',
  'draft',
  'launch',
  'fund',
  'say',
  'eu',
  'commission',
  'parliament',
  'council',
  'member-states',
  'official',
  'law',
  'anaphora',
  'ai',
  'elsewhere',
  'future',
  'past',
  'conditional',
  'negation',
  'hedge',
  'opinion',
  'advice',
  'first-person',
  'question',
  'boilerplate',
];

/** Spellings as the reader tells them apart: those that ask for their very letters keep them. */
const spellings = (texts: string[] = []) =>
  new Set(texts.flatMap(expand).map((text) => (text.startsWith('=') ? text : fold(text.trim()))));

function classesIn(language: Language, text: string): Set<WordClass> {
  const pack = makePack({ entries: [], facts: [], sources: [] }, language, en);
  const table = compilePhrases(classPhrases(pack.language, pack.english.words));
  return new Set(findPhrases(table, text).map((hit) => hit.payload));
}

test('every language file is registered, and every language of the Union has one', () => {
  expect(written.sort()).toEqual(allLanguages);
  for (const code of written) expect(languageOf(code).code).toBe(code);
});

describe.each(written)('%s', (code) => {
  const language = languageOf(code);

  test('names twelve months and seven days, each name once', () => {
    expect(language.months).toHaveLength(12);
    expect(language.weekdays).toHaveLength(7);
    for (const names of [language.months, language.weekdays]) {
      for (const list of names) expect(list[0]).toMatch(/\p{L}{3}/u);
      const owners = new Map<string, number>();
      names.forEach((list, index) => {
        for (const name of list) {
          expect([undefined, index], `${name} names two`).toContain(owners.get(fold(name)));
          owners.set(fold(name), index);
        }
      });
    }
  });

  test('reads each month in a date', () => {
    language.months.forEach((names, index) => {
      const [found] = findDates(`4 ${names[0]} 2026`, language, null);
      expect(found?.when, names[0]).toBe(`2026-${String(index + 1).padStart(2, '0')}-04`);
    });
  });

  test('has number words from one to twenty and the tens, and no word for two numbers', () => {
    const values = Object.values(language.numbers);
    for (const value of [2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100]) {
      expect(values).toContain(value);
    }
    const byWord = new Map<string, number>();
    for (const [word, value] of Object.entries(language.numbers)) {
      expect(byWord.get(fold(word)) ?? value, word).toBe(value);
      byWord.set(fold(word), value);
    }
  });

  test('knows thousands, millions and thousands of millions, and the euro', () => {
    const factors = Object.values(language.magnitudes);
    for (const factor of factors) expect([1e3, 1e6, 1e9, 1e12]).toContain(factor);
    for (const factor of [1e6, 1e9]) expect(factors).toContain(factor);
    const million = Object.keys(language.magnitudes).find((word) => language.magnitudes[word] === 1e6);
    expect(findAmounts(`35 ${million} €`, language)).toMatchObject([{ is: 'money', amount: 35e6, currency: 'EUR' }]);
    expect(findAmounts(`7 ${language.percent[0]}`, language)).toMatchObject([{ is: 'percent', percent: 7 }]);
  });

  test('points into laws', () => {
    for (const words of [...Object.values(language.pointers), ...Object.values(language.acts)]) {
      expect(words.length).toBeGreaterThan(0);
    }
  });

  test('fills every class that is needed, with phrases that can be read', () => {
    for (const wordClass of NEEDED) expect(language.words[wordClass]?.length ?? 0, wordClass).toBeGreaterThan(0);
    for (const [wordClass, texts] of Object.entries(language.words)) {
      for (const text of texts) {
        for (const spelling of expand(text)) {
          expect(spelling, `${wordClass}: ${text}`).toMatch(/[\p{L}\p{N}]/u);
          expect(spelling, `${wordClass}: ${text}`).not.toMatch(/[{}]|^=.*\*/u);
          // Beside another word a stem may be shorter.
          const stem = /^([\p{L}\p{N}]*)\*$/u.exec(spelling)?.[1];
          if (stem !== undefined) expect(stem.length, `${text} catches too much`).toBeGreaterThanOrEqual(4);
        }
      }
    }
  });

  test.each(OPPOSITES)('takes no phrase for both %s and %s', (one, other) => {
    const ones = spellings(language.words[one]);
    const both = [...spellings(language.words[other])].filter((spelling) => ones.has(spelling));
    expect(both).toEqual([]);
  });
});

describe.each(Object.entries(samples))('in %s', (code, sentences) => {
  const language = languageOf(code as LanguageCode);

  test.each(sentences.map((sample) => [sample.says, sample] as const))('%s', (_, { says, has, not = [] }) => {
    const classes = classesIn(language, says);
    expect(has.filter((wordClass) => !classes.has(wordClass))).toEqual([]);
    expect(not.filter((wordClass) => classes.has(wordClass))).toEqual([]);
  });
});

test.each<[LanguageCode, string]>([
  [
    'de',
    'Das gilt z. B. nach Art. 5 Abs. 1 Buchst. a der Verordnung, d. h. für Dr. Muster bzw. Firmen ab dem 2. August.',
  ],
  ['fr', "Voir l'art. 5, al. 2, p. ex. pour M. Exemple et Mme Modèle."],
  ['it', "Si veda l'art. 5, n. 2, e il dott. Esempio."],
  ['es', 'Véase el art. 5, núm. 2, y a la Sra. Ejemplo de EE. UU. en su caso.'],
  ['pt', 'Ver o art. 5.º, p. ex. a Dra. Exemplo.'],
  ['nl', 'Zie art. 5, bijv. Google en o.a. Meta.'],
  ['da', 'Det gælder bl.a. Google, f.eks. Art. 5, stk. 2.'],
  ['sv', 'Det gäller bl.a. Google och t.ex. Meta enligt art. 5.'],
  ['ro', 'A se vedea art. 5 alin. 2 și dl. Exemplu.'],
])('in %s abbreviations end no sentence: %s', (code, text) => {
  expect(sentences(text, languageOf(code))).toEqual([{ start: 0, end: text.length }]);
});
