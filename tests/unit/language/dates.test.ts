import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDates, sameTime } from '../../../src/language/dates.ts';
import { languageOf } from '../../../src/language/index.ts';
import { en } from '../../../src/language/languages/en.ts';

const times = (text: string, published: string | null = '2026-07-02', language = en) =>
  findDates(text, language, published).map((date) => date.when);

describe('dates in English', () => {
  test.each([
    ['on 2 August 2026', ['2026-08-02']],
    ['on August 2, 2026', ['2026-08-02']],
    ['on Aug. 2nd, 2026', ['2026-08-02']],
    ['the 2nd of August 2026', ['2026-08-02']],
    ['on 6–7 May 2026', ['2026-05-07']],
    ['in December 2027', ['2027-12']],
    ['2026-08-02 and 02/08/2026', ['2026-08-02', '2026-08-02']],
    ['by 2030', ['2030']],
    ['from mid-2026 to end-2027', ['2026', '2027']],
    ['COM-2024 and PE-2025', []],
    ['yesterday and today', ['2026-07-01', '2026-07-02']],
    ['last month', ['2026-06']],
    ['Regulation (EU) 2024/1689', []],
    ['with 2,500 people and 1968.5 points', []],
  ])('%s', (text, expected) => {
    expect(times(text)).toEqual(expected);
  });

  test('a day without a year is the nearest to the article', () => {
    expect(times('on 2 February', '2025-01-20')).toEqual(['2025-02-02']);
    expect(times('on 20 December', '2025-01-20')).toEqual(['2024-12-20']);
  });

  test.each([
    ['en', 'of March 4 and July 22, 2025', ['2025-03-04', '2025-07-22']],
    ['en', 'on 12 December and 3 January 2024', ['2023-12-12', '2024-01-03']],
    ['de', 'am 2. Februar, 3. März und am 4. April 2024', ['2024-02-02', '2024-03-03', '2024-04-04']],
    ['es', 'el 4 de marzo y el 22 de julio de 2025', ['2025-03-04', '2025-07-22']],
  ] as const)('days of a list in %s share their year: %s', (code, text, expected) => {
    expect(times(text, '2026-10-10', languageOf(code))).toEqual(expected);
  });

  test('a day of another sentence has no part in a year', () => {
    expect(times('They meet on March 4. In all of it, since July 22, 2025, nothing.', '2026-02-10')).toEqual([
      '2026-03-04',
      '2025-07-22',
    ]);
  });

  test('a day without a year that something has lasted since is the last of its name', () => {
    expect(times('since 1 August', '2025-02-15')).toEqual(['2024-08-01']);
    expect(times('since 1 February', '2025-02-15')).toEqual(['2025-02-01']);
    expect(times('on 1 August', '2025-02-15')).toEqual(['2025-08-01']);
  });

  test('without an article’s day relative words name no time', () => {
    expect(times('today, next month and on 2 February', null)).toEqual([]);
  });
});

test.each([
  ['de', 'ab dem 2. August 2026', '2026-08-02'],
  ['fr', 'à partir du 1er août 2024', '2024-08-01'],
  ['pl', 'od 2 sierpnia 2026 r.', '2026-08-02'],
  ['cs', 'od 2. srpna 2026', '2026-08-02'],
  ['hr', 'od 2. kolovoza 2026.', '2026-08-02'],
  ['bg', 'на 2 август 2026 г.', '2026-08-02'],
  ['hu', '2024. augusztus 1-jén', '2024-08-01'],
  ['hu', '2025 novemberében', '2025-11'],
  ['lt', 'nuo 2026 m. rugpjūčio 2 d.', '2026-08-02'],
  ['lv', '2024. gada 1. augustā', '2024-08-01'],
  ['lv', '2025. gada novembrī', '2025-11'],
  ['et', '2025. aasta novembris', '2025-11'],
  ['et', '2. augustil 2026', '2026-08-02'],
  ['el', 'την 1η Αυγούστου 2024', '2024-08-01'],
  ['el', 'τον Νοέμβριο του 2025', '2025-11'],
  ['en', 'from 2 August 2026 may change', '2026-08-02'],
] as const)('dates in %s', (code, text, expected) => {
  expect(times(text, '2026-07-02', languageOf(code))).toEqual([expected]);
});

test.each([
  ['en', 'until August', '2026-08'],
  ['en', 'in August next year', '2027-08'],
  ['de', 'im August des nächsten Jahres', '2027-08'],
  ['en', 'by 2 February next year', '2027-02-02'],
  ['en', 'on 13 March of last year', '2025-03-13'],
  ['de', 'am 2. August nächsten Jahres', '2027-08-02'],
  ['fr', "le 2 août de l'année prochaine", '2027-08-02'],
  ['it', "al 2 agosto dell'anno prossimo", '2027-08-02'],
  ['it', 'dal 1° agosto 2024', '2024-08-01'],
  ['nl', 'op 2 december van volgend jaar', '2027-12-02'],
  ['pl', '2 sierpnia przyszłego roku', '2027-08-02'],
  ['bg', 'от август', '2026-08'],
  ['bg', 'през август следващата година', '2027-08'],
  ['el', 'μέχρι τον Αύγουστο', '2026-08'],
  ['et', 'jõustub augustis', '2026-08'],
  ['et', 'järgmise aasta augustist', '2027-08'],
  ['fi', 'elokuuhun mennessä', '2026-08'],
  ['fi', 'viime joulukuussa', '2025-12'],
  ['fi', 'ensi vuoden elokuussa', '2027-08'],
  ['ga', 'ó mhí Lúnasa', '2026-08'],
  ['hr', 'krajem kolovoza', '2026-08'],
  ['hr', 'u kolovozu iduće godine', '2027-08'],
  ['hu', 'augusztustól', '2026-08'],
  ['hu', 'jövő év augusztusában', '2027-08'],
  ['hu', 'múlt decemberben', '2025-12'],
  ['lt', 'iki rugpjūčio', '2026-08'],
  ['lv', 'līdz augustam', '2026-08'],
  ['lv', 'nākamā gada augustā', '2027-08'],
  ['mt', "f'Awwissu", '2026-08'],
  ['ro', 'până în august', '2026-08'],
  ['sk', 'od augusta', '2026-08'],
  ['sk', 'v auguste budúceho roka', '2027-08'],
  ['sl', 'sredi avgusta', '2026-08'],
  ['sl', 'avgusta prihodnje leto', '2027-08'],
] as const)('a month or day without its year in %s: %s', (code, text, expected) => {
  expect(times(text, '2026-07-02', languageOf(code))).toEqual([expected]);
});

test.each([
  ['hu', 'A máj beteg.'],
  ['lv', 'Marta Liepa un Maija'],
  ['ro', 'în mai multe state'],
  ['lt', 'kovą prieš melagienas'],
] as const)('another word is no month in %s: %s', (code, text) => {
  expect(times(text, '2026-07-02', languageOf(code))).toEqual([]);
});

test('every day that is written out is found again', () => {
  const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2039-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, (date) => {
      const written = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(date);
      expect(times(`It starts on ${written}.`)).toEqual([date.toISOString().slice(0, 10)]);
    }),
  );
});

test('two times agree when neither contradicts the other', () => {
  expect(sameTime('2026-08', '2026-08-02')).toBe(true);
  expect(sameTime('2026', '2026-08-02')).toBe(true);
  expect(sameTime('2026-08-01', '2026-08-02')).toBe(false);
});

test.each([
  ['en', 'It applies by 2 August. Then more.', '2 August'],
  ['en', 'It applies on 2 Aug., they said.', '2 Aug'],
  ['de', 'Es gilt ab dem 2. August, sagte sie.', '2. August'],
  ['en', 'It applies by 2 August 2026.', '2 August 2026'],
] as const)('a time ends with its words, %s: %s', (code, text, words) => {
  const [found] = findDates(text, languageOf(code), '2026-05-20');
  expect(text.slice(found?.start, found?.end)).toBe(words);
});
