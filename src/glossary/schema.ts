import { z } from 'zod';
import { allLanguages, type LanguageCode } from '../language/code.ts';
import { expand } from '../language/phrases.ts';

/**
 * The shape of what people write into the glossary: entries, facts, sources, and the one file format that ships,
 * is exported, imported and published. Content scripts take only the types from here.
 */

const languageSchema = z.enum(allLanguages as [LanguageCode, ...LanguageCode[]]);

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id has small letters, digits and single hyphens, such as “ai-act”');

const isRealDay = (value: string) => {
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
};

/** A calendar day, `YYYY-MM-DD`. */
export const daySchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'a day is written as YYYY-MM-DD')
  .refine(isRealDay, 'there is no such day in the calendar');

/** A day, a month (`YYYY-MM`) or a year (`YYYY`): as exact as is known. */
export const whenSchema = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date is written as YYYY-MM-DD, YYYY-MM or YYYY')
  .refine((v) => isRealDay(`${v}-01-01`.slice(0, 10)), 'there is no such date in the calendar');

/** A text in one or more languages. Readers get theirs where it is there, else English, else any. */
export const textSchema = z
  .partialRecord(languageSchema, z.string().trim().min(1))
  .refine((text) => Object.keys(text).length > 0, 'a text is needed in at least one language');

/** A phrase as `src/language/phrases.ts` reads it. */
export const phraseSchema = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .refine((phrase) => {
    try {
      expand(phrase);
      return true;
    } catch {
      return false;
    }
  }, 'every “{” needs its “}”');

/**
 * How sure the data is. V: read in the law or on an official page. S: two independent sources agree.
 * S1: one source. K, K1: known, not confirmed. Only V and S may flag a claim.
 */
export const confidenceSchema = z.enum(['V', 'S', 'S1', 'K', 'K1']);

/** Where a source is pointed at: its id, and the place inside it ("Article 5(1)(f)", "Annex III", "Recital 44"). */
export const sourceReferenceSchema = z.strictObject({ source: id, at: z.string().trim().min(1).optional() });

/** Words that must, or must not, stand nearby for a name to be meant. */
export const nearSchema = z.strictObject({
  must: z.array(phraseSchema).optional(),
  not: z.array(phraseSchema).optional(),
});

export const nameSchema = z.union([
  phraseSchema,
  z.strictObject({
    text: phraseSchema,
    /** Upper and lower case must be as written. Abbreviations of up to five capitals are exact without it. */
    exact: z.boolean().optional(),
    /** Ours wherever it stands ("EU AI Act"); without it the page must be about EU AI policy. */
    sure: z.boolean().optional(),
    near: nearSchema.optional(),
  }),
]);

/** The stages of a law, a programme or an office. They are never mixed. */
export const stageSchema = z.enum([
  'considered',
  'proposed',
  'agreed',
  'adopted',
  'published',
  'in-force',
  'applies',
  'amended',
  'withdrawn',
  'repealed',
  'held',
  'ended',
  /** Something that happened and is no stage of a law: a call, a selection, a report, a renaming. */
  'event',
]);

export const stepSchema = z.strictObject({
  when: whenSchema,
  stage: stageSchema,
  what: textSchema,
  source: sourceReferenceSchema.optional(),
  confidence: confidenceSchema,
  /**
   * How a sentence tells of it that names the entry: one phrase or `@class` of every group. A stage has words of its
   * own; what is no stage has none without them.
   */
  told: z.array(z.array(phraseSchema).min(1)).min(1).optional(),
});

export const entryKindSchema = z.enum([
  'law',
  'provision',
  'practice',
  'body',
  'person',
  'programme',
  'machine',
  'concept',
  'product',
]);

/**
 * How something is said without its name. Every group of `all` must have a phrase in the sentence, `none` must have none.
 * Besides phrases a group may hold `@class` (a word class of the language) and `#entry` (a mention of that entry, or a
 * word that stands for it on this page), and `~entry` (the page is about it here: its title or the last law or programme
 * named).
 */
export const cueSchema = z.strictObject({
  language: languageSchema.optional(),
  all: z.array(z.array(phraseSchema).min(1)).min(1),
  none: z.array(phraseSchema).optional(),
  /** The words of its groups stand in one clause; those that only say what it is about may stand anywhere. */
  clause: z.literal(true).optional(),
  /** Its first two groups stand beside each other, as a name and its office do. */
  beside: z.literal(true).optional(),
});

/** An entry: a thing of EU AI policy that a reader may want explained. */
export const entrySchema = z.strictObject({
  id,
  kind: entryKindSchema,
  /** What it is called, by language. The first name of a language is its title there. */
  names: z
    .partialRecord(languageSchema, z.array(nameSchema).min(1))
    .refine((names) => Object.keys(names).length > 0, 'an entry needs at least one name'),
  /** How it is cited: "Regulation (EU) 2024/1689", "Article 5(1)(f)", an office; by language where that differs. */
  reference: z.union([z.string().trim().min(1), textSchema]).optional(),
  /** What it is: one or two sentences. */
  what: textSchema,
  /** Why it matters: the context. */
  why: textSchema.optional(),
  steps: z.array(stepSchema).optional(),
  sources: z.array(sourceReferenceSchema).optional(),
  related: z.array(id).optional(),
  near: nearSchema.optional(),
  /** How a sentence speaks of it without naming it; nothing is underlined then, but its sources are offered. */
  cues: z.array(cueSchema).optional(),
  /** To be looked up, not underlined: an institution or product whose name stands in every second line. */
  unmarked: z.literal(true).optional(),
  /** A law of another matter: what is said of it is not said of the AI Act. */
  otherLaw: z.literal(true).optional(),
  verified: daySchema.optional(),
});

export const sourceKindSchema = z.enum([
  'law',
  'proposal',
  'decision',
  'communication',
  'press-release',
  'vote',
  'guidelines',
  'code',
  'report',
  'statement',
  'page',
]);

/** A primary source. */
export const sourceSchema = z.strictObject({
  id,
  publisher: z.string().trim().min(1),
  kind: sourceKindSchema,
  /** Short name as it stands on a link: "AI Act", "IP/24/383", "Council press release 9 December 2023". */
  label: z.string().trim().min(1),
  /** Longer reference, where the label is not one: "Regulation (EU) 2024/1689". */
  reference: z.string().trim().min(1).optional(),
  day: daySchema.optional(),
  /** The entries that it is about, besides those that name it as their source. */
  about: z.array(id).optional(),
  /** Address; `{LL}`, `{ll}` and `{lll}` stand for the language code in capitals, small letters and three letters. */
  url: z.string().regex(/^https:\/\/[^\s]+$/, 'an address begins with https://'),
  /** The languages it exists in; `all` is the 24 official ones. */
  languages: z.union([z.literal('all'), z.array(languageSchema).min(1)]),
  /** What is put behind the address to point inside; `{n}` is the number, `{N}` the Roman number. */
  anchors: z
    .strictObject({
      article: z.string().optional(),
      annex: z.string().optional(),
      recital: z.string().optional(),
      chapter: z.string().optional(),
    })
    .optional(),
  /** Another source that holds the recitals (consolidated texts have none). */
  recitals: id.optional(),
  confidence: confidenceSchema,
  verified: daySchema,
});

/** A figure that is a ceiling: said to be a minimum ("fines of at least"), it is wrong. */
const ceilingSchema = z.literal('at-most').optional();

export const valueSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('date'), when: whenSchema }),
  z.strictObject({
    is: z.literal('money'),
    amount: z.number().nonnegative(),
    currency: z.string().length(3),
    bound: ceilingSchema,
  }),
  z.strictObject({ is: z.literal('percent'), percent: z.number(), bound: ceilingSchema }),
  /** `of` is what is counted: beginnings of words, one of which stands among the three after the number. */
  z.strictObject({ is: z.literal('count'), count: z.number().nonnegative(), of: z.string().optional() }),
  z.strictObject({ is: z.literal('vote'), for: z.int(), against: z.int(), abstained: z.int() }),
  z.strictObject({ is: z.literal('flop'), exponent: z.number() }),
  z.strictObject({ is: z.literal('duration'), months: z.number().positive() }),
  z.strictObject({ is: z.literal('holder'), entry: id }),
  /** What is said is the value: it is recognised by the cues of the value itself. */
  z.strictObject({ is: z.literal('statement') }),
]);

export const factValueSchema = z.strictObject({
  value: valueSchema,
  /** How this value is said, where the value is a statement. */
  cues: z.array(cueSchema).optional(),
  /** What none of its cues may have beside it, besides what the fact says of all. */
  none: z.array(phraseSchema).min(1).optional(),
  /** First and last day on which it was right to say this; `null` is open. */
  from: daySchema.nullable(),
  to: daySchema.nullable(),
  /** It was never right; `from` and `to` are null. */
  never: z.literal(true).optional(),
  /** Its words tell something else at other times, so that it is meant only on a page whose day is known. */
  dated: z.literal(true).optional(),
  /** Of several values that are right together the one that took its place, by its place in the list. */
  followedBy: z.int().nonnegative().optional(),
  /** What it says, as a part of a sentence: "the rules for high-risk uses start on 2 December 2027". */
  says: textSchema,
  sources: z.array(sourceReferenceSchema).min(1),
  confidence: confidenceSchema,
});

export const factKindSchema = z.enum([
  'date',
  'money',
  'percent',
  'count',
  'vote',
  'threshold',
  'duration',
  'holder',
  'status',
  'rule',
  /** The day of something that happened; made of the steps of an entry. */
  'event',
]);

/** A fact: a question that a page may answer, and what was right to answer when. */
export const factSchema = z.strictObject({
  id,
  about: z.array(id).min(1),
  kind: factKindSchema,
  question: textSchema,
  /** How the question comes up in a sentence; a value is then read from it. */
  cues: z.array(cueSchema).optional(),
  /** What none of its cues, nor of those of its values, may have beside it. */
  none: z.array(phraseSchema).min(1).optional(),
  values: z.array(factValueSchema).min(1),
  /** No other value was ever right, so that one which is not listed is wrong. */
  exhaustive: z.boolean().optional(),
  /** May explain, must never flag: what it knows stands as a note beside the verdict. */
  silent: z.boolean().optional(),
  verified: daySchema,
});

export const factFileSchema = z.strictObject({ facts: z.array(factSchema).min(1) });
export const sourceFileSchema = z.strictObject({ sources: z.array(sourceSchema).min(1) });

/** The version of the file format that this code writes. */
export const glossaryFileVersion = 1;

/** One format for what ships, what a reader exports and imports, and what a newsroom publishes. */
export const glossaryFileSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal('rapporteur-glossary'),
  version: z.literal(glossaryFileVersion),
  title: z.string().trim().min(1).optional(),
  entries: z.array(entrySchema),
  sources: z.array(sourceSchema).optional(),
  facts: z.array(factSchema).optional(),
  /** Ids of shipped entries that are switched off. */
  off: z.array(id).optional(),
});

export type Day = string;
export type Text = z.infer<typeof textSchema>;
export type Confidence = z.infer<typeof confidenceSchema>;
export type SourceReference = z.infer<typeof sourceReferenceSchema>;
export type Near = z.infer<typeof nearSchema>;
export type Name = z.infer<typeof nameSchema>;
export type Stage = z.infer<typeof stageSchema>;
export type Step = z.infer<typeof stepSchema>;
export type EntryKind = z.infer<typeof entryKindSchema>;
export type Entry = z.infer<typeof entrySchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Cue = z.infer<typeof cueSchema>;
export type Value = z.infer<typeof valueSchema>;
export type FactValue = z.infer<typeof factValueSchema>;
export type Fact = z.infer<typeof factSchema>;
export type GlossaryFile = z.infer<typeof glossaryFileSchema>;
