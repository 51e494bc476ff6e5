import { describe, expect, test } from 'vitest';
import { type Entry, entrySchema, sourceSchema } from '../../../src/glossary/schema.ts';
import { check, type Draft, emptyDraft, fromDraft, makeId, spellings, toDraft } from '../../../src/ui/entry-draft.ts';

const entry: Entry = {
  id: 'ai-act',
  kind: 'law',
  names: { en: ['AI Act', { text: 'the Act', near: { must: ['AI'] } }], de: ['KI-Verordnung'] },
  what: { en: 'A law.', de: 'Ein Gesetz.' },
  steps: [
    {
      when: '2024-08-01',
      stage: 'in-force',
      what: { en: 'In force', de: 'In Kraft' },
      source: { source: 'act' },
      confidence: 'V',
    },
  ],
  sources: [{ source: 'act', at: 'Article 113' }],
  related: ['ai-office'],
  verified: '2026-10-14',
};
const base = { entry, taken: new Set<string>(), language: 'en' as const, today: '2026-11-21' };
const filled = (change: Partial<Draft>): Draft => ({
  ...emptyDraft(),
  names: [{ text: 'My term', exact: false, sure: false }],
  what: 'A thing.',
  ...change,
});

test('an entry that is cited by language keeps what it is called in the others', () => {
  const cited: Entry = { ...entry, reference: { en: 'Article 5', de: 'Artikel 5' } };
  const draft = toDraft(cited, {}, 'de');
  expect(draft.reference).toBe('Artikel 5');
  const edited = (reference: string) =>
    fromDraft({ ...draft, reference }, { ...base, entry: cited, language: 'de' }).entry.reference;
  expect(edited('Artikel 6')).toEqual({ en: 'Article 5', de: 'Artikel 6' });
  expect(edited('Artikel 5')).toEqual(cited.reference);
  expect(edited(' ')).toEqual({ en: 'Article 5' });
  const french = { ...toDraft(cited, {}, 'fr'), what: 'Une règle.' };
  expect(fromDraft(french, { ...base, entry: cited, language: 'fr' }).entry.reference).toEqual(cited.reference);
});

test('an entry that is opened and saved is the same, save for the day', () => {
  expect(check(toDraft(entry, {}, 'en'), entry, 'en')).toEqual([]);
  expect(fromDraft(toDraft(entry, {}, 'en'), base)).toEqual({
    entry: { ...entry, verified: '2026-11-21' },
    sources: [],
  });
});

test('editing one language leaves the others', () => {
  const draft = { ...toDraft(entry, {}, 'de'), what: 'Ein EU-Gesetz.' };
  const made = fromDraft(draft, { ...base, language: 'de' }).entry;
  expect(made.what).toEqual({ en: 'A law.', de: 'Ein EU-Gesetz.' });
  expect(made.names).toEqual(entry.names);
  expect(made.steps).toEqual(entry.steps);
});

test('a language that is not there yet may stay empty', () => {
  const draft = toDraft(entry, {}, 'fr');
  expect(check(draft, entry, 'fr')).toEqual([]);
  expect(fromDraft(draft, { ...base, language: 'fr' }).entry.names).toEqual(entry.names);
});

test('a new entry gets an id that is free, and its new sources do too', () => {
  const draft = filled({ sources: [{ id: '', at: '', label: 'Our page', url: 'https://example.org/term' }] });
  const made = fromDraft(draft, { ...base, entry: null, taken: new Set(['my-term']) });
  expect(made.entry.id).toBe('my-term-2');
  expect(entrySchema.safeParse(made.entry).success).toBe(true);
  expect(made.sources.map((source) => sourceSchema.safeParse(source).success)).toEqual([true]);
  expect(made.entry.sources).toEqual([{ source: made.sources[0]?.id }]);
});

describe('what is wrong is said at its field', () => {
  test.each<[string, Draft]>([
    ['names.0', filled({ names: [{ text: ' ', exact: false, sure: false }] })],
    ['names.0', filled({ names: [{ text: 'AI {Act', exact: false, sure: false }] })],
    ['what', filled({ what: '' })],
    ['must', filled({ must: 'EU\n{AI' })],
    ['steps.0.when', filled({ steps: [{ from: null, when: '2024-02-30', stage: 'event', what: 'x' }] })],
    ['steps.0.when', filled({ steps: [{ from: null, when: 'May', stage: 'event', what: 'x' }] })],
    ['steps.0.what', filled({ steps: [{ from: null, when: '2024', stage: 'event', what: '' }] })],
    ['sources.0.label', filled({ sources: [{ id: '', at: '', label: '', url: 'https://example.org/' }] })],
    ['sources.0.url', filled({ sources: [{ id: '', at: '', label: 'x', url: 'http://example.org/' }] })],
  ])('%s', (field, draft) => {
    expect(check(draft, null, 'en').map((error) => error.field)).toEqual([field]);
  });

  test('and nothing is said of what is right', () => {
    expect(check(filled({ steps: [{ from: null, when: '2024-02', stage: 'event', what: 'x' }] }), null, 'en')).toEqual(
      [],
    );
  });
});

test('ids are made of any script', () => {
  expect(makeId('Règlement (UE) 2024/1689', new Set())).toBe('reglement-ue-2024-1689');
  expect(makeId('Закон', new Set())).toBe('entry');
});

test('braces are shown expanded', () => {
  expect(spellings('AI {Factory,Factories}')).toEqual(['AI Factory', 'AI Factories']);
  expect(spellings('AI {Factory')).toEqual([]);
});
