import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LanguageCode } from '../../../src/language/code.ts';
import { languageOf } from '../../../src/language/index.ts';
import { en } from '../../../src/language/languages/en.ts';
import { sentences } from '../../../src/language/sentences.ts';

const split = (text: string, code: LanguageCode = 'en') =>
  sentences(text, languageOf(code)).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  test.each([
    ['The law applies. It bans some uses.', ['The law applies.', 'It bans some uses.']],
    ['See Art. 5 of the Act. Then read on.', ['See Art. 5 of the Act.', 'Then read on.']],
    ['Mr. Example of the U.S. side spoke first.', ['Mr. Example of the U.S. side spoke first.']],
    ['Is it law? Yes! It is.', ['Is it law?', 'Yes!', 'It is.']],
    ['They said no. “Never,” she added.', ['They said no.', '“Never,” she added.']],
    ['Reg. (EU) 2024/1689 costs 3.5 % at most. Fine.', ['Reg. (EU) 2024/1689 costs 3.5 % at most.', 'Fine.']],
    ['One line\nanother line', ['One line', 'another line']],
    ['It bans: • scoring • scraping', ['It bans:', '• scoring', '• scraping']],
    ['In steps: - May: bans; - June: the rest.', ['In steps:', '- May: bans;', '- June: the rest.']],
    ['In steps: 2 May 2025: bans; June 2026: all.', ['In steps:', '2 May 2025: bans;', 'June 2026: all.']],
    ['The plan – a bold one; the law - a long one.', ['The plan – a bold one; the law - a long one.']],
  ])('%s', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  test.each<[LanguageCode, string]>([
    ['pl', 'Akt obowiązuje od 2 sierpnia 2026 r. i dotyczy wszystkich.'],
    ['pl', 'W 2026 r. Komisja przedstawi wytyczne.'],
    ['pl', 'Do końca 2026 r. Polska musi powołać organ.'],
    ['pl', 'Od 2 sierpnia 2026 r. Komisja może nakładać kary.'],
    ['bg', 'От 2 август 2026 г. законът важи за всички.'],
    ['bg', 'През 2026 г. Комисията ще публикува насоки.'],
    ['lt', 'Nuo 2026 m. rugpjūčio 2 d. Komisija gali skirti baudas.'],
    ['lt', 'Pagal reglamento 6 straipsnio 2 d. 1 p. tai draudžiama.'],
    ['hr', 'U kolovozu 2026. Komisija objavljuje smjernice.'],
    ['hr', 'Zakon se primjenjuje od 2. kolovoza 2026. godine.'],
    ['hr', 'Vijeće je usvojilo Uredbu br. 2024/1689 o umjetnoj inteligenciji.'],
    ['cs', 'Nařízení č. 1689 platí od 2. 8. 2026 pro všechny.'],
    ['sk', 'Nariadenie č. 1689 platí od 2. augusta 2026.'],
    ['sl', 'Uredba velja od 2. 8. 2026 za vse.'],
    ['hu', 'A rendelet 2026. február 2-án lép hatályba.'],
    ['hu', 'A rendeletet 2026. 08. 02-tól kell alkalmazni.'],
    ['lv', 'Regula ir spēkā no 2026. gada 2. augusta.'],
    ['et', 'Määrus kehtib alates 2. augustist 2026.'],
    ['fi', 'Asetusta sovelletaan 2. elokuuta 2026 alkaen.'],
    ['da', 'Loven gælder fra den 2. august 2026.'],
    ['de', 'Das Gesetz gilt ab dem 2. August 2026.'],
    ['de', 'Inhalte (Bilder, Videos etc.) Dritter sind zu kennzeichnen.'],
  ])('%s: one sentence: %s', (code, text) => {
    expect(split(text, code)).toEqual([text]);
  });

  test.each<[LanguageCode, string, string]>([
    ['pl', 'Przepisy wejdą w życie dopiero w 2026 r.', 'Komisja przygotuje wytyczne.'],
    ['pl', 'Parlament zagłosuje nad nimi w czerwcu br.', 'Rada dołączy później.'],
    ['pl', 'Zakaz obejmuje czaty, zdjęcia, filmy itd.', 'Komisja go zmieni.'],
    ['bg', 'Законът влиза в сила през 2026 г.', 'Комисията подготвя насоки.'],
    ['lt', 'Reglamentas bus taikomas nuo 2026 m. rugpjūčio 2 d.', 'Komisija rengia gaires.'],
    ['hr', 'Zakon se u cijelosti primjenjuje od 2. kolovoza 2026.', 'Komisija priprema smjernice.'],
    ['en', 'The vote is due on Wednesday at 3 p.m.', 'Council will follow.'],
    ['en', 'It covers photos, videos, etc.', 'Texts are left out.'],
    ['en', '(See Article 5.)', 'Then read on.'],
    ['ro', 'Legea este importantă pentru noi.', 'Comisia o va aplica.'],
  ])('%s: two sentences: %s %s', (code, first, second) => {
    expect(split(`${first} ${second}`, code)).toEqual([first, second]);
  });

  test('are in order, disjoint, never empty, and lose nothing but blanks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        let last = 0;
        let kept = '';
        for (const { start, end } of sentences(text, en)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          kept += text.slice(start, end);
          last = end;
        }
        expect(kept.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
