import { expect, test } from 'vitest';
import { shippedReaders } from '../../../scripts/readers.ts';
import type { LanguageCode } from '../../../src/language/code.ts';
import { read } from '../../../src/reading/read.ts';

const readerOf = shippedReaders();

function verdictOf(language: LanguageCode, published: string, text: string) {
  const document = { title: 'EU AI Act', published, today: '2026-11-21', blocks: ['EU AI Act', text] };
  return read(readerOf(language), document).claims.find(({ block }) => block === 1)?.verdict;
}

const HOLDER = 'office-thierry-breton';

test.each<[LanguageCode, string]>([
  ['en', 'The AI Act will be watched by Thierry Breton, the internal market commissioner.'],
  ['en', 'The EU’s industry chief Thierry Breton said the AI Act was a first.'],
  ['en', 'EU industry chief Thierry Breton said the AI Act stands, whoever threatens to quit the continent.'],
  ['en', 'In a blog post Thierry Breton, the EU’s internal market commissioner, gave more detail on the AI Act.'],
  ['fr', 'Thierry Breton, commissaire européen au marché intérieur, pilote la mise en œuvre de l’AI Act.'],
  ['de', 'EU-Kommissar Thierry Breton ist für den AI Act zuständig.'],
  ['es', 'El responsable de la Ley de IA es Thierry Breton, comisario de Mercado Interior.'],
])('an office beside its holder, %s: %s', (language, text) => {
  expect(verdictOf(language, '2023-11-20', text)).toMatchObject({ fact: HOLDER, then: 'holds', now: 'outdated' });
});

test.each([
  ['no office is named', 'Breton said the AI Act was a first for the world.'],
  ['what was done on a day', 'The AI Act package was presented on Wednesday by commissioner Thierry Breton.'],
  ['an office of before', 'Thierry Breton, the former French minister, welcomed the AI Act.'],
  ['somebody else’s office, told by somebody', 'An EU official said that the AI Act is what Thierry Breton wanted.'],
  [
    'the office is somebody else’s',
    'In a letter on the AI Act to Commission President Ursula von der Leyen, Breton protested.',
  ],
  ['he leaves it', 'EU commissioner Thierry Breton, who drove the AI Act, has resigned.'],
  ['he quits', 'EU industry chief Thierry Breton, who drove the AI Act, quit on Monday.'],
  ['he is written to', 'In a letter to Commissioner Thierry Breton, start-ups warned of the AI Act.'],
  ['the office is one of his staff', 'Thierry Breton’s head of cabinet said the AI Act was balanced.'],
  ['he held it once', 'Thierry Breton, once the head of a telecoms group, likes the AI Act.'],
  ['he is agreed with', 'The rapporteur on the Data Act agrees with Thierry Breton on the AI Act.'],
  ['he may come to hold one', 'Thierry Breton could be the next commissioner for defence and the AI Act.'],
  ['it is a condition', 'If Commissioner Breton stays, the AI Act will be enforced.'],
  ['he is met', 'Commissioner Thierry Breton met the head of Google to speak of the AI Act.'],
  ['he went somewhere', 'Commissioner Thierry Breton travelled to California to explain the AI Act.'],
  ['he was at a meeting', 'Commissioner Thierry Breton took part in the trilogue on the AI Act.'],
])('none where %s', (_, text) => {
  expect(verdictOf('en', '2023-11-20', text)?.fact ?? null).not.toBe(HOLDER);
});

test('on the day of its end an office is not taken for held', () => {
  const text = 'EU industry chief Thierry Breton is responsible for the AI Act.';
  expect(verdictOf('en', '2024-09-15', text)).toMatchObject({ fact: HOLDER, then: 'holds' });
  expect(verdictOf('en', '2024-09-16', text)?.then).not.toBe('holds');
  expect(verdictOf('en', '2024-09-16', text)?.now).toBe('unchecked');
});

test('an office is told with its days only where they are known', () => {
  const whyOf = (text: string) => verdictOf('en', '2023-11-20', text)?.why;
  expect(whyOf('Axel Voss, the German MEP, said the AI Act meets the needs of the GDPR.')).toBe(
    'Member of the European Parliament, 2009',
  );
  expect(whyOf('EU industry chief Thierry Breton said the AI Act was a first.')).toMatch(/^16 September 2024: /);
});
