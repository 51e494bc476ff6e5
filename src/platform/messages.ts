import { z } from 'zod/mini';
import type { PackPart } from '../glossary/pack-parts.ts';
import { allLanguages, type LanguageCode } from '../language/code.ts';
import type { EntryView, PageReport } from '../ui/view.ts';

/**
 * All messages between the parts of the extension, one schema per direction. Types follow from the schemas; the
 * receiver checks what it gets and ignores what does not fit.
 */

const language = z.enum(allLanguages as [LanguageCode, ...LanguageCode[]]);
const count = z.int().check(z.gte(0));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

export const toBackground = z.discriminatedUnion('type', [
  /** From the gate: there is something on this page, so the reader is wanted in this frame. */
  z.object({ type: z.literal('wanted') }),
  /** From the reader: words are to be marked in the page itself, so the script that does it is wanted beside it. */
  z.object({ type: z.literal('marks') }),
  /** From the reader: a part of the pack for a page's language, by its place. */
  z.object({ type: z.literal('pack'), language, part: count }),
  /** From a card: everything about an entry. */
  z.object({ type: z.literal('entry'), id: z.string() }),
  /** From the reader: what was found, for the badge. */
  z.object({ type: z.literal('counted'), claims: count, outdated: count, wrong: count, mentions: count }),
  /** Open the options, at an entry where one is given. */
  z.object({ type: z.literal('options'), entry: z.optional(z.string()) }),
]);

export const toPage = z.discriminatedUnion('type', [
  /** What was read on the page. */
  z.object({ type: z.literal('report') }),
  /** Scroll to a place and open its card. */
  z.object({ type: z.literal('reveal'), span: z.object({ block: count, start: count, end: count }) }),
  /** Go to the next or to the previous mention. */
  z.object({ type: z.literal('step'), direction: z.union([z.literal(1), z.literal(-1)]) }),
  /** The reader says on which day the article was published; null takes that back. */
  z.object({ type: z.literal('published'), day: z.nullable(day) }),
]);

export type ToBackground = z.infer<typeof toBackground>;
export type ToPage = z.infer<typeof toPage>;

/** What is answered to each message. */
export interface Replies {
  wanted: undefined;
  marks: undefined;
  /** Null where there is no such part. */
  pack: PackPart | null;
  entry: EntryView | null;
  counted: undefined;
  options: undefined;
  report: PageReport | null;
  /** Whether it is still on the page. */
  reveal: boolean | null;
  /** Whether there was one to go to. */
  step: boolean | null;
  published: undefined;
}
