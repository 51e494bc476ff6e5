import { expect, test } from 'vitest';
import { anyCase, fold, foldCode, IGNORED, LETTERS, SEPARATOR, WORD } from '../../../src/language/characters.ts';

test('every code unit counts as Unicode says, whichever way it was worked out', () => {
  const wrong: string[] = [];
  for (let code = 0; code < 0x10000; code++) {
    const char = String.fromCharCode(code);
    const isIgnored = /[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/u.test(char);
    const expected = isIgnored ? 'ignored' : /[\p{L}\p{N}]/u.test(char) ? 'word' : 'separator';
    const folded = foldCode(code);
    const actual = folded === IGNORED ? 'ignored' : folded === SEPARATOR ? 'separator' : 'word';
    if (actual !== expected) wrong.push(`U+${code.toString(16)}: ${actual}, not ${expected}`);
  }
  expect(wrong).toEqual([]);
});

test('case, accents and joiners make no difference', () => {
  expect(fold('Évaluation')).toBe('evaluation');
  expect(fold('ΝΌΜΟΣ νόμος')).toBe('νομοσ νομοσ');
  expect(fold('Ма\u00adйор')).toBe('маиор');
  expect(fold('İST')).toBe('ist');
});

test('the classes of letters and digits know every character of the alphabets of the Union', () => {
  const alphabets = 'AZaz09ĄČĐĒĞĦĮŁŃŐŘŠŢŪŹŻßþœªº²½ΑΩάώϊЀЯъѝ';
  for (const char of alphabets) expect(char).toMatch(new RegExp(`^[${WORD}]$`));
  for (const char of ' .,;:!?()«»„“–—…€%§\u00a0\u00ad\u037e\u0387\u2019')
    expect(char).not.toMatch(new RegExp(`[${WORD}]`));
  for (const char of '09²½') expect(char).not.toMatch(new RegExp(`[${LETTERS}]`));
});

test('an expression for any case finds what the flag for it would', () => {
  const words = ['august', 'září', 'Αύγουστος', 'ΜΆΙΟΣ', 'януари', "l'été", 'ß'];
  for (const word of words) {
    const any = new RegExp(`^${anyCase(word)}$`);
    for (const one of [word, word.toLowerCase(), word.toUpperCase()]) {
      expect(any.test(one), one).toBe(new RegExp(`^${word}$`, 'iu').test(one));
    }
  }
  expect(anyCase('a|(?:b)\\.')).toBe('[aA]|(?:[bB])\\.');
});
