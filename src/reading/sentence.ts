import type { AmountFound } from '../language/amounts.ts';
import { findAmounts } from '../language/amounts.ts';
import { WORD } from '../language/characters.ts';
import { type DateFound, findDates, isWeekday } from '../language/dates.ts';
import { deadlineWords, withDeadlines } from '../language/deadlines.ts';
import type { Language, WordClass } from '../language/language.ts';
import { findPhrases, type Hit, type PhraseTable } from '../language/phrases.ts';
import { endMark, type Stretch, sentences } from '../language/sentences.ts';
import { findSpans } from '../language/spans.ts';
import type { Citation, Mention } from '../report/report.ts';
import type { Senses } from './senses.ts';
import { liesAhead, type Written } from './written.ts';

/** A sentence with all that later rules ask of it. Offsets of hits, dates and amounts are inside the block. */
export interface Sentence {
  block: number;
  start: number;
  end: number;
  text: string;
  classes: Set<WordClass>;
  classHits: readonly Hit<WordClass>[];
  /** The phrases that cues ask for, by their numbers: those of entries, or of facts once it was looked through for them. */
  phraseHits: readonly Hit<number>[];
  /** The clauses that hold a "not". */
  negated: readonly Stretch[];
  /** Entries that it names, or that a word such as "the law" stands for. */
  entries: Set<string>;
  /** The entries that the page is about where it stands. */
  topics: readonly string[];
  /** It speaks of another law, of which these entries are known; null where it may speak of ours. */
  otherLaw: readonly string[] | null;
  mentions: readonly Mention[];
  citations: readonly Citation[];
  dates: readonly DateFound[];
  /** The date in front of a line of a timetable. */
  head: DateFound | null;
  amounts: readonly AmountFound[];
  isQuestion: boolean;
  /** An item of a list whose introduction says what is done to it. */
  isItem?: boolean;
  hasQuote: boolean;
  /** It stands under a year that was over when the article was written. */
  isHistory?: true;
}

const QUOTE = new RegExp(`["“”„«»]|(?<![${WORD}])['‘][^'’]{12,}['’]`);

/** Whether a hit is a "not" that is part of a ban ("may not", "nie wolno") and so negates nothing. */
function isPartOfBan(hit: Hit<WordClass>, hits: readonly Hit<WordClass>[]): boolean {
  return hits.some((ban) => ban.payload === 'ban' && ban.start <= hit.start && hit.end <= ban.end);
}

const BUT = 'but|aber|sondern|mais|ma|pero|ale|maar|men|mas';
const CLAUSE_END = new RegExp(`[,;:()–—]|\\s-\\s|(?<![${WORD}])(?:${BUT})(?![${WORD}])`, 'gu');

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

/** The words of a sentence without each "not" of a deadline: "no later than 2 August" denies nothing. */
function withoutDeadlines(
  hits: readonly Hit<WordClass>[],
  dates: readonly DateFound[],
  text: string,
  language: Language,
): readonly Hit<WordClass>[] {
  const deadlines = dates.filter((date) => date.deadline).map((date) => deadlineWords(date, text, language));
  if (deadlines.length === 0) return hits;
  const isOfDeadline = (hit: Stretch) => deadlines.some((words) => words && beginsIn(hit, words));
  return hits.filter((hit) => hit.payload !== 'negation' || !isOfDeadline(hit));
}

/** The clauses of a sentence that hold a "not": it says nothing about the others. */
function negatedClauses(text: string, start: number, hits: readonly Hit<WordClass>[]): readonly Stretch[] {
  if (hits.length === 0) return NONE;
  const negations = hits.filter((hit) => hit.payload === 'negation' && !isPartOfBan(hit, hits));
  if (negations.length === 0) return NONE;
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

/** Whether words of a sentence say that something lies ahead of it. */
export const isToCome = ({ classes }: Pick<Sentence, 'classes'>) => classes.has('future') || classes.has('ahead');

/** Tells a line under a date from what happened on it: without a word for that, it says what begins to apply. */
function tellsOfStart({ classes, head }: Sentence): boolean {
  return head !== null && !HAPPENINGS.some((happening) => classes.has(happening));
}

/**
 * Puts a sentence under a date that stands above it, as if it were a line of a timetable.
 *
 * @param sentence a sentence without a date of its own; changed in place
 * @param date the date, with a place in the sentence
 */
export function putUnder(sentence: Sentence, date: DateFound): void {
  sentence.dates = [date];
  sentence.head = date;
  if (tellsOfStart(sentence)) sentence.classes.add('apply');
}

/** Gives a sentence the word classes of its words, and those that only the whole of it tells. */
function classify(sentence: Sentence, written: Written | null): void {
  const { classes, classHits, dates } = sentence;
  for (const hit of classHits) {
    if (!classes.has(hit.payload) && !(hit.payload === 'negation' && isPartOfBan(hit, classHits))) {
      classes.add(hit.payload);
    }
  }
  if (classes.has('other-law')) classes.add('other-file');
  if (tellsOfStart(sentence)) classes.add('apply');
  if (written === null) return;
  const isAhead = isToCome(sentence);
  const isSoon = (date: DateFound) =>
    date.relative && liesAhead(date.when, written, isAhead) && (isAhead || !isWeekday(date));
  if (dates.some(isSoon)) classes.add('soon');
}

/** What most sentences have of most things: a long page has thousands, and each list would be kept until its end. */
const NONE: readonly never[] = [];

/**
 * Deals out what was found in a block to its sentences.
 *
 * @param list what was found, in order of its start
 * @returns gives what lies in a sentence; to be asked for one sentence after the other
 */
function dealt<Item extends Stretch>(list: readonly Item[]): (sentence: Stretch) => readonly Item[] {
  let at = 0;
  return ({ start, end }) => {
    let own: Item[] | undefined;
    for (; at < list.length; at++) {
      const item = list[at] as Item;
      if (item.start >= end) break;
      if (item.start < start || item.end > end) continue;
      if (own) own.push(item);
      else own = [item];
    }
    return own ?? NONE;
  };
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
 * @param senses the senses of its words
 * @param block index of the block
 * @param text its text
 * @param mentions the mentions in it
 * @param citations the citations in it
 * @param written when the article was, or null
 */
export function sentencesOf(
  language: Language,
  senses: Senses,
  block: number,
  text: string,
  mentions: Mention[],
  citations: Citation[],
  written: Written | null,
): Sentence[] {
  const amounts = findAmounts(text, language, senses.numbers);
  const times = timesIn(text, language, written?.day ?? null, senses, amounts);
  const mentionsIn = dealt(mentions);
  const citationsIn = dealt(citations);
  const classesIn = dealt(senses.classes);
  const phrasesIn = dealt(senses.cues);
  const datesIn = dealt(times);
  const amountsIn = dealt(amounts);
  return sentences(text, language).map((stretch) => {
    const { start, end } = stretch;
    const words = text.slice(start, end);
    const dates = datesIn(stretch);
    const classHits = withoutDeadlines(classesIn(stretch), dates, text, language);
    const sentence: Sentence = {
      block,
      start,
      end,
      text: words,
      classes: new Set(),
      classHits,
      phraseHits: phrasesIn(stretch),
      negated: negatedClauses(words, start, classHits),
      entries: new Set(),
      topics: NONE,
      otherLaw: null,
      mentions: mentionsIn(stretch),
      citations: citationsIn(stretch),
      dates,
      head: headOf(words, start, dates),
      amounts: amountsIn(stretch),
      isQuestion: endMark(words) === '?',
      hasQuote: QUOTE.test(words),
    };
    classify(sentence, written);
    for (const { entry } of sentence.mentions) sentence.entries.add(entry);
    return sentence;
  });
}

/**
 * Looks for the phrases of a table in a sentence, which then holds them.
 *
 * @param sentence the sentence
 * @param table the phrases, by their numbers
 */
export function hear(sentence: Sentence, table: PhraseTable<number>): void {
  const hits = findPhrases(table, sentence.text);
  for (const hit of hits) {
    hit.start += sentence.start;
    hit.end += sentence.start;
  }
  sentence.phraseHits = hits;
}
