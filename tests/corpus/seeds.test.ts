import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { articleFromText } from '../../scripts/article.ts';
import { shippedReaders } from '../../scripts/readers.ts';
import { read } from '../../src/reading/read.ts';
import type { Claim, Judgement } from '../../src/report/report.ts';

/**
 * Two articles of January 2024 that lie beside the project where they are at hand. They are read end to end, and what
 * is found is held against a sheet that a person made of them, row by row.
 */

const folder = new URL('../../../shared/seeds/', import.meta.url);
const isHere = existsSync(folder);
const PUBLISHED = '2024-01-24';
const TODAY = '2026-11-21';

const PACKAGE = /^IP\/24\/383$/;
const DEAL = /^(?:Council press release 9 December 2023|IP\/23\/6473)$/;

interface Row {
  row: number;
  article: 'A' | 'B';
  what: string;
  /** A few words of the sentence. */
  words: RegExp;
  /** One of the claim's sources has this label. */
  source?: RegExp;
  then?: Judgement[];
  now?: Judgement[];
  /** What the reader is told is right today. */
  tells?: RegExp;
  /** What the reader is told beside the verdict. */
  notes?: RegExp;
}

const RIGHT: Pick<Row, 'then' | 'now'> = { then: ['holds'], now: ['holds'] };
const RIGHT_THEN: Pick<Row, 'then' | 'now'> = { then: ['holds'], now: ['outdated'] };
const UNFLAGGED: Pick<Row, 'then' | 'now'> = { then: ['holds', 'unchecked'], now: ['holds', 'unchecked'] };

const checkable: Row[] = [
  { row: 1, article: 'A', what: 'AI Factories unveiled', words: /has unveiled/, source: PACKAGE, ...RIGHT },
  {
    row: 1,
    article: 'B',
    what: 'AI Factories announced',
    words: /Commission will establish/,
    source: PACKAGE,
    ...RIGHT,
  },
  { row: 2, article: 'A', what: 'one-stop shop', words: /one-stop shop for startups/, source: PACKAGE, ...RIGHT },
  { row: 2, article: 'B', what: 'one-stop shop', words: /one-stop shop that/, source: PACKAGE, ...RIGHT },
  { row: 3, article: 'B', what: 'measures for start-ups', words: /introduced a set/, source: PACKAGE, ...UNFLAGGED },
  { row: 4, article: 'B', what: 'aim of the move', words: /The move aims/, source: PACKAGE, ...UNFLAGGED },
  {
    row: 5,
    article: 'B',
    what: 'help to test models',
    words: /According to the commission/,
    source: PACKAGE,
    ...RIGHT,
  },
  { row: 6, article: 'A', what: 'the quoted raw materials', words: /stating, .Today/, source: PACKAGE, ...RIGHT_THEN },
  {
    row: 6,
    article: 'B',
    what: 'the quoted raw materials',
    words: /^.Today, we announce/,
    source: PACKAGE,
    ...RIGHT_THEN,
  },
  {
    row: 7,
    article: 'A',
    what: 'industry chief',
    words: /Breton, EU industry chief/,
    source: /College/,
    ...RIGHT_THEN,
  },
  { row: 8, article: 'B', what: 'commissioner', words: /Commissioner for Internal/, source: /College/, ...RIGHT_THEN },
  { row: 9, article: 'B', what: 'part of the package', words: /a policy bundle/, source: PACKAGE, ...UNFLAGGED },
  { row: 9, article: 'B', what: 'part of the package', words: /a policy bundle/, source: /^C(?:OM)?\(2024\) / },
  { row: 10, article: 'B', what: 'what the package covers', words: /This package aims/, source: PACKAGE, ...UNFLAGGED },
  {
    row: 11,
    article: 'B',
    what: 'package beside the law',
    words: /direct forms of support/,
    source: PACKAGE,
    ...UNFLAGGED,
  },
  {
    row: 12,
    article: 'A',
    what: 'deal of last month',
    words: /historic agreement/,
    source: DEAL,
    ...RIGHT,
  },
  { row: 13, article: 'B', what: 'political agreement', words: /reached a political/, source: DEAL, ...RIGHT },
  {
    row: 14,
    article: 'A',
    what: 'rules for large models',
    words: /historic agreement/,
    source: /^AI Act, Article 5[1-5]/,
    notes: /mainly about AI systems/,
  },
  {
    row: 15,
    article: 'A',
    what: 'whose ChatGPT is',
    words: /Microsoft.s ChatGPT/,
    source: /^OpenAI/,
    then: ['wrong'],
    now: ['wrong'],
    tells: /OpenAI/,
  },
  { row: 16, article: 'A', what: 'Bard', words: /ChatGPT and Bard/, notes: /Gemini[\s\S]*names no product/ },
  { row: 16, article: 'A', what: 'Bard again', words: /Google.s Bard/, notes: /Gemini[\s\S]*names no product/ },
  { row: 16, article: 'B', what: 'Bard', words: /Google.s Bard/, then: ['holds'], now: ['unchecked'], tells: /Gemini/ },
  {
    row: 17,
    article: 'B',
    what: 'what the law sets out',
    words: /Google.s Bard/,
    source: /^AI Act/,
    notes: /names no product/,
  },
  {
    row: 18,
    article: 'B',
    what: 'three bans',
    words: /manipulative/,
    source: /^AI Act, Article 5\(1\)\([abc]\)/,
    ...UNFLAGGED,
  },
  {
    row: 19,
    article: 'B',
    what: 'emotions',
    words: /emotion/,
    source: /^AI Act, Article 5\(1\)\(f\)/,
    ...RIGHT_THEN,
    notes: /medical and safety/,
  },
  {
    row: 20,
    article: 'B',
    what: 'policing',
    words: /policing/,
    source: /^AI Act, Article 5\(1\)\(d\)/,
    ...RIGHT_THEN,
    notes: /profiling or personality traits alone/,
  },
  {
    row: 21,
    article: 'B',
    what: 'sorting people',
    words: /a movement to/,
    source: /^AI Act, Article 5\(1\)\(g\)/,
    ...RIGHT_THEN,
    notes: /left out/,
  },
  {
    row: 22,
    article: 'B',
    what: 'draft before a vote',
    words: /awaits a vote/,
    source: /^(?:AI Act|Council)/,
    ...RIGHT_THEN,
  },
  {
    row: 23,
    article: 'A',
    what: 'recent regulations',
    words: /Recent EU reg/,
    source: /^AI Act/,
    then: ['unchecked'],
    now: ['holds'],
    tells: /since 1 August 2024/,
  },
  { row: 26, article: 'B', what: 'the headline', words: /^EU Launches/, source: PACKAGE, ...RIGHT },
  { row: 28, article: 'A', what: 'access to machines', words: /state-of-the-art/, source: PACKAGE, ...RIGHT },
];

const notCheckable = [
  { row: 24, article: 'A', what: 'Europe competes', words: /Europe competes/ },
  { row: 25, article: 'A', what: 'poised to compete', words: /poised to compete/ },
  { row: 27, article: 'B', what: 'global standards', words: /Sets Global Standards/ },
] as const;

function checkBoth(): void {
  const claims = (article: 'A' | 'B'): Claim[] => {
    const name = readdirSync(folder).find((file) => file.startsWith(article === 'A' ? '000_' : '002_')) as string;
    const { title, blocks } = articleFromText(readFileSync(new URL(name, folder), 'utf8'), TODAY);
    return read(shippedReaders()('en'), { title, blocks, published: PUBLISHED, today: TODAY }).claims;
  };
  const found = { A: claims('A'), B: claims('B') };

  test.each(checkable.map((row) => [row.row, row.article, row.what, row] as const))(
    'row %i %s: %s',
    (_, article, __, row) => {
      const claim = found[article].find(({ text }) => row.words.test(text));
      expect(claim, 'the sentence is a claim').toBeDefined();
      const { sources, verdict } = claim as Claim;
      const labels = sources.map(({ label }) => label);
      if (row.source)
        expect(
          labels.filter((label) => row.source?.test(label)),
          labels.join(' | '),
        ).not.toEqual([]);
      if (row.then) expect(row.then).toContain(verdict.then);
      if (row.now) expect(row.now).toContain(verdict.now);
      if (row.tells) expect(verdict.why).toMatch(row.tells);
      if (row.notes) expect((claim?.notes ?? []).map(({ text }) => text).join('\n')).toMatch(row.notes);
    },
  );

  test.each(notCheckable)('row $row $article: $what cannot be checked', ({ article, words }) => {
    const claim = found[article].find(({ text }) => words.test(text));
    expect(claim?.verdict.now ?? 'unchecked').toBe('unchecked');
  });
}

if (isHere) describe('the two articles of January 2024', checkBoth);
else {
  test('the two articles of January 2024 are not at hand: nothing of them was read', () => {
    expect(isHere).toBe(false);
  });
}
