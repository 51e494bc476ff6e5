import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAmounts } from '../../../src/language/amounts.ts';
import { allLanguages, type LanguageCode } from '../../../src/language/code.ts';
import { findDates } from '../../../src/language/dates.ts';
import { withDeadlines } from '../../../src/language/deadlines.ts';
import { languageOf } from '../../../src/language/index.ts';
import { findSpans } from '../../../src/language/spans.ts';

const DAY = '2024-11-27';

const spansIn = (text: string, code: LanguageCode = 'en', published: string | null = DAY) => {
  const language = languageOf(code);
  const spans = findSpans(text, language, published, findAmounts(text, language));
  return spans.map(({ start, end, when }) => [text.slice(start, end), when]);
};

describe('spans of time from the day of the page', () => {
  test.each<[LanguageCode, string, string, string]>([
    ['en', 'The rules start in just over two months.', 'in just over two months', '2025-01'],
    ['en', 'Europe is ten days away from a deal.', 'ten days', '2024-12-07'],
    ['en', 'Firms have eleven weeks left.', 'eleven weeks', '2025-02-12'],
    ['en', 'The duties begin in 2 years.', 'in 2 years', '2026'],
    ['en', 'The rules start in a month.', 'in a month', '2024-12'],
    ['en', 'Firms have one week left.', 'one week', '2024-12-04'],
    ['de', 'Die Regeln gelten in einem Monat.', 'in einem Monat', '2024-12'],
    ['fr', 'Les règles s’appliquent dans un mois.', 'dans un mois', '2024-12'],
    ['es', 'Se aplicará dentro de un mes.', 'dentro de un mes', '2024-12'],
    ['it', 'Si applica tra un mese.', 'tra un mese', '2024-12'],
    ['nl', 'De regels gelden over een maand.', 'over een maand', '2024-12'],
    ['de', 'Die Regeln gelten in knapp zwei Monaten.', 'in knapp zwei Monaten', '2025-01'],
    ['fr', 'Il reste trois mois aux entreprises.', 'Il reste trois mois', '2025-02'],
    ['es', 'Se aplicará dentro de dos meses.', 'dentro de dos meses', '2025-01'],
    ['it', 'Si applica tra due mesi.', 'tra due mesi', '2025-01'],
    ['nl', 'De regels gelden over twee maanden.', 'over twee maanden', '2025-01'],
    ['pl', 'Przepisy wejdą w życie za dwa miesiące.', 'za dwa miesiące', '2025-01'],
    ['pt', 'As regras aplicam-se daqui a dois meses.', 'daqui a dois meses', '2025-01'],
    ['en', 'Firms have 248 days left.', '248 days', '2025-08-02'],
    ['de', 'Unternehmen bleiben noch 248 Tage.', 'bleiben noch 248 Tage', '2025-08-02'],
    ['fr', 'Il ne vous reste que 248 jours.', 'ne vous reste que 248 jours', '2025-08-02'],
    ['es', 'Faltan 248 días para la fecha.', 'Faltan 248 días', '2025-08-02'],
    ['it', 'Mancano 248 giorni alla scadenza.', 'Mancano 248 giorni', '2025-08-02'],
    ['nl', 'Nog 248 dagen te gaan.', 'Nog 248 dagen', '2025-08-02'],
    ['pl', 'Do tego dnia pozostało 248 dni.', 'pozostało 248 dni', '2025-08-02'],
    ['pt', 'Restam 248 dias às empresas.', 'Restam 248 dias', '2025-08-02'],
    ['sv', 'Reglerna gäller om två månader.', 'om två månader', '2025-01'],
    ['da', 'Reglerne gælder om to måneder.', 'om to måneder', '2025-01'],
    ['fi', 'Säännöt tulevat voimaan kahden kuukauden kuluttua.', 'kahden kuukauden', '2025-01'],
    ['cs', 'Pravidla začnou platit za dva měsíce.', 'za dva měsíce', '2025-01'],
    ['hu', 'A szabályok két hónap múlva lépnek hatályba.', 'két hónap', '2025-01'],
    ['ro', 'Normele se aplică peste două luni.', 'peste două luni', '2025-01'],
    ['bg', 'Правилата влизат в сила след два месеца.', 'след два месеца', '2025-01'],
    ['el', 'Οι κανόνες ισχύουν σε δύο μήνες.', 'σε δύο μήνες', '2025-01'],
  ])('%s: %s', (code, text, words, when) => {
    expect(spansIn(text, code)).toEqual([[words, when]]);
  });

  test.each<[LanguageCode, string]>([
    ['en', 'The bans apply six months after entry into force.'],
    ['en', 'In two months of talks they found a deal.'],
    ['en', 'Providers must report within 15 days.'],
    ['en', 'In 500 years nobody will know.'],
    ['es', 'En 180 días el fabricante corregirá el fallo.'],
    ['nl', 'Een aanbieder heeft 15 dagen de tijd om een incident te melden.'],
    ['pl', 'Dostawca ma 15 dni na zgłoszenie incydentu.'],
    ['en', 'It entered into force a year after the deal.'],
    ['en', 'In a week of talks they found a deal.'],
    ['en', 'A week ago they found a deal.'],
    ['de', 'Die Verbote gelten sechs Monate nach Inkrafttreten.'],
    ['fr', 'Les interdictions s’appliquent six mois après l’entrée en vigueur.'],
    ['bg', 'Забраните важат шест месеца след влизането в сила.'],
  ])('none in %s: %s', (code, text) => {
    expect(spansIn(text, code)).toEqual([]);
  });

  test('without the day of the page there are none', () => {
    expect(spansIn('The rules start in two months.', 'en', null)).toEqual([]);
  });

  test('every language has its units, and offsets are exact', () => {
    for (const code of allLanguages) {
      const { spans } = languageOf(code);
      expect(Object.values(spans?.units ?? {}).every((words) => words.length > 0)).toBe(true);
      const month = spans?.units.month.at(-1) as string;
      fc.assert(
        fc.property(fc.integer({ min: 2, max: 36 }), fc.constantFrom(...(spans?.in ?? [])), (count, word) => {
          const text = `x ${word} ${count} ${month}.`;
          const [[words, when] = []] = spansIn(text, code);
          expect(words).toBe(`${word} ${count} ${month}`);
          expect(when).toMatch(/^\d{4}-\d{2}$/);
        }),
        { numRuns: 30 },
      );
    }
  });
});

test.each<[LanguageCode, string, boolean]>([
  ['en', 'Bids must be in no later than 12 November.', true],
  ['en', 'Proposals are taken until July.', true],
  ['en', 'The call opened on 12 November.', false],
  ['de', 'Bieter müssen ihre Unterlagen bis zum 12. November einreichen.', true],
  ['fr', "Les candidats ont jusqu'au 12 novembre.", true],
  ['it', 'Le offerte vanno presentate entro il 12 novembre.', true],
  ['pl', 'Oferty można składać do 12 listopada.', true],
])('a deadline, %s: %s', (code, text, isDeadline) => {
  const language = languageOf(code);
  const [day] = withDeadlines(findDates(text, language, '2026-05-20'), text, language);
  expect(day?.deadline ?? false).toBe(isDeadline);
});
