import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { gateWords } from '../../scripts/gate-words.ts';
import { type GateWords, isForUs } from '../../src/page/gate.ts';
import { samplePages } from '../browser/site.ts';

const words = gateWords();
const english = words.en as GateWords;
const german = words.de as GateWords;

describe('the words of the gate', () => {
  test.each([
    ['Parliament voted on the AI Act.', true],
    ['PARLIAMENT VOTED ON THE AI ACT.', true],
    ['Europe’s plans for artificial intelligence', true],
    ['Artificial\u00a0intelligence in the\n  European\n  Union', true],
    ['New supercomputers for Brussels', true],
    ['The EU talks about fish.', false],
    ['AI is everywhere in Texas.', false],
    ['She SAID that NEUTRAL ground was needed.', false],
    ['', false],
  ])('in English: %j', (text, expected) => {
    expect(isForUs(text, [english])).toBe(expected);
  });

  test.each([
    ['Brüssel einigt sich über künstliche Intelligenz.', true],
    ['Künstlicher Intelligenz traut in Europa nicht jeder.', true],
    ['Die KI-Verordnung gilt.', true],
    ['Brüssel einigt sich über Fisch.', false],
  ])('in German: %j', (text, expected) => {
    expect(isForUs(text, [german, english])).toBe(expected);
  });

  test('a name of the reader’s own counts alone, as a whole word', () => {
    expect(isForUs('The Sandbox Forum met.', [english], ['Sandbox Forum'])).toBe(true);
    expect(isForUs('The Sandbox Forums met.', [english], ['Sandbox Forum'])).toBe(false);
  });

  test('are there for every language of the glossary and weigh little', () => {
    expect(Object.keys(words)).toEqual(expect.arrayContaining(['de', 'en', 'fr', 'pl']));
    for (const { ai, ours } of Object.values(words)) {
      expect(ai.length).toBeGreaterThan(0);
      expect(ours.length).toBeGreaterThan(0);
    }
    expect(gzipSync(JSON.stringify(words)).length).toBeLessThan(6000);
  });
});

test.each(readdirSync(samplePages))('of the sample pages, all that name an AI act are let through: %s', (file) => {
  const { document } = parseHTML(readFileSync(`${samplePages}/${file}`, 'utf8'));
  expect(isForUs(document.documentElement.textContent ?? '', [english])).toBe(file !== 'nothing.html');
});
