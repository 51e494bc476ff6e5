import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedReaders } from '../../../scripts/readers.ts';
import { findAmounts } from '../../../src/language/amounts.ts';
import type { LanguageCode } from '../../../src/language/code.ts';
import { en } from '../../../src/language/languages/en.ts';
import { read } from '../../../src/reading/read.ts';
import type { Sentence } from '../../../src/reading/sentence.ts';
import { statedOfKind, states } from '../../../src/reading/values.ts';

const readerOf = shippedReaders();

function judge(language: LanguageCode, published: string, text: string) {
  const report = read(readerOf(language), {
    title: 'EU AI Act',
    published,
    today: '2026-11-21',
    blocks: [text],
  });
  const { fact, then, now } = report.claims[0]?.verdict ?? {};
  return { fact, then, now };
}

describe('bounds and ranges are compared with what they leave room for', () => {
  test.each([
    ['en', '2025-06-01', 'The EU has 13 AI factories.', 'ai-factories-number', 'holds', 'outdated'],
    ['en', '2025-06-01', 'The EU has at least 13 AI factories.', 'ai-factories-number', 'holds', 'holds'],
    ['en', '2025-06-01', 'The EU has more than a dozen AI factories.', 'ai-factories-number', 'holds', 'holds'],
    ['en', '2024-10-01', 'More than 100 companies have signed the EU AI Pact.', 'ai-pact-count', 'holds', 'holds'],
    ['en', '2025-01-15', 'The EU has fewer than ten AI factories.', 'ai-factories-number', 'holds', 'outdated'],
    ['en', '2026-01-15', 'The EU has nearly 20 AI factories.', 'ai-factories-number', 'holds', 'holds'],
    [
      'de',
      '2025-06-01',
      'In der EU gibt es bereits mindestens 13 KI-Fabriken.',
      'ai-factories-number',
      'holds',
      'holds',
    ],
    ['fr', '2025-06-01', "L'UE compte déjà au moins 13 fabriques d'IA.", 'ai-factories-number', 'holds', 'holds'],
    [
      'en',
      '2025-06-01',
      'The EU wants to build four to five AI gigafactories.',
      'gigafactories-number',
      'holds',
      'outdated',
    ],
    ['en', '2026-09-01', 'The EU will fund up to seven AI gigafactories.', 'gigafactories-number', 'holds', 'holds'],
    ['en', '2025-06-01', 'The AI Act threatens fines of up to €35 million.', 'fine-top', 'holds', 'holds'],
    ['en', '2025-06-01', 'The AI Act threatens fines of at least €35 million.', 'fine-top', 'wrong', 'wrong'],
    [
      'de',
      '2025-06-01',
      'Das KI-Gesetz droht mit Bußgeldern von mindestens 35 Millionen Euro.',
      'fine-top',
      'wrong',
      'wrong',
    ],
    ['fr', '2025-06-01', "L'AI Act prévoit des amendes d'au moins 35 millions d'euros.", 'fine-top', 'wrong', 'wrong'],
  ] as const)('%s %s: %s', (language, published, text, fact, then, now) => {
    expect(judge(language, published, text)).toEqual({ fact, then, now });
  });

  test('of several numbers that were right, the one that is said is given back', () => {
    const blocks = ['The rules of the AI Act for high-risk systems apply two years after it enters into force.'];
    const report = read(readerOf('en'), { title: 'EU AI Act', published: '2024-01-24', today: '2026-11-21', blocks });
    expect(report.claims[0]?.verdict).toMatchObject({
      now: 'outdated',
      rightThen: expect.stringContaining('24 months'),
    });
  });

  test('what goes beyond a ceiling is not judged', () => {
    const { then, now } = judge('en', '2025-06-01', 'The AI Act threatens fines of more than €35 million.');
    expect([then, now]).toEqual(['unchecked', 'unchecked']);
  });
});

describe('a value that a sentence states', () => {
  const sentenceOf = (text: string) => ({ amounts: findAmounts(text, en), dates: [], text }) as unknown as Sentence;
  const count = (n: number) => ({ is: 'count', count: n, of: 'site' }) as const;
  const number = fc.integer({ min: 2, max: 1000 });

  test('is stated as itself, with every bound but the one that leaves it out', () => {
    const bounds = ['', 'at least ', 'up to ', 'more than ', 'about ', 'a maximum of '];
    fc.assert(
      fc.property(number, fc.constantFrom(...bounds), (n, bound) => {
        expect(states(sentenceOf(`There are ${bound}${n} sites.`), count(n))).not.toBeNull();
        expect(states(sentenceOf(`There are fewer than ${n} sites.`), count(n))).toBeNull();
      }),
    );
  });

  test('lies within a bound on its side of the number, and never on the other', () => {
    fc.assert(
      fc.property(number, fc.integer({ min: 1, max: 2000 }), (right, said) => {
        fc.pre(said !== right);
        const atLeast = states(sentenceOf(`There are at least ${said} sites.`), count(right));
        const atMost = states(sentenceOf(`There are at most ${said} sites.`), count(right));
        if (said < right) expect(atMost).toBeNull();
        else expect(atLeast).toBeNull();
        expect(atLeast !== null).toBe(said < right && right <= said * 2);
        expect(atMost !== null).toBe(right < said && said <= right * 2);
      }),
    );
  });

  test('is not stated by another number, and a bounded number is no other', () => {
    fc.assert(
      fc.property(number, number, (right, said) => {
        fc.pre(said !== right);
        expect(states(sentenceOf(`There are ${said} sites.`), count(right))).toBeNull();
        expect(statedOfKind(sentenceOf(`There are ${said} sites.`), count(right))).toHaveLength(1);
        expect(statedOfKind(sentenceOf(`There are at least ${said} sites.`), count(right))).toEqual([]);
      }),
    );
  });
});
