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
  scope: { proposal: 3, communication: 2, 'press-release': 3, guidelines: 2, vote: 2 },
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

/** A document with a day, and what of it is the same for every sentence of a page. */
export interface Dated {
  source: Source;
  day: string;
  /** How many days before the article it is of; null where the article's day is not known. */
  since: number | null;
  /** What in a sentence names its publisher. */
  publisher: Feature[];
  /** The page's title names what it is about. */
  isTitled: boolean;
}

/** The documents that a page may speak of. */
export interface Occasions {
  all: Dated[];
  /** Those that are near enough to the article without a date in the sentence. */
  recent: Dated[];
}

const dayNumber = (day: string) => Date.parse(day) / DAY;

function closeness({ day, since }: Dated, { dates }: Sentence, isTheirs: boolean): number {
  if (dates.some(({ when }) => when === day)) return 6;
  if (dates.some(({ when }) => when.length === 7 && day.startsWith(when))) return 4;
  // What was yet to come was nobody's occasion; a text is dated a few days off at most.
  if (since === null || since < -NEAR) return 0;
  const apart = Math.abs(since);
  if (apart <= NEAR) return 4;
  if (apart <= AROUND || dates.some(({ when }) => day.startsWith(when))) return 2;
  return isTheirs && apart <= STANDING ? 1 : 0;
}

/**
 * The documents that an article may have been written on the occasion of: those with a day that are about what it is
 * about. Worked out once a page.
 *
 * @param pack the pack
 * @param topics the entries that the page is about
 * @param titled the law or programme that its title names, if any
 * @param published the article's day, or null
 */
export function occasionsAround(
  pack: Pack,
  topics: ReadonlySet<string>,
  titled: string | null,
  published: string | null,
): Occasions {
  const all: Dated[] = [];
  for (const source of Object.values(pack.sources)) {
    const { day, about, publisher } = source;
    if (!day || !about?.some((entry) => topics.has(entry))) continue;
    all.push({
      source,
      day,
      since: published === null ? null : dayNumber(published) - dayNumber(day),
      publisher: PUBLISHERS.filter(([, name]) => name.test(publisher)).map(([feature]) => feature),
      isTitled: titled !== null && about.includes(titled),
    });
  }
  return { all, recent: all.filter(({ since }) => since !== null && since >= -NEAR && since <= STANDING) };
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
  const { all, recent } = page.occasions;
  const scored: { dated: Dated; score: number }[] = [];
  for (const dated of sentence.dates.length > 0 ? all : recent) {
    const { source, isTitled } = dated;
    // Who agrees has talked: the proposal came before, the vote comes later.
    const isOtherStep =
      (source.kind === 'vote' && features.has('@agree') && !features.has('@vote')) ||
      (source.kind === 'proposal' && features.has('@agree') && !features.has('@propose'));
    const fit = isOtherStep ? 0 : (FITS[kind][source.kind] ?? 0);
    if (fit === 0) continue;
    const isTheirs = dated.publisher.some((feature) => features.has(feature));
    const close = closeness(dated, sentence, isTheirs);
    if (close === 0) continue;
    const isNamed = source.about?.some((entry) => sentence.entries.has(entry));
    scored.push({ dated, score: close + fit + (isNamed ? 3 : 0) + (isTitled ? 2 : 0) + (isTheirs ? 3 : 0) });
  }
  const later = (a: string, b: string) => (a === b ? 0 : a > b ? -1 : 1);
  scored.sort((a, b) => b.score - a.score || later(a.dated.day, b.dated.day));
  const best = scored[0]?.score ?? 0;
  return scored.filter((s) => s.score * 2 > best).map((s) => s.dated.source);
}
