import type { LanguageCode } from './code.ts';

/**
 * What a word does in a sentence about law. Facts and claims are written in terms of these classes, so that they hold
 * in every language that fills them.
 */
export type WordClass =
  // verbs and nouns of what a law does
  | 'ban'
  | 'oblige'
  | 'allow'
  | 'except'
  | 'cover'
  | 'define'
  | 'fine'
  | 'label'
  | 'enforce'
  // stages
  | 'consider'
  | 'propose'
  | 'negotiate'
  | 'agree'
  | 'vote'
  | 'adopt'
  | 'publish'
  | 'enter-force'
  | 'apply'
  | 'amend'
  | 'delay'
  | 'withdraw'
  | 'await'
  /** A stage is said to come: "now goes to Parliament", "must still be agreed". */
  | 'ahead'
  /** Something is being done and not finished: "is amending", "in the making". */
  | 'ongoing'
  /** Something is asked for by a day: "open for comments until", "submit", "have until". */
  | 'submission'
  /** The day named last: "from that date". */
  | 'that-day'
  /** A day is one of remembrance: what is remembered was on another. */
  | 'anniversary'
  | 'draft'
  | 'sign'
  // programmes
  | 'launch'
  | 'fund'
  | 'build'
  | 'select'
  // who speaks, and how
  | 'say'
  | 'eu'
  | 'commission'
  | 'parliament'
  | 'council'
  | 'member-states'
  | 'official'
  /** Who speaks and is not of the EU: companies and their people, associations, lawyers, researchers. */
  | 'private'
  | 'law'
  | 'anaphora'
  | 'ai'
  | 'elsewhere'
  /** A document beside a law: guidelines, a delegated act, a resolution, a standard, a contract. */
  | 'instrument'
  /** A law or bill that is not ours, or who makes or applies it: "NIS2", "the Sejm". It is another file as well. */
  | 'other-law'
  /** Another legislative file, or another legislature: "the Data Act", "the budget", "Congress". */
  | 'other-file'
  /** What is near: "soon", and any time without its year that lay ahead of the article ("next month", "on 2 August"). */
  | 'soon'
  // how firmly
  | 'future'
  | 'past'
  /** What was, as against what is: "originally", "instead of". */
  | 'formerly'
  | 'conditional'
  | 'negation'
  | 'hedge'
  /** Somebody asks for something: it is not so. */
  | 'demand'
  | 'opinion'
  | 'advice'
  | 'first-person'
  | 'question'
  | 'boilerplate';

/** Everything that depends on one language. Plain data: it travels inside a pack. Phrases are written as in `phrases.ts`. */
export interface Language {
  code: LanguageCode;
  /** Twelve lists of spellings, January first; abbreviations without their stop. */
  months: string[][];
  /** Spellings of the days of the week, Monday first. */
  weekdays: string[][];
  /** Whether 2/8/2026 is 2 August (`dmy`) or 8 February (`mdy`). */
  numericDates: 'dmy' | 'mdy' | 'ymd';
  decimal: '.' | ',';
  /** Number words, by value. */
  numbers: Record<string, number>;
  /** "million", "bn", "Mrd." … and what they multiply by. */
  magnitudes: Record<string, number>;
  /** Currency words and signs, as ISO 4217 codes. */
  currencies: Record<string, string>;
  /** "per cent", "Prozent" … beside the sign %. */
  percent: string[];
  /** How an amount is bounded by the words before it; those that begin with "… " stand behind it: "… or more". */
  bounds?: Partial<Record<Bound, string[]>>;
  /** Words between the ends of a range; after those of `between` also those of `and`. */
  range?: { to: string[]; between: string[]; and: string[] };
  /** Spellings of how a time is given from the article's day, by what they mean. */
  relative: Partial<Record<RelativeTime, string[]>>;
  /**
   * Words before the bare name of a month ("until August"), by where from the article's day it lies. The empty one is
   * for languages where the name alone is a time ("augusztusban").
   */
  beforeMonth?: Record<MonthSide, string[]>;
  /**
   * Spans of time from the article's day: the units; the words in front of one that lies ahead ("in two months"), those
   * behind one ("two months left"), those behind one that counts from something else ("two months after"), and the words
   * for one of them ("a month"); "there remain" before what is left.
   */
  spans?: {
    units: Record<SpanUnit, string[]>;
    in: string[];
    left: string[];
    from: string[];
    one?: string[];
    toGo?: string[];
  };
  /** Words in front of a day by which something is to be done: "until 12 November". */
  deadlines?: string[];
  /** Words before a day that lies behind: "since 2 August". */
  since?: string[];
  /** Abbreviations whose stop does not end a sentence, without the stop. */
  abbreviations: string[];
  /**
   * Abbreviations behind a day, a year or an hour ("2026 r."), without the stop: it ends a sentence unless no more than
   * the time has been said. The empty one is for a year with a stop of its own ("2026.").
   */
  dateAbbreviations?: string[];
  /** The words of `pointers` stand behind their number. */
  pointersFollow?: true;
  /** Words beside a number that point into a law. */
  pointers: Record<'article' | 'annex' | 'recital' | 'chapter' | 'paragraph' | 'point', string[]>;
  /** Words for a kind of act before its number. */
  acts: Record<'regulation' | 'directive' | 'decision', string[]>;
  words: Partial<Record<WordClass, string[]>>;
}

/** How a number is given that is not the very number. */
export type Bound = 'at-least' | 'at-most' | 'more-than' | 'less-than' | 'about';

export type SpanUnit = 'day' | 'week' | 'month' | 'year';

export type RelativeTime =
  | 'today'
  | 'yesterday'
  | 'tomorrow'
  | 'this-week'
  | 'last-week'
  | 'next-week'
  | 'this-month'
  | 'last-month'
  | 'next-month'
  | 'this-year'
  | 'last-year'
  | 'next-year';

/** Whether a month is the next one of its name, the last one, or the nearest. */
export type MonthSide = 'next' | 'last' | 'nearest';
