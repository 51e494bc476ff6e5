import { type Entry, type EntryKind, entrySchema, type Name, type Source, type Stage } from '../glossary/schema.ts';
import { fullName, referenceIn } from '../glossary/texts.ts';
import type { LanguageCode } from '../language/code.ts';
import type { MessageKey, MessageValues } from '../language/message.ts';
import { expand } from '../language/phrases.ts';

/** An entry as it stands in the form: texts of one language, every field a string. Other languages are kept aside. */
export interface Draft {
  names: { text: string; exact: boolean; sure: boolean }[];
  kind: EntryKind;
  reference: string;
  what: string;
  why: string;
  /** One phrase a line. */
  must: string;
  not: string;
  /** `from` is the row in the entry's own steps; null for a new one. */
  steps: { from: number | null; when: string; stage: Stage; what: string }[];
  /** A source that is there already has an id; a new one has a label and an address. */
  sources: { id: string; at: string; label: string; url: string }[];
}

/** What is wrong with a field. Fields are named as in the draft, with the row: `names.0`, `steps.2.when`. */
export interface FieldError {
  field: string;
  key: MessageKey;
  values?: MessageValues;
}

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** A draft with nothing in it yet. */
export function emptyDraft(): Draft {
  return {
    names: [{ text: '', exact: false, sure: false }],
    kind: 'concept',
    reference: '',
    what: '',
    why: '',
    must: '',
    not: '',
    steps: [],
    sources: [],
  };
}

/**
 * An entry as a draft.
 *
 * @param entry the entry
 * @param sources all sources, by id
 * @param language whose names and texts are edited
 */
export function toDraft(entry: Entry, sources: Record<string, Source>, language: LanguageCode): Draft {
  const names = (entry.names[language] ?? []).map((name) => {
    const { text, exact = false, sure = false } = fullName(name);
    return { text, exact, sure };
  });
  return {
    names: names.length > 0 ? names : emptyDraft().names,
    kind: entry.kind,
    reference: referenceIn(entry, language),
    what: entry.what[language] ?? '',
    why: entry.why?.[language] ?? '',
    must: (entry.near?.must ?? []).join('\n'),
    not: (entry.near?.not ?? []).join('\n'),
    steps: (entry.steps ?? []).map((step, from) => ({
      from,
      when: step.when,
      stage: step.stage,
      what: step.what[language] ?? '',
    })),
    sources: (entry.sources ?? []).map(({ source, at = '' }) => ({
      id: source,
      at,
      label: sources[source]?.label ?? source,
      url: sources[source]?.url ?? '',
    })),
  };
}

/** The spellings that a name stands for; empty where its braces do not match. */
export function spellings(name: string): string[] {
  try {
    return expand(name).map((text) => text.replace(/\s+/g, ' ').trim());
  } catch {
    return [];
  }
}

const isAddress = (url: string) => /^https:\/\/[^\s/]+\.[^\s]+$/.test(url);

/**
 * What is wrong with a draft.
 *
 * @param draft the draft
 * @param entry the entry that is edited, whose texts in other languages may stand alone; null for a new one
 * @param language the language that is edited
 */
export function check(draft: Draft, entry: Entry | null, language: LanguageCode): FieldError[] {
  const errors: FieldError[] = [];
  const elsewhere = (text: object | undefined) => Object.keys(text ?? {}).some((code) => code !== language);
  if (draft.names.every((name) => !name.text.trim()) && !elsewhere(entry?.names))
    errors.push({ field: 'names.0', key: 'form.error.name' });
  const phrases = [
    ...draft.names.map(({ text }, index) => [`names.${index}`, text] as const),
    ...lines(draft.must).map((text) => ['must', text] as const),
    ...lines(draft.not).map((text) => ['not', text] as const),
  ];
  for (const [field, text] of phrases) {
    if (text.trim() && spellings(text).length === 0) errors.push({ field, key: 'form.error.braces', values: { text } });
  }
  if (!draft.what.trim() && !elsewhere(entry?.what)) errors.push({ field: 'what', key: 'form.error.what' });
  draft.steps.forEach((step, index) => {
    if (!entrySchema.shape.verified.unwrap().safeParse(`${step.when}-01-01`.slice(0, 10)).success) {
      errors.push({ field: `steps.${index}.when`, key: 'form.error.when', values: { text: step.when } });
    }
    const kept = step.from === null ? undefined : entry?.steps?.[step.from];
    if (!step.what.trim() && !elsewhere(kept?.what))
      errors.push({ field: `steps.${index}.what`, key: 'form.error.step' });
  });
  draft.sources.forEach((source, index) => {
    if (source.id) return;
    if (!source.label.trim()) errors.push({ field: `sources.${index}.label`, key: 'form.error.label' });
    if (!isAddress(source.url)) errors.push({ field: `sources.${index}.url`, key: 'form.error.url' });
  });
  return errors;
}

/** An id made of a name: small letters, digits and hyphens, and a number where it is taken. */
export function makeId(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const stem = plain || 'entry';
  if (!taken.has(stem)) return stem;
  let number = 2;
  while (taken.has(`${stem}-${number}`)) number++;
  return `${stem}-${number}`;
}

/** An object without the keys whose value is empty. */
function withoutEmpty<Value extends object>(value: Value): Value {
  const isEmpty = (v: unknown) =>
    v === undefined || v === '' || (typeof v === 'object' && Object.keys(v ?? {}).length === 0);
  return Object.fromEntries(Object.entries(value).filter(([, v]) => !isEmpty(v))) as Value;
}

interface Base {
  /** The entry that is edited; null for a new one. */
  entry: Entry | null;
  /** Ids that a new entry and new sources must not take. */
  taken: ReadonlySet<string>;
  language: LanguageCode;
  today: string;
}

/** How an entry is cited after it was edited: in a language of its own where it is cited by language. */
function referenceFrom(written: string, entry: Entry | null, language: LanguageCode): Entry['reference'] {
  const before = entry?.reference;
  if (typeof before !== 'object') return written;
  return written === referenceIn({ reference: before }, language)
    ? before
    : withoutEmpty({ ...before, [language]: written });
}

/**
 * The entry that a draft without errors stands for, and the sources that are new.
 *
 * @throws {Error} where the draft has errors
 */
export function fromDraft(draft: Draft, { entry, taken, language, today }: Base): { entry: Entry; sources: Source[] } {
  const before = new Map((entry?.names[language] ?? []).map((name) => [fullName(name).text, fullName(name)]));
  const names = draft.names
    .filter((name) => name.text.trim())
    .map(({ text, exact, sure }): Name => {
      const kept = before.get(text.trim());
      const { exact: wasExact, sure: wasSure, ...rest } = (kept ?? { text: text.trim() }) as Exclude<Name, string>;
      const changed = exact !== (wasExact ?? false) || sure !== (wasSure ?? false);
      const name = kept && !changed ? kept : { ...rest, ...(exact && { exact }), ...(sure && { sure }) };
      return Object.keys(name).length === 1 ? name.text : (name as Name);
    });
  const firstName = names[0] ?? Object.values(entry?.names ?? {}).flat()[0] ?? '';
  const id = entry?.id ?? makeId(spellings(fullName(firstName).text)[0] ?? '', taken);
  const fresh: Source[] = [];
  const references = draft.sources.map(({ id: known, at, label, url }) => {
    if (known) return withoutEmpty({ source: known, at: at.trim() });
    const used = new Set([...taken, ...fresh.map((source) => source.id)]);
    const source: Source = {
      id: makeId(`${id} source`, used),
      publisher: new URL(url).host,
      kind: 'page',
      label: label.trim(),
      url,
      languages: [language],
      confidence: 'K',
      verified: today,
    };
    fresh.push(source);
    return withoutEmpty({ source: source.id, at: at.trim() });
  });
  const steps = draft.steps.map(({ from, when, stage, what }) => {
    const kept = from === null ? undefined : entry?.steps?.[from];
    const words = withoutEmpty({ ...kept?.what, [language]: what.trim() });
    return { confidence: 'K' as const, ...kept, when, stage, what: words };
  });
  const made = withoutEmpty({
    ...entry,
    id,
    kind: draft.kind,
    names: withoutEmpty({ ...entry?.names, [language]: names }),
    reference: referenceFrom(draft.reference.trim(), entry, language),
    what: withoutEmpty({ ...entry?.what, [language]: draft.what.trim() }),
    why: withoutEmpty({ ...entry?.why, [language]: draft.why.trim() }),
    steps,
    sources: references,
    near: withoutEmpty({ must: lines(draft.must), not: lines(draft.not) }),
    verified: today,
  });
  return { entry: entrySchema.parse(made), sources: fresh };
}
