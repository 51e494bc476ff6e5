import { expect, test } from 'vitest';
import { shippedReaders } from '../../../scripts/readers.ts';
import type { LanguageCode } from '../../../src/language/code.ts';
import { read } from '../../../src/reading/read.ts';

const readerOf = shippedReaders();

function judge(language: LanguageCode, text: string) {
  const document = { title: 'EU AI Act', published: '2024-08-07', today: '2026-11-21', blocks: [text] };
  const { fact, then, now } = read(readerOf(language), document).claims[0]?.verdict ?? {};
  return [fact, then, now];
}

test.each([
  ['en', '2 February 2025: prohibitions on unacceptable-risk AI systems.', ['bans-start', 'holds', 'holds']],
  ['en', '1 February 2025: prohibitions on unacceptable-risk AI systems.', ['bans-day', 'wrong', 'wrong']],
  ['en', '• 2 August 2026 – rules for high-risk systems', ['high-risk-dates', 'holds', 'outdated']],
  ['de', '2. August 2026: Anforderungen an Hochrisiko-KI-Systeme', ['high-risk-dates', 'holds', 'outdated']],
  ['fr', '2 août 2026 : obligations pour les systèmes à haut risque', ['high-risk-dates', 'holds', 'outdated']],
  ['en', '21 April 2021: the Commission proposes the AI Act', ['ai-act-proposed', 'holds', 'holds']],
] as const)('a line of a timetable, %s: %s', (language, text, expected) => {
  expect(judge(language, text)).toEqual(expected);
});

test('a date elsewhere in a sentence makes it no line of a timetable', () => {
  expect(judge('en', 'The prohibitions were discussed on 1 February 2025: nothing came of it.')[1]).not.toBe('wrong');
});
