import { expect, test } from 'vitest';
import { shippedReaders } from '../../../scripts/readers.ts';
import { finish } from '../../../src/language/steps.ts';
import { readSentences } from '../../../src/reading/read.ts';

const readerOf = shippedReaders();

function topicsOf(title: string, ...blocks: string[]): string[][] {
  const document = { title, published: '2025-09-01', today: '2026-10-20', blocks };
  const { sentences } = finish(readSentences(readerOf('en'), document));
  return sentences.map(({ topics }) => [...topics].sort());
}

test('a sentence is about what the title names, and about the law or programme named last', () => {
  expect(
    topicsOf(
      'AI gigafactories: a call at last',
      'The EU has plans.',
      'The Apply AI Strategy of the Commission is another matter. It came in October.',
    ),
  ).toEqual([
    ['ai-gigafactories'],
    ['ai-gigafactories', 'apply-ai-strategy'],
    ['ai-gigafactories', 'apply-ai-strategy'],
  ]);
});

test('a name in a title beside words that forbid it is no topic', () => {
  expect(topicsOf('Tesla and its gigafactories', 'The European Union wants AI.')).toEqual([[]]);
});

test('under a title that says nothing a text stays about what it names or describes first', () => {
  expect(
    topicsOf(
      'Victims first',
      'A draft directive is to govern liability for artificial intelligence.',
      'Courts may presume a link.',
      'The AI Act has rules of its own.',
    ),
  ).toEqual([[], ['ai-liability-directive'], ['ai-act', 'ai-liability-directive']]);
});
