import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadGlossary } from '../../scripts/glossary.ts';
import { shippedReaders } from '../../scripts/readers.ts';
import type { Fact, FactValue } from '../../src/glossary/schema.ts';
import type { LanguageCode } from '../../src/language/code.ts';
import { finish } from '../../src/language/steps.ts';
import { readSentences } from '../../src/reading/read.ts';
import { judgeSentence } from '../../src/reading/verdict.ts';
import { writtenIn } from '../../src/reading/written.ts';
import type { Verdict } from '../../src/report/report.ts';
import onTheLaw from '../fixtures/fact-sentences.json' with { type: 'json' };
import onInnovation from '../fixtures/innovation-sentences.json' with { type: 'json' };

/** A sentence in English, or in the language it names; on a page on the AI Act, or with the title that it names. */
type Said = string | { lang?: LanguageCode; text: string; title?: string };

interface Sentences {
  /** By the number of the value in its fact: sentences that state it. */
  values: Record<string, Said[]>;
  /** Sentences that state what was never right. */
  wrong?: Said[];
  /** Sentences that say on a day what was not so yet, or whose fact is known up to a day only. */
  early?: { published: string; text: string; lang?: LanguageCode }[];
  /** Sentences with the same words that must not be flagged. */
  traps?: { published: string; text: string; lang?: LanguageCode; title?: string }[];
}

const sentences = { ...onTheLaw, ...onInnovation } as Record<string, Sentences>;
const facts = new Map(loadGlossary().facts.map((fact) => [fact.id, fact]));
const readerOf = shippedReaders();
/** A day after everything that the facts know of. */
const LATER = '2029-01-01';

function judge(said: Said, published: string, today: string): Verdict {
  const { lang = 'en', text, title = 'EU AI Act' } = typeof said === 'string' ? { text: said } : said;
  const reader = readerOf(lang);
  const read = finish(readSentences(reader, { title, published, today, blocks: [text] }));
  const [sentence] = read.sentences;
  if (!sentence) throw new Error(`nothing was read in “${text}”`);
  return judgeSentence(reader, sentence, { written: writtenIn(published), today }, 'en').verdict;
}

const textOf = (said: Said) => (typeof said === 'string' ? said : said.text);
const shifted = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const isFlag = (judgement: string | null) => judgement === 'outdated' || judgement === 'wrong';
const isSayable = (value: FactValue) => value.value.is !== 'statement' || value.cues !== undefined;
const isDated = (value: FactValue) => value.from !== null || value.to !== null;

/** First, middle and last day of a value's window; an open end is `LATER`. */
function daysInside(value: FactValue): string[] {
  const from = value.from ?? shifted(value.to ?? LATER, -365);
  const to = value.to ?? LATER;
  const middle = shifted(from, Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000 / 2));
  return [from, middle, to];
}

const cases = Object.entries(sentences).flatMap(([id, of]) => {
  const fact = facts.get(id) as Fact;
  return Object.entries(of.values).flatMap(([index, list]) =>
    list.map((said) => ({ fact, value: fact?.values[Number(index)] as FactValue, said })),
  );
});
const firm = cases.filter(({ fact, value }) => !fact.silent && /^[VS]$/.test(value.confidence));

test('sentences are for facts that exist', () => {
  expect(Object.keys(sentences).filter((id) => !facts.has(id))).toEqual([]);
});

test('every fact on the law that changes with time has a sentence for each value that can be said', () => {
  const folder = new URL('../../glossary/facts/', import.meta.url);
  const ids = readdirSync(folder)
    .filter((name) => name.startsWith('law-'))
    .flatMap((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')).facts as Fact[])
    .map((fact) => fact.id);
  const missing = ids
    .map((id) => facts.get(id) as Fact)
    .filter((fact) => fact.values.filter(isDated).length > 1)
    .flatMap((fact) => fact.values.map((value, index) => ({ fact, value, index })))
    .filter(({ fact, value, index }) => isSayable(value) && !sentences[fact.id]?.values[index]?.length)
    .map(({ fact, index }) => `${fact.id} ${index}`);
  expect(missing).toEqual([]);
});

describe('while a value is right', () => {
  const inTime = firm.filter(({ value }) => !value.never);
  test.each(inTime.map((c) => [c.fact.id, textOf(c.said), c] as const))('%s: %s', (id, _, { value, said }) => {
    for (const day of daysInside(value)) {
      const verdict = judge(said, day, day);
      expect({ day, fact: verdict.fact, then: verdict.then, now: verdict.now }).toEqual({
        day,
        fact: id,
        then: 'holds',
        now: 'holds',
      });
    }
  });
});

describe('after a value stopped to be right', () => {
  const over = firm.filter(({ value }) => value.to !== null);
  test.each(over.map((c) => [c.fact.id, textOf(c.said), c] as const))('%s: %s', (id, _, { value, said }) => {
    const after = shifted(value.to as string, 1);
    for (const published of daysInside(value)) {
      for (const today of [after, LATER]) {
        const verdict = judge(said, published, today);
        expect({ published, today, fact: verdict.fact, then: verdict.then, now: verdict.now }).toEqual({
          published,
          today,
          fact: id,
          then: 'holds',
          now: 'outdated',
        });
      }
    }
  });

  test.each(over.map((c) => [c.fact.id, textOf(c.said), c] as const))('written too late, %s: %s', (_, __, c) => {
    const after = shifted(c.value.to as string, 1);
    const verdict = judge(c.said, after, LATER);
    // A stage is judged while it lasts; a figure or a date goes on to be what it is.
    if (c.value.value.is === 'statement') expect(isFlag(verdict.then)).toBe(false);
    else expect(verdict.then).not.toBe('holds');
  });
});

describe('before a value was right', () => {
  const young = firm.filter(({ value }) => value.from !== null && value.value.is === 'statement');
  test.each(young.map((c) => [c.fact.id, textOf(c.said), c] as const))('%s: %s', (_, __, { value, said }) => {
    const before = shifted(value.from as string, -1);
    expect(isFlag(judge(said, before, before).then)).toBe(false);
  });
});

describe('what was never right', () => {
  const never = firm.filter(({ value }) => value.never).map(({ fact, said }) => ({ fact, said }));
  const other = Object.entries(sentences).flatMap(([id, of]) =>
    (of.wrong ?? []).map((said) => ({ fact: facts.get(id) as Fact, said })),
  );
  test.each([...never, ...other].map((c) => [c.fact.id, textOf(c.said), c.said] as const))('%s: %s', (id, _, said) => {
    for (const day of ['2025-03-10', '2026-10-20', LATER]) {
      const verdict = judge(said, day, LATER);
      expect({ day, fact: verdict.fact, then: verdict.then, now: verdict.now }).toEqual({
        day,
        fact: id,
        then: 'wrong',
        now: 'wrong',
      });
    }
  });
});

describe('what was said too early', () => {
  const early = Object.entries(sentences).flatMap(([id, of]) => (of.early ?? []).map((said) => [id, said] as const));
  test.each(early.map(([id, said]) => [id, said.text, said] as const))('%s: %s', (id, _, { published, ...said }) => {
    const { fact, then, now } = judge({ lang: 'en', ...said }, published, LATER);
    expect({ fact, then, now }).toEqual({ fact: id, then: 'wrong', now: 'wrong' });
  });
});

describe('what may not be flagged', () => {
  const traps = Object.entries(sentences).flatMap(([id, of]) => (of.traps ?? []).map((trap) => [id, trap] as const));
  test.each(traps.map(([id, trap]) => [id, trap.text, trap] as const))('%s: %s', (_, __, { published, ...said }) => {
    for (const today of [published, LATER]) {
      const verdict = judge(said, published, today);
      expect([verdict.fact, verdict.then, verdict.now].filter((v) => isFlag(v))).toEqual([]);
    }
  });

  const silent = cases.filter(({ fact }) => fact.silent);
  test.each(silent.map((c) => [c.fact.id, textOf(c.said), c] as const))('silent, %s: %s', (_, __, { said }) => {
    for (const day of ['2020-01-01', '2025-09-01', LATER]) expect(isFlag(judge(said, day, LATER).now)).toBe(false);
  });
});
