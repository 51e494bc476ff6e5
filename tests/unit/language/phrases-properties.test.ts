import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldCode, SEPARATOR } from '../../../src/language/characters.ts';
import { compilePhrases, expand, findPhrases } from '../../../src/language/phrases.ts';
import { placeOfToken, tokensOf, wordOfToken } from '../../../src/language/tokens.ts';

/** Words and what stands around them, as pages have them: accents, joiners, signs inside words, halves of characters. */
const bit = fc.constantFrom(
  'AI',
  'ai',
  'Act',
  'acts',
  'EU',
  'high',
  'risk',
  'Évaluation',
  'ИИ',
  'a',
  'x',
  '2024',
  'in\u00adtelligence',
  'said',
  '™',
  'AI™Act',
  '😀',
  '\ud800',
  'e\u0301',
  '.',
  ' ',
  ' ',
  '-',
  '\u00a0',
  '(',
  ')',
  ', ',
  '’',
  '\n',
  '\u200b',
);
const text = fc
  .array(fc.oneof({ weight: 8, arbitrary: bit }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }))
  .map((bits) => bits.join(''));

const phrases = [
  'AI Act',
  'AI',
  'high-risk AI',
  'ai*',
  'EU {AI,artificial} Act{,s}',
  'Évaluation',
  '{the ,}EU',
  'a x',
  'risk* act',
  '=Act',
  'AI (EU) Act',
  'A.I.',
  'ИИ',
  'intelligence',
  '{,high-}risk',
].map((phrase) => ({ text: phrase, payload: phrase }));

const table = compilePhrases(phrases);

/** What stands at a place, as words; signs and joints are left out. */
const wordsOf = (part: string) =>
  (part.match(/[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]+/gu) ?? []).map((word) => fold(word)).filter(Boolean);

const isWord = (code: number) => !Number.isNaN(code) && foldCode(code) !== SEPARATOR;

describe('findPhrases', () => {
  test('finds only what a phrase says, as whole words, in order', () => {
    fc.assert(
      fc.property(text, (page) => {
        let last = 0;
        for (const { start, end, payload } of findPhrases(table, page)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = start;
          expect(isWord(page.charCodeAt(start - 1))).toBe(false);
          expect(isWord(page.charCodeAt(end))).toBe(false);
          const found = wordsOf(page.slice(start, end));
          const says = expand(payload.replace(/^=/, '')).some((spelling) => {
            const wanted: string[] = spelling.match(/[\p{L}\p{N}]+\*?/gu) ?? [];
            return (
              wanted.length === found.length &&
              wanted.every((word, i) =>
                word.endsWith('*') ? found[i]?.startsWith(fold(word.slice(0, -1))) : found[i] === fold(word),
              )
            );
          });
          expect(says, `${JSON.stringify(payload)} in ${JSON.stringify(page.slice(start, end))}`).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('finds a phrase wherever it is put', () => {
    fc.assert(
      fc.property(
        text,
        fc.constantFrom('AI Act', 'high-risk AI', 'EU artificial Acts', 'Évaluation'),
        text,
        (before, name, after) => {
          const page = `${before} ${name} ${after}`;
          const start = before.length + 1;
          expect(findPhrases(table, page)).toContainEqual(expect.objectContaining({ start, end: start + name.length }));
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('finds the same in a text whether or not it was read before', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), text, (earlier, page) => {
        const used = compilePhrases(phrases);
        for (const other of earlier) findPhrases(used, other);
        expect(findPhrases(used, page)).toEqual(findPhrases(compilePhrases(phrases), page));
      }),
    );
  });

  test('remembers no more tokens than it may', () => {
    const small = compilePhrases(phrases);
    for (let i = 0; i < 30_000; i++) findPhrases(small, `w${i} AI Act`);
    expect(small.known.size).toBeLessThanOrEqual(8192);
    expect(findPhrases(small, 'the AI Act').map((hit) => hit.payload)).toContain('AI Act');
  });

  test('phrases of one text stand side by side', () => {
    const both = compilePhrases([
      { text: 'AI Act', payload: 1 },
      { text: 'ai act', payload: 2 },
      { text: 'AI ACT', payload: 3, exact: true },
    ]);
    expect(findPhrases(both, 'the ai act').map((hit) => hit.payload)).toEqual([1, 2]);
    expect(findPhrases(both, 'the AI ACT').map((hit) => hit.payload)).toEqual([1, 2, 3]);
  });

  test('choices add up and do not multiply', () => {
    // Written out this is more spellings than a computer can hold.
    const many = compilePhrases([{ text: `start ${'{one,two,three four,five} '.repeat(40)}end`, payload: 1 }]);
    const text = `start ${'three four two '.repeat(20)}end`;
    expect(findPhrases(many, `x ${text} y`)).toEqual([{ start: 2, end: 2 + text.length, payload: 1 }]);
    expect(findPhrases(many, `x ${text.replace('two end', 'six end')} y`)).toEqual([]);
  });

  test('a beginning of one or two letters opens words as well', () => {
    const short = compilePhrases([
      { text: 'x*', payload: 'x' },
      { text: 'ab* act', payload: 'ab' },
    ]);
    expect(findPhrases(short, 'xylophone abc act x').map((hit) => hit.payload)).toEqual(['x', 'ab', 'x']);
  });
});

describe('tokens', () => {
  test('hold every word of a text, in order, each at its place', () => {
    fc.assert(
      fc.property(text, (page) => {
        const covered = new Uint8Array(page.length);
        let at = 0;
        for (const token of tokensOf(page) ?? []) {
          const place = placeOfToken(page, token, at);
          expect(place).toBeGreaterThanOrEqual(at);
          at = place + token.length;
          covered.fill(1, place, at);
          if (wordOfToken(token) !== null) for (const char of token) expect(isWord(char.charCodeAt(0))).toBe(true);
        }
        for (let i = 0; i < page.length; i++) if (isWord(page.charCodeAt(i))) expect(covered[i]).toBe(1);
      }),
      { numRuns: 2000 },
    );
  });
});

test('the work grows with the text, not faster', () => {
  // Counted in looks at the text, so that no clock is needed: `indexOf` is where a text is gone over again.
  const count = (page: string) => {
    let looked = 0;
    const native = String.prototype.indexOf;
    String.prototype.indexOf = function (wanted: string, from?: number) {
      const found = native.call(this, wanted, from);
      if (this.length === page.length) looked += (found < 0 ? this.length : found) - (from ?? 0) + 1;
      return found;
    };
    try {
      findPhrases(table, page);
    } finally {
      String.prototype.indexOf = native;
    }
    return looked;
  };
  const hard = 'said ai maid act aid high ';
  expect(count(hard.repeat(4000))).toBeLessThan(4.5 * count(hard.repeat(1000)));
});
