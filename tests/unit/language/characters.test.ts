import { expect, test } from 'vitest';
import { fold, foldCode, IGNORED, SEPARATOR } from '../../../src/language/characters.ts';

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
