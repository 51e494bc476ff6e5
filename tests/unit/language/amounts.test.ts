import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AmountFound, findAmounts } from '../../../src/language/amounts.ts';
import { allLanguages } from '../../../src/language/code.ts';
import { languageOf } from '../../../src/language/index.ts';
import { en } from '../../../src/language/languages/en.ts';

const languages = allLanguages.map(languageOf);

function named(a: AmountFound): string {
  switch (a.is) {
    case 'money':
      return `${a.amount} ${a.currency}`;
    case 'percent':
      return `${a.percent}%`;
    case 'flop':
      return `10^${a.exponent}`;
    case 'count':
      return `${a.count} ${a.of}`;
  }
}

const found = (text: string) => findAmounts(text, en).map(named);

describe('amounts', () => {
  test.each([
    ['up to €35m', ['35000000 EUR']],
    ['EUR 7.5 million', ['7500000 EUR']],
    ['35 million euros', ['35000000 EUR']],
    ['€1,500,000 was paid', ['1500000 EUR']],
    ['7 % of turnover', ['7%']],
    ['1.5 per cent', ['1.5%']],
    ['seven percent', ['7%']],
    ['523 members voted', ['523 members voted']],
    ['five “AI gigafactories” soon', ['5 ai gigafactories']],
    ["13 'AI Factories'", ["13 ai factories'"]],
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

  test.each([
    ['at least 13 AI factories', 'at-least 13 ai factories'],
    ['13 AI factories or more', '13 ai factories or more'],
    ['13 or more factories', '13 or more factories'],
    ['up to €35 million', 'at-most 35000000 EUR'],
    ['fines of €35 million or more', 'at-least 35000000 EUR'],
    ['more than a dozen AI factories', 'more-than 12 ai factories'],
    ['fewer than 20 sites', 'less-than 20 sites'],
    ['some 200 experts', 'about 200 experts'],
    ['a maximum of seven percent', 'at-most 7%'],
    ['no more than 7%', 'at-most 7%'],
    ['over 7%', 'more-than 7%'],
  ])('%s is bounded', (text, expected) => {
    expect(findAmounts(text, en).map((a) => [a.bound, named(a)].filter(Boolean).join(' '))).toEqual([expected]);
  });

  test.each([
    ['3 to 5 gigafactories', ['3 gigafactories', '5 gigafactories'], [3, 5]],
    ['four to five AI gigafactories', ['4 ai gigafactories', '5 ai gigafactories'], [4, 5]],
    ['€3–5 billion', ['3000000000 EUR', '5000000000 EUR'], [3e9, 5e9]],
    ['€3bn to €5bn', ['3000000000 EUR', '5000000000 EUR'], [3e9, 5e9]],
    ['between €7.5 million and €35 million', ['7500000 EUR', '35000000 EUR'], [7.5e6, 35e6]],
    ['between 3 and 7 percent', ['3%', '7%'], [3, 7]],
    ['1 to 7% of turnover', ['1%', '7%'], [1, 7]],
  ])('%s is a range', (text, expected, range) => {
    const amounts = findAmounts(text, en);
    expect(amounts.map(named)).toEqual(expected);
    for (const amount of amounts) expect(amount.range).toEqual(range);
  });

  test.each([
    '€15 million or 3%',
    '13 factories and 16 countries',
    'from 5 of 7 states',
    '5 to 3 votes',
    '€3 to $5 billion',
  ])('%s is no range', (text) => {
    expect(findAmounts(text, en).filter((amount) => amount.range)).toEqual([]);
  });

  test.each(
    languages.flatMap((language) =>
      Object.entries(language.bounds ?? {}).flatMap(([bound, spellings]) =>
        spellings.map((spelling) => [language, bound, spelling] as const),
      ),
    ),
  )('$0.code: “$2” bounds', (language, bound, spelling) => {
    const text = spelling.startsWith('… ') ? `35 EUR ${spelling.slice(2)}` : `${spelling} 35 EUR`;
    expect(findAmounts(text, language)).toMatchObject([{ is: 'money', amount: 35, bound }]);
  });

  test('every language says all five bounds', () => {
    for (const { code, bounds } of languages) {
      expect([code, Object.values(bounds ?? {}).filter((list) => list.length > 0).length]).toEqual([code, 5]);
    }
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
