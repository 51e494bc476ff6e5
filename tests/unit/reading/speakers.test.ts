import { expect, test } from 'vitest';
import { shippedReaders } from '../../../scripts/readers.ts';
import type { LanguageCode } from '../../../src/language/code.ts';
import { finish } from '../../../src/language/steps.ts';
import { readSentences } from '../../../src/reading/read.ts';
import { speakersOf } from '../../../src/reading/speakers.ts';

const readerOf = shippedReaders();

function speakers(language: LanguageCode, ...blocks: string[]) {
  const reader = readerOf(language);
  const read = finish(
    readSentences(reader, { title: 'EU AI Act', published: '2025-07-04', today: '2026-11-21', blocks }),
  );
  return finish(speakersOf(read.sentences, reader.pack));
}

test.each([
  ['en', 'The Commission said the AI Act bans social scoring.', ['official']],
  ['en', 'Google said the AI Act of the Commission goes too far.', ['other']],
  ['en', '“The AI Act bans social scoring everywhere,” said Henna Virkkunen.', ['official']],
  ['en', '“The Commission forgets the small firms in its AI Act,” said a lawyer in Brussels.', ['other']],
  ['en', 'The AI Act bans social scoring.', [null]],
  [
    'en',
    '“The AI Act is a good law for all of us. It bans social scoring,” said the Commissioner.',
    ['official', 'official'],
  ],
  ['en', 'The lobby group said no. “The AI Act bans far too many things in Europe.”', ['other', 'other']],
  ['de', 'Die Kommission sagte, das KI-Gesetz verbiete Social Scoring.', ['official']],
  ['de', 'Der Verband warnte: „Das KI-Gesetz der Kommission verbietet viel zu viele Dinge.“', ['other']],
  ['fr', "« L'AI Act interdit la notation sociale dans toute l'Union », a déclaré la Commission.", ['official']],
  ['fr', "L'entreprise a déclaré que l'AI Act de la Commission va trop loin.", ['other']],
] as const)('%s: %s', (language, text, expected) => {
  expect(speakers(language, text)).toEqual(expected);
});

test('a short quotation is a phrase that the page uses, not what somebody says', () => {
  expect(speakers('en', 'The AI Act bans “social scoring” in the EU.')).toEqual([null]);
});

test('an open quotation ends with its block', () => {
  expect(
    speakers('en', 'The lobby group said: “The AI Act bans too much.', 'The AI Act bans social scoring in the EU.'),
  ).toEqual(['other', null]);
});
