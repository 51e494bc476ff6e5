import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedReaders } from '../../../scripts/readers.ts';
import { read } from '../../../src/reading/read.ts';

const reader = shippedReaders()('en');
const today = '2026-11-21';
const readText = (blocks: string[], title = '', published: string | null = '2024-01-24') =>
  read(reader, { title, published, today, blocks });
const entries = (text: string, title = 'Brussels and artificial intelligence') =>
  readText([text], title).mentions.map((mention) => `${mention.text}: ${mention.entry}`);

describe('names', () => {
  test.each([
    ['The EU AI Act bans social scoring.', ['EU AI Act: ai-act', 'social scoring: social-scoring']],
    ['EU rules cover high‑risk AI systems.', ['high‑risk AI systems: high-risk']],
    ['EuroHPC hosts the AI Factories.', ['EuroHPC: eurohpc', 'AI Factories: ai-factories']],
    ['The EU said aid acts fast.', []],
    ['The A.I. Act of the EU', ['A.I. Act: ai-act']],
  ])('%s', (text, expected) => {
    expect(entries(text)).toEqual(expected);
  });

  test('a bracket belongs to a name with both its ends', () => {
    const report = readText([
      'The regulation on artificial intelligence (AI Act) was adopted in 2024. The Artificial Intelligence (AI) Act is law.',
    ]);
    expect(report.mentions.map(({ text }) => text)).toEqual(['AI Act', 'Artificial Intelligence (AI) Act']);
  });

  test.each([
    'Colorado looked at the AI Act of the EU.',
    'Switzerland keeps away from the «AI Act» of the European Union.',
  ])('whose a name is may stand behind it: %s', (text) => {
    const report = readText([text, 'Colorado, Colorado and Korea.'], 'News from Colorado and Korea');
    expect(report.mentions.map(({ entry }) => entry)).toEqual(['ai-act']);
  });

  test('the same words that mean something else are left alone', () => {
    const elsewhere = [
      ['Nvidia opens AI factories', 'Nvidia sells AI factories to banks, and each AI factory runs on its GPUs.'],
      ['Colorado delays its AI Act', 'The Colorado AI Act covers high-risk AI systems from 2027.'],
      ['Seoul enforces AI Basic Act', 'South Korea’s law lists high-risk AI and asks for watermarks.'],
      ['Texas governor signs bill', 'Texas bans social scoring by the state and opens a sandbox.'],
      ['Tesla expands gigafactory', 'The gigafactory in Nevada makes batteries.'],
      ['How to care for high-risk pregnancies', 'High-risk patients see a doctor every week.'],
    ] as const;
    for (const [title, text] of elsewhere) expect(readText([text], title).mentions).toEqual([]);
  });

  test('a surname counts once the full name has stood before it', () => {
    expect(entries('Breton galettes are sold in EU shops.')).toEqual([]);
    expect(entries('EU commissioner Thierry Breton spoke on AI. Breton then left.')).toEqual([
      'Thierry Breton: thierry-breton',
      'Breton: thierry-breton',
    ]);
  });
});

describe('citations', () => {
  const links = (text: string) =>
    readText([text], 'The EU AI Act').citations.map(({ text: words, source }) => `${words} → ${source.url}`);

  test.each([
    ['under Article 5(1)(f) of the AI Act', 'Article 5(1)(f)', '#art_5'],
    ['in Annex III', 'Annex III', '#anx_III'],
    ['see recital 44', 'recital 44', '#rct_44'],
    ['Regulation (EU) 2024/1689', 'Regulation (EU) 2024/1689', '2024'],
    ['COM(2021) 206', 'COM(2021) 206', '52021PC0206'],
    ['Directive (EU) 2024/2853', 'Directive (EU) 2024/2853', '2024/2853'],
    ['CELEX 32016R0679', '32016R0679', '32016R0679'],
    ['IP/24/383', 'IP/24/383', 'ip_24_383'],
  ])('%s', (text, words, address) => {
    const [first] = links(text);
    expect(first).toContain(words);
    expect(first).toContain(address);
  });

  test('another law’s article is not the AI Act’s', () => {
    expect(links('NATO’s Article 5 and Article 6 of the GDPR')).toEqual([]);
  });
});

describe('claims', () => {
  const claims = (text: string) => readText([text], 'EU AI Act').claims.map((claim) => claim.kind);

  test.each([
    ['The AI Act bans social scoring by public and private bodies.', 'prohibition'],
    ['Companies that break the ban risk fines of up to €35 million or 7% of turnover.', 'penalty'],
    ['The European Parliament approved the AI Act on 13 March 2024.', 'date-or-status'],
    ['Providers of general-purpose AI models must publish a summary of training content.', 'obligation'],
    ['“We will enforce the rules,” said Thierry Breton, European commissioner.', 'attribution'],
    ['The Commission will set up AI Factories for start-ups.', 'programme'],
  ])('%s', (text, kind) => {
    expect(claims(text)).toEqual([kind]);
  });

  test.each([
    'Will the AI Act ban social scoring?',
    'I love the AI Act.',
    'Subscribe to our newsletter on the AI Act.',
    'You should talk to your lawyer about the AI Act.',
    'Critics fear that the AI Act stifles start-ups, said a lobby group.',
  ])('not: %s', (text) => {
    expect(claims(text)).toEqual([]);
  });
});

describe('a report', () => {
  const words = fc.constantFrom(
    ...[
      'The EU AI Act',
      'bans',
      'Breton',
      'Article 5',
      '7 %',
      '€35m',
      'on 2 August 2026',
      '.',
      '?',
      '“',
      '”',
      '\n',
      'ẞ',
      '🙂',
    ],
  );
  const text = fc.array(fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 25 });

  test('has sorted, disjoint spans with exact offsets, whatever the text, and never throws', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), fc.option(fc.constant('2024-01-24')), (blocks, published) => {
        const texts = blocks.map((block) => block.join(' '));
        const report = readText(texts, 'EU AI Act', published);
        for (const list of [report.mentions, report.claims, report.citations]) {
          let last = { block: 0, end: 0 };
          for (const span of list) {
            expect(texts[span.block]?.slice(span.start, span.end)).toBe(span.text);
            if (span.block === last.block) expect(span.start).toBeGreaterThanOrEqual(last.end);
            else expect(span.block).toBeGreaterThan(last.block);
            last = span;
          }
        }
        expect(report.claims.every((claim) => (claim.verdict.then === null) === (published === null))).toBe(true);
        expect(report.claims.every((claim) => claim.sources.length > 0)).toBe(true);
      }),
    );
  });

  test('is the same for the same text', () => {
    const blocks = ['The EU AI Act bans social scoring. It applies from 2 February 2025.'];
    expect(readText(blocks)).toEqual(readText(blocks));
  });
});

test('what stands after the article, under a heading of its own, is no claim', () => {
  const report = readText([
    'The EU AI Act bans social scoring from 2 February 2025.',
    'Disclaimer',
    'This page must not be taken as legal advice, and market conditions apply at any time.',
    'She covers markets and must disclose what she owns.',
  ]);
  expect(report.claims.map((claim) => claim.block)).toEqual([0]);
});

test('words that tell another step at another time are not judged on a page without a day', () => {
  const verdict = (published: string | null) =>
    readText(['The European Parliament has approved the AI Act.'], 'EU AI Act', published).claims[0]?.verdict.now;
  expect([verdict('2023-06-15'), verdict(null)]).toEqual(['outdated', 'unchecked']);
});
