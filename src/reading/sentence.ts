import type { Sense } from '../glossary/senses.ts';
import type { AmountFound } from '../language/amounts.ts';
import { findAmounts } from '../language/amounts.ts';
import { WORD } from '../language/characters.ts';
import { type DateFound, findDates, isAfter, isWeekday } from '../language/dates.ts';
import { withDeadlines } from '../language/deadlines.ts';
import type { Language, WordClass } from '../language/language.ts';
import type { Hit, PhraseTable } from '../language/phrases.ts';
import { type Stretch, sentences } from '../language/sentences.ts';
import { findSpans } from '../language/spans.ts';
import type { Citation, Mention } from '../report/report.ts';
import { findSenses, type Senses } from './senses.ts';

/** A sentence with all that later rules ask of it. Offsets of hits, dates and amounts are inside the block. */
export interface Sentence {
  block: number;
  start: number;
  end: number;
  text: string;
  classes: Set<WordClass>;
  classHits: Hit<WordClass>[];
  /** Phrases of cues that stand in it. */
  phrases: Set<string>;
  phraseHits: Hit<string>[];
  /** The clauses that hold a "not". */
  negated: Stretch[];
  /** Entries that it names, or that a word such as "the law" stands for. */
  entries: Set<string>;
  /** Entries that the page is about where it stands: those in its title, and the law or programme named last. */
  topics: Set<string>;
  mentions: Mention[];
  citations: Citation[];
  dates: DateFound[];
  /** The date in front of a line of a timetable. */
  head: DateFound | null;
  amounts: AmountFound[];
  isQuestion: boolean;
  /** An item of a list whose introduction says what is done to it. */
  isItem?: boolean;
  hasQuote: boolean;
}

const QUESTION = /\?["”’»“)]*$/u;
const QUOTE = new RegExp(`["“”„«»]|(?<![${WORD}])['‘][^'’]{12,}['’]`);

/** Whether a hit is a "not" that is part of a ban ("may not", "nie wolno") and so negates nothing. */
function isPartOfBan(hit: Hit<WordClass>, hits: Hit<WordClass>[]): boolean {
  return hits.some((ban) => ban.payload === 'ban' && ban.start <= hit.start && hit.end <= ban.end);
}

const CLAUSE_END = /[,;:()–—]|\s-\s|\b(?:but|aber|sondern|mais|ma|pero|ale|maar|men|mas)\b/gu;

/** Whether words begin inside a stretch of the same block. */
export const beginsIn = (words: Stretch, { start, end }: Stretch) => words.start >= start && words.start < end;

/**
 * The clauses of a sentence, as far as marks and words such as "but" tell them.
 *
 * @param sentence its text, and where it starts in its block
 * @returns the clauses in order; offsets are inside the block
 */
export function clausesOf({ text, start }: Pick<Sentence, 'text' | 'start'>): Stretch[] {
  const borders = [0, ...[...text.matchAll(CLAUSE_END)].map((match) => match.index), text.length];
  return borders.slice(1).map((end, index) => ({ start: start + (borders[index] as number), end: start + end }));
}

/** The clauses of a sentence that hold a "not": it says nothing about the others. */
function negatedClauses(text: string, start: number, hits: Hit<WordClass>[]): Stretch[] {
  const negations = hits.filter((hit) => hit.payload === 'negation' && !isPartOfBan(hit, hits));
  if (negations.length === 0) return [];
  return clausesOf({ text, start }).filter((clause) => negations.some((hit) => beginsIn(hit, clause)));
}

/** Stages that happen on a day; a line of a timetable without one tells what begins to apply. */
const HAPPENINGS: WordClass[] = [
  'propose',
  'negotiate',
  'agree',
  'vote',
  'adopt',
  'publish',
  'sign',
  'launch',
  'select',
];
/** What may stand before the date of a line: a bullet, a number, "from". */
const LEAD = 8;

/** The date in front of a line of a timetable: "2 August 2026: rules for …". */
function headOf(text: string, start: number, dates: readonly DateFound[]): DateFound | null {
  const first = dates[0];
  if (!first || first.start - start > LEAD) return null;
  return /^\)?\s*(?:[:–—|]|-\s)/u.test(text.slice(first.end - start)) ? first : null;
}

/** The word classes of a sentence. */
function classesOf(
  hits: Hit<WordClass>[],
  dates: DateFound[],
  head: DateFound | null,
  published: string | null,
): Set<WordClass> {
  const classes = new Set(
    hits.filter((hit) => hit.payload !== 'negation' || !isPartOfBan(hit, hits)).map((hit) => hit.payload),
  );
  if (head && !HAPPENINGS.some((happening) => classes.has(happening))) classes.add('apply');
  const isToCome = classes.has('future') || classes.has('ahead');
  const isSoon = (date: DateFound) =>
    published !== null && date.relative && isAfter(date.when, published) && (isToCome || !isWeekday(date));
  if (dates.some(isSoon)) classes.add('soon');
  return classes;
}

/** The times of a block: those that are named, and the ends of spans from the article's day. */
function timesIn(
  text: string,
  language: Language,
  published: string | null,
  senses: Senses,
  amounts: readonly AmountFound[],
): DateFound[] {
  const named = findDates(text, language, published, senses.times);
  const spans = findSpans(text, language, published, amounts).filter((span) =>
    named.every((date) => span.end <= date.start || span.start >= date.end),
  );
  const times = spans.length === 0 ? named : [...named, ...spans].sort((a, b) => a.start - b.start);
  return withDeadlines(times, text, language);
}

/**
 * Cuts a block into sentences and looks at each.
 *
 * @param language the language of the text
 * @param table the compiled senses
 * @param block index of the block
 * @param text its text
 * @param mentions the mentions in it
 * @param citations the citations in it
 * @param published the article's day, or null
 */
export function sentencesOf(
  language: Language,
  table: PhraseTable<Sense>,
  block: number,
  text: string,
  mentions: Mention[],
  citations: Citation[],
  published: string | null,
): Sentence[] {
  const senses = findSenses(table, text);
  const amounts = findAmounts(text, language, senses.numbers);
  const dates = timesIn(text, language, published, senses, amounts);
  return sentences(text, language).map(({ start, end }) => {
    const inside = <T extends { start: number; end: number }>(list: T[]) =>
      list.filter((item) => item.start >= start && item.end <= end);
    const own = inside(mentions);
    const hits = inside(senses.classes);
    const named = inside(dates);
    const phraseHits = inside(senses.cues);
    const written = text.slice(start, end);
    const head = headOf(written, start, named);
    return {
      block,
      start,
      end,
      text: written,
      classes: classesOf(hits, named, head, published),
      classHits: hits,
      phrases: new Set(phraseHits.map((hit) => hit.payload)),
      phraseHits,
      negated: negatedClauses(written, start, hits),
      entries: new Set(own.map((mention) => mention.entry)),
      topics: new Set(),
      mentions: own,
      citations: inside(citations),
      dates: named,
      head,
      amounts: inside(amounts),
      isQuestion: QUESTION.test(written),
      hasQuote: QUOTE.test(written),
    };
  });
}
