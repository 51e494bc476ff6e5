import type { AmountFound } from '../language/amounts.ts';
import { findAmounts } from '../language/amounts.ts';
import { type DateFound, findDates } from '../language/dates.ts';
import type { WordClass } from '../language/language.ts';
import type { Hit } from '../language/phrases.ts';
import { sentences } from '../language/sentences.ts';
import type { Citation, Mention } from '../report/report.ts';
import type { Reader } from './reader.ts';
import { findSenses } from './senses.ts';

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
  /** Entries that it names, or that a word such as "the law" stands for. */
  entries: Set<string>;
  mentions: Mention[];
  citations: Citation[];
  dates: DateFound[];
  amounts: AmountFound[];
  isQuestion: boolean;
  /** An item of a list whose introduction says what is done to it. */
  isItem?: boolean;
  hasQuote: boolean;
}

const QUESTION = /\?["”’»“)]*$/u;
const QUOTE = /["“”„«»]|(?<![\p{L}\p{N}])['‘][^'’]{12,}['’]/u;

/**
 * The word classes of a sentence. A "not" that is part of a ban ("may not", "nie wolno") negates nothing.
 */
function classesOf(hits: Hit<WordClass>[], dates: DateFound[], published: string | null): Set<WordClass> {
  const bans = hits.filter((hit) => hit.payload === 'ban');
  const isInBan = (hit: Hit<WordClass>) => bans.some((ban) => ban.start <= hit.start && hit.end <= ban.end);
  const classes = new Set(hits.filter((hit) => hit.payload !== 'negation' || !isInBan(hit)).map((hit) => hit.payload));
  if (published && dates.some((date) => date.loose && date.when > published.slice(0, date.when.length))) {
    classes.add('soon');
  }
  return classes;
}

/**
 * Cuts a block into sentences and looks at each.
 *
 * @param reader a compiled pack
 * @param block index of the block
 * @param text its text
 * @param mentions the mentions in it
 * @param citations the citations in it
 * @param published the article's day, or null
 */
export function sentencesOf(
  reader: Reader,
  block: number,
  text: string,
  mentions: Mention[],
  citations: Citation[],
  published: string | null,
): Sentence[] {
  const language = reader.pack.language;
  const senses = findSenses(reader.senses(), text);
  const dates = findDates(text, language, published, senses.times);
  const amounts = findAmounts(text, language, senses.numbers);
  return sentences(text, language).map(({ start, end }) => {
    const inside = <T extends { start: number; end: number }>(list: T[]) =>
      list.filter((item) => item.start >= start && item.end <= end);
    const own = inside(mentions);
    const hits = inside(senses.classes);
    const named = inside(dates);
    const written = text.slice(start, end);
    return {
      block,
      start,
      end,
      text: written,
      classes: classesOf(hits, named, published),
      classHits: hits,
      phrases: new Set(inside(senses.cues).map((hit) => hit.payload)),
      entries: new Set(own.map((mention) => mention.entry)),
      mentions: own,
      citations: inside(citations),
      dates: named,
      amounts: inside(amounts),
      isQuestion: QUESTION.test(written),
      hasQuote: QUOTE.test(written),
    };
  });
}
