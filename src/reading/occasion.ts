import type { Pack } from '../glossary/pack.ts';
import type { Source } from '../glossary/schema.ts';
import type { ClaimKind } from '../report/report.ts';
import type { Feature } from './features.ts';
import type { Page } from './page.ts';
import type { Sentence } from './sentence.ts';

/** News is written on an occasion, and an occasion has its document: a vote, a press release, a proposal. */

const DAY = 86_400_000;
/** An article written so many days around a document speaks of it. */
const NEAR = 4;
const AROUND = 24;
/** So long an institution's own document stands for its position where the institution is named. */
const STANDING = 200;

const FITS: Record<ClaimKind, Partial<Record<Source['kind'], number>>> = {
  attribution: { statement: 4, 'press-release': 3, communication: 1, guidelines: 2 },
  'date-or-status': { vote: 3, 'press-release': 3, proposal: 3, law: 2, decision: 2, communication: 2, report: 1 },
  figure: { 'press-release': 3, vote: 3, communication: 2, report: 2, statement: 1, law: 1 },
  programme: { 'press-release': 4, communication: 2, law: 1 },
  other: { 'press-release': 3, code: 2, communication: 2, proposal: 2, report: 2, law: 1 },
  scope: { proposal: 3, communication: 2, 'press-release': 1, guidelines: 2, vote: 2 },
  prohibition: { proposal: 2, guidelines: 1, vote: 2, 'press-release': 1 },
  obligation: { proposal: 2, guidelines: 1, vote: 2, 'press-release': 1 },
  penalty: { proposal: 3, vote: 1 },
};

const PUBLISHERS: [Feature, RegExp][] = [
  ['@parliament', /parliament/i],
  ['@vote', /parliament/i],
  ['@council', /council of the/i],
  ['@commission', /commission/i],
];

const numbered = new Map<string, number>();

/** A day as a number, counted in days. */
function dayNumber(day: string): number {
  let number = numbered.get(day);
  if (number === undefined) {
    number = Date.parse(day) / DAY;
    numbered.set(day, number);
  }
  return number;
}

function closeness(source: Source, sentence: Sentence, published: string | null, isTheirs: boolean): number {
  const day = source.day as string;
  if (sentence.dates.some((date) => date.when === day)) return 6;
  const months = sentence.dates.filter((date) => date.when.length === 7);
  if (months.some((date) => day.startsWith(date.when))) return 4;
  if (!published) return 0;
  const since = dayNumber(published) - dayNumber(day);
  // What was yet to come was nobody's occasion; a text is dated a few days off at most.
  if (since < -NEAR) return 0;
  const apart = Math.abs(since);
  if (apart <= NEAR) return 4;
  if (apart <= AROUND || sentence.dates.some((date) => day.startsWith(date.when))) return 2;
  return isTheirs && apart <= STANDING ? 1 : 0;
}

/**
 * The documents that an article may have been written on the occasion of: those with a day that are about what it is
 * about. Worked out once a page.
 *
 * @param pack the pack
 * @param topics the entries that the page is about
 */
export function datedSources(pack: Pack, topics: ReadonlySet<string>): Source[] {
  return Object.values(pack.sources).filter((source) => source.day && source.about?.some((entry) => topics.has(entry)));
}

/**
 * The document that an article was written on the occasion of, as far as a sentence speaks of it.
 *
 * @param page the page
 * @param sentence the sentence
 * @param kind what kind of claim it is
 * @param features its features
 * @returns the sources that fit, best first; those that fit less than half as well are left out
 */
export function occasionsOf(page: Page, sentence: Sentence, kind: ClaimKind, features: ReadonlySet<Feature>): Source[] {
  const { titled, published } = page;
  const scored: { source: Source; score: number }[] = [];
  for (const source of page.dated) {
    // Who agrees has talked: the proposal came before, the vote comes later.
    const isOtherStep =
      (source.kind === 'vote' && features.has('@agree') && !features.has('@vote')) ||
      (source.kind === 'proposal' && features.has('@agree') && !features.has('@propose'));
    const fit = isOtherStep ? 0 : (FITS[kind][source.kind] ?? 0);
    if (fit === 0) continue;
    const isTheirs = PUBLISHERS.some(([feature, name]) => features.has(feature) && name.test(source.publisher));
    const close = closeness(source, sentence, published, isTheirs);
    if (close === 0) continue;
    const isNamed = source.about?.some((entry) => sentence.entries.has(entry));
    const isTitled = titled !== null && source.about?.includes(titled);
    scored.push({ source, score: close + fit + (isNamed ? 3 : 0) + (isTitled ? 2 : 0) + (isTheirs ? 3 : 0) });
  }
  const day = ({ source }: { source: Source }) => dayNumber(source.day as string);
  scored.sort((a, b) => b.score - a.score || day(b) - day(a));
  const best = scored[0]?.score ?? 0;
  return scored.filter((s) => s.score * 2 > best).map((s) => s.source);
}
