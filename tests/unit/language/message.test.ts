import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { LanguageCode } from '../../../src/language/code.ts';
import {
  formatDay,
  type MessageKey,
  type MessageValues,
  message,
  messageLanguage,
} from '../../../src/language/message.ts';
import de from '../../../src/language/messages/de.json' with { type: 'json' };
import en from '../../../src/language/messages/en.json' with { type: 'json' };
import fr from '../../../src/language/messages/fr.json' with { type: 'json' };

/** The values that a message asks for, whatever the numbers are. */
function placeholders(language: LanguageCode, key: MessageKey): string[] {
  const names = new Set<string>();
  for (const number of [0, 1, 2, 5]) {
    const values = new Proxy<MessageValues>({}, { get: (_, name) => names.add(String(name)) && number });
    message(language, key, values);
  }
  return [...names].sort();
}

describe.each(Object.entries({ de, fr }) as [LanguageCode, typeof en][])('the catalogue %s', (language, catalogue) => {
  test('has the keys of the English one, in its order', () => {
    expect(Object.keys(catalogue)).toEqual(Object.keys(en));
  });

  test('asks for the values of the English one', () => {
    const wrong = (Object.keys(en) as MessageKey[]).filter(
      (key) => placeholders(language, key).join() !== placeholders('en', key).join(),
    );
    expect(wrong).toEqual([]);
  });
});

test('every message is used', () => {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  const files = ['src', 'entrypoints', 'scripts'].flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(`${root}${folder}/${file}`, 'utf8')),
  );
  const code = files.join('\n');
  const stems = [...code.matchAll(/`([a-z]+\.(?:[a-zA-Z-]+\.)?)\$\{/g)].map((match) => match[1] as string);
  const unused = Object.keys(en).filter((key) => {
    const isNamed = code.includes(`'${key}'`);
    return !isNamed && !stems.some((stem) => key.startsWith(stem));
  });
  expect(unused).toEqual([]);
});

test('a plural is chosen by number, in each language', () => {
  expect(message('en', 'coverage.holds', { count: 1 })).toBe('1 holds');
  expect(message('en', 'coverage.holds', { count: 5 })).toBe('5 hold');
  expect(message('fr', 'coverage.outdated', { count: 0 })).toBe('0 dépassée');
  expect(message('de', 'options.count', { count: 1234 })).toBe('1.234 Einträge');
});

test('plurals may stand inside plurals', () => {
  expect(message('en', 'popup.checked', { count: 14, checked: 9 })).toBe('Of 14 statements, 9 are checked.');
  expect(message('en', 'popup.checked', { count: 14, checked: 1 })).toBe('Of 14 statements, one is checked.');
  expect(message('en', 'popup.checked', { count: 14, checked: 0 })).toBe('Of 14 statements, none is covered.');
  expect(message('en', 'popup.checked', { count: 1, checked: 1 })).toBe('One statement, checked.');
  expect(message('de', 'popup.checked', { count: 2, checked: 2 })).toBe('Von 2 Aussagen sind 2 geprüft.');
});

test('braces in a value are left alone', () => {
  const text = 'AI {Factory,{count}}';
  expect(message('en', 'form.error.braces', { text })).toContain(`“${text}”`);
});

test('a language without a catalogue is spoken to in English', () => {
  expect(messageLanguage('mt')).toBe('en');
  expect(message('mt', 'clock.then')).toBe('Then');
  expect(formatDay('mt', '2024-08-01')).toBe('1 August 2024');
});

test('a date is as exact as it is known', () => {
  expect(formatDay('en', '2024-08-01')).toBe('1 August 2024');
  expect(formatDay('en', '2024-08')).toBe('August 2024');
  expect(formatDay('en', '2024')).toBe('2024');
  expect(formatDay('de', '2024-08-01')).toBe('1. August 2024');
  expect(formatDay('fr', '2024-08-01', 'short')).toBe('1er août 2024');
  expect(formatDay('fr', '2024-08-11')).toBe('11 août 2024');
  expect(formatDay('en', 'soon')).toBe('soon');
});
