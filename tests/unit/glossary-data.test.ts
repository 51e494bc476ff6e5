import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { loadGlossary } from '../../scripts/glossary.ts';
import { jsonSchemas, schemaFolder } from '../../scripts/schemas.ts';
import { check } from '../../src/glossary/check.ts';
import type { Glossary } from '../../src/glossary/glossary.ts';
import type { Entry, Fact, FactValue, Source, Step } from '../../src/glossary/schema.ts';
import { allLanguages } from '../../src/language/code.ts';

describe('the glossary that ships', () => {
  const glossary = loadGlossary();

  test('fits together', () => {
    expect(check(glossary).map((problem) => `${problem.path}: ${problem.message}`)).toEqual([]);
  });

  test.each([
    'ai-act',
    'prohibited-practices',
    'social-scoring',
    'manipulation',
    'exploiting-vulnerabilities',
    'predictive-policing',
    'untargeted-scraping',
    'emotion-recognition',
    'biometric-categorisation',
    'remote-biometric-identification',
    'high-risk',
    'gpai-model',
    'systemic-risk',
    'transparency-duties',
    'deepfake',
    'ai-literacy',
    'regulatory-sandbox',
    'fria',
    'digital-omnibus-on-ai',
  ])('names %s in every official language', (id) => {
    const names = glossary.entries.find((entry) => entry.id === id)?.names ?? {};
    expect(allLanguages.filter((language) => !names[language])).toEqual([]);
  });

  test('has JSON Schemas that say what the code says; `node scripts/schemas.ts` writes them', () => {
    for (const [file, text] of Object.entries(jsonSchemas())) {
      expect(readFileSync(join(schemaFolder, file), 'utf8'), file).toBe(text);
    }
  });
});

const source: Source = {
  id: 'law',
  publisher: 'Parliament',
  kind: 'law',
  label: 'Law',
  url: 'https://example.eu/{ll}/law',
  languages: 'all',
  confidence: 'V',
  verified: '2026-01-01',
};
const entry: Entry = {
  id: 'act',
  kind: 'law',
  names: { en: ['Some Act'] },
  what: { en: 'A law.' },
  sources: [{ source: 'law' }],
  verified: '2026-01-01',
};
const value: FactValue = {
  value: { is: 'count', count: 8 },
  from: '2024-01-01',
  to: null,
  says: { en: 'there are eight' },
  sources: [{ source: 'law' }],
  confidence: 'V',
};
const fact: Fact = {
  id: 'how-many',
  about: ['act'],
  kind: 'count',
  question: { en: 'How many?' },
  cues: [{ all: [['#act']] }],
  values: [value],
  verified: '2026-01-01',
};
const step = (when: string, stage: Step['stage']): Step => ({ when, stage, what: { en: stage }, confidence: 'V' });

const whole: Glossary = { entries: [entry], sources: [source], facts: [fact] };
const withEntry = (changed: Partial<Entry>): Glossary => ({ ...whole, entries: [{ ...entry, ...changed }] });
const withSource = (changed: Partial<Source>): Glossary => ({ ...whole, sources: [{ ...source, ...changed }] });
const withFact = (changed: Partial<Fact>): Glossary => ({ ...whole, facts: [{ ...fact, ...changed }] });
const { cues: _, ...unsaid } = fact;

describe('check', () => {
  test('finds nothing in a glossary that fits together', () => {
    expect(check(whole)).toEqual([]);
    expect(check(withEntry({ steps: [step('2021', 'proposed'), step('2021-04-21', 'event')] }))).toEqual([]);
  });

  test.each<[string, Glossary, string, string]>([
    ['an id twice', { ...whole, entries: [entry, entry] }, 'entries.act', 'taken'],
    ['an unknown source', withEntry({ sources: [{ source: 'none' }] }), 'entries.act.sources', '“none”'],
    ['an unknown related entry', withEntry({ related: ['none'] }), 'entries.act.related', '“none”'],
    ['an entry related to itself', withEntry({ related: ['act'] }), 'entries.act.related', 'itself'],
    ['no English', withEntry({ what: { de: 'Ein Gesetz.' } }), 'entries.act.what', 'English'],
    [
      'no day of the last check',
      { ...whole, entries: [{ ...entry, verified: undefined }] as never },
      'entries.act.verified',
      'missing',
    ],
    ['braces in the title', withEntry({ names: { en: ['Some Act{,s}'] } }), 'entries.act.names.en.0', 'title'],
    ['a name that is never found', withEntry({ names: { en: ['A+++++B'] } }), 'entries.act.names.en', 'never be found'],
    [
      'steps out of order',
      withEntry({ steps: [step('2024', 'event'), step('2023-12-31', 'event')] }),
      'entries.act.steps.1',
      'later day',
    ],
    [
      'a stage that falls back',
      withEntry({ steps: [step('2023', 'in-force'), step('2024', 'agreed')] }),
      'entries.act.steps.1',
      'cannot follow “in-force”',
    ],
    [
      'a stage after the end',
      withEntry({ steps: [step('2023', 'withdrawn'), step('2024', 'applies')] }),
      'entries.act.steps.1',
      'withdrawal',
    ],
    [
      'an office that ends unheld',
      withEntry({ kind: 'person', steps: [step('2023', 'ended')] }),
      'entries.act.steps.0',
      'not held',
    ],
    ['an address without a language', withSource({ url: 'https://example.eu/law' }), 'sources.law.url', 'no place'],
    ['an unknown part of an address', withSource({ url: 'https://example.eu/{ll}/{x}' }), 'sources.law.url', '“{x}”'],
    ['recitals that are nowhere', withSource({ recitals: 'none' }), 'sources.law.recitals', '“none”'],
    ['a fact about nothing', withFact({ about: ['none'] }), 'facts.how-many.about', '“none”'],
    ['a cue that names nothing', withFact({ cues: [{ all: [['#none']] }] }), 'facts.how-many.cues', '“none”'],
    [
      'what a fact leaves out and is nothing',
      withFact({ none: ['#none'], values: [{ ...value, none: ['#nowhere'] }] }),
      'facts.how-many.values.0.none',
      '“nowhere”',
    ],
    [
      'what is left out twice',
      withFact({ none: ['cookie*'], values: [{ ...value, cues: [{ all: [['#act']], none: ['cookie*'] }] }] }),
      'facts.how-many.values.0.cues',
      'once is enough',
    ],
    ['a fact that nobody can say', { ...whole, facts: [unsaid] }, 'facts.how-many.values.0', 'has cues'],
    [
      'a window that ends early',
      withFact({ values: [{ ...value, to: '2023-01-01' }] }),
      'facts.how-many.values.0',
      'before it begins',
    ],
    [
      'days for what was never right',
      withFact({ values: [{ ...value, never: true }] }),
      'facts.how-many.values.0',
      'never right',
    ],
    ['a value twice', withFact({ values: [value, { ...value, from: null }] }), 'facts.how-many.values.1', 'twice'],
    [
      'days without a value',
      withFact({
        exhaustive: true,
        values: [
          { ...value, to: '2024-05-01' },
          { ...value, value: { is: 'count', count: 10 }, from: '2024-06-01' },
        ],
      }),
      'facts.how-many.values',
      'from 2024-05-02 until 2024-06-01',
    ],
  ])('finds %s', (_what, glossary, path, message) => {
    expect(check(glossary)).toContainEqual({ path, message: expect.stringContaining(message) });
  });

  test('lets two entries share a name only where something nearby decides', () => {
    const other = { ...entry, id: 'other', names: { en: ['Other', 'SOME-ACT'] } };
    expect(check({ ...whole, entries: [entry, other] })).toEqual([
      { path: 'entries.other.names.en', message: expect.stringContaining('also a name of “act”') },
    ]);
    expect(check({ ...whole, entries: [entry, { ...other, near: { must: ['law'] } }] })).toEqual([]);
    expect(check({ ...whole, entries: [entry, { ...other, unmarked: true }] })).toEqual([]);
  });
});

describe('loadGlossary', () => {
  let folder = '';
  const write = (file: string, text: string) => {
    folder ||= mkdtempSync(join(tmpdir(), 'glossary-'));
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), text);
  };

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
    folder = '';
  });

  test('reads the three folders', () => {
    write('terms/act.json', JSON.stringify(entry));
    write('facts/counts.json', JSON.stringify({ facts: [fact] }));
    write('sources/laws.json', JSON.stringify({ sources: [source] }));
    expect(loadGlossary(folder)).toEqual(whole);
  });

  test('names file and field of everything that is wrong', () => {
    write('terms/other.json', JSON.stringify(entry));
    write('terms/broken.json', '{');
    write('sources/laws.json', JSON.stringify({ sources: [{ ...source, url: 'http://example.eu' }] }));
    expect(() => loadGlossary(folder)).toThrow(
      expect.objectContaining({
        lines: [
          expect.stringMatching(/^terms\/broken\.json: is not JSON/),
          'sources/laws.json: sources[0].url: an address begins with https://',
          expect.stringMatching(/^terms\/other\.json: id: “act” is not the file's name/),
        ],
      }),
    );
  });
});
