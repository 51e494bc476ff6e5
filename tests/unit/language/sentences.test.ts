import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { en } from '../../../src/language/languages/en.ts';
import { sentences } from '../../../src/language/sentences.ts';

const split = (text: string) => sentences(text, en).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  test.each([
    ['The law applies. It bans some uses.', ['The law applies.', 'It bans some uses.']],
    ['See Art. 5 of the Act. Then read on.', ['See Art. 5 of the Act.', 'Then read on.']],
    ['Mr. Example of the U.S. side spoke first.', ['Mr. Example of the U.S. side spoke first.']],
    ['Is it law? Yes! It is.', ['Is it law?', 'Yes!', 'It is.']],
    ['They said no. “Never,” she added.', ['They said no.', '“Never,” she added.']],
    ['Reg. (EU) 2024/1689 costs 3.5 % at most. Fine.', ['Reg. (EU) 2024/1689 costs 3.5 % at most.', 'Fine.']],
    ['One line\nanother line', ['One line', 'another line']],
  ])('%s', (text, expected) => {
    expect(split(text)).toEqual(expected);
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
