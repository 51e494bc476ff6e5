import { describe, expect, test } from 'vitest';
import { loadGlossary } from '../../scripts/glossary.ts';
import type { Glossary } from '../../src/glossary/glossary.ts';
import type { Text } from '../../src/glossary/schema.ts';
import de from '../../src/language/messages/de.json' with { type: 'json' };
import fr from '../../src/language/messages/fr.json' with { type: 'json' };

/** Languages in which everything that ships is told. */
const TOLD = ['en', 'de', 'fr'] as const;

/** Every text of the glossary, by where it stands. */
function textsOf({ entries, facts }: Glossary): [string, Text][] {
  return [
    ...entries.flatMap(({ id, reference, what, why, steps }): [string, Text | undefined][] => [
      [`${id}, reference`, typeof reference === 'object' ? reference : undefined],
      [`${id}, what`, what],
      [`${id}, why`, why],
      ...(steps ?? []).map(({ what }, index): [string, Text] => [`${id}, step ${index}`, what]),
    ]),
    ...facts.flatMap(({ id, question, values }): [string, Text][] => [
      [`${id}, question`, question],
      ...values.map(({ says }, index): [string, Text] => [`${id}, value ${index}`, says]),
    ]),
  ].filter((told): told is [string, Text] => told[1] !== undefined);
}

const texts = textsOf(loadGlossary());

const inLanguage = (code: 'de' | 'fr', messages: Record<string, string>): [string, string][] => [
  ...texts.map(([place, text]): [string, string] => [place, text[code] ?? '']),
  ...Object.entries(messages),
];

const where = (told: [string, string][], wrong: RegExp) =>
  told.filter(([, text]) => wrong.test(text)).map(([place, text]) => `${place}: ${text}`);

test('what ships is told in English, German and French', () => {
  const missing = texts.flatMap(([place, text]) =>
    TOLD.filter((code) => !text[code]).map((code) => `${place}: ${code}`),
  );
  expect(missing).toEqual([]);
});

describe('French', () => {
  const told = inLanguage('fr', fr);

  test('has curved apostrophes', () => {
    expect(where(told, /\p{L}'\p{L}/u)).toEqual([]);
  });

  test('has spaces that no line breaks at, before what asks for one and inside quotation marks', () => {
    expect(where(told, /[\p{L}\p{N})} ] (?:[;:?!%»](?=[\s.,)]|$))|« /u)).toEqual([]);
  });
});

describe('German', () => {
  const told = inLanguage('de', de);

  test('has German quotation marks, in pairs', () => {
    expect(where(told, /"/)).toEqual([]);
    const odd = told.filter(([, text]) => text.split('„').length !== text.split('“').length);
    expect(odd).toEqual([]);
  });
});
