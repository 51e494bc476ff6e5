import type { LanguageCode } from '../language/code.ts';
import { later } from '../language/dates.ts';
import { formatDay, message } from '../language/message.ts';
import { ADDRESSING, BESIDES, DOING, FORMER, LEAVING, OFFICE, PORTRAYING, SPEAKING } from './office-words.ts';
import type { Confidence, Entry, Fact, FactValue, Step, Text } from './schema.ts';
import { retold, titleIn } from './texts.ts';
import { firstDay } from './timeline.ts';

/**
 * The last day on which an office was held for certain: the one before its end, of which the news of that day tells; of
 * a month or year that is all that is known, the one before its first.
 */
const lastDay = (when: string) => later(firstDay(when), -1, 'day');

interface Term {
  held: Step;
  ended: Step | undefined;
}

/** The terms of office of a person: each `held` with the `ended` that follows it. */
function termsOf(steps: readonly Step[]): Term[] {
  const sorted = [...steps].sort((a, b) => a.when.localeCompare(b.when));
  return sorted
    .filter((step) => step.stage === 'held')
    .map((held) => ({
      held,
      ended: sorted.find((step) => step.stage === 'ended' && step.when >= held.when),
    }));
}

const weaker = (a: Confidence, b: Confidence | undefined): Confidence =>
  b === undefined || (a !== 'V' && a !== 'S') ? a : b;

/** The time of an office in words, its days as exact as they are known. */
function timeIn(language: LanguageCode, from: string, to: string | undefined): string {
  return [from, ...(to ? [to] : [])].map((when) => formatDay(language, when)).join(' – ');
}

/** An office with the time in which it was held: "Commissioner for Trade, 1 May 2020 – 2 June 2024". */
const withTerm = (held: Step, ended: Step | undefined): Text =>
  retold(held.what, (office, language) => `${office}, ${timeIn(language, held.when, ended?.when)}`);

/** What is right since an office ended: how and when it did. It is never said in these words, so it has no cues. */
function afterwards(ended: Step, held: FactValue): FactValue {
  const says = retold(ended.what, (what, language) =>
    message(language, 'verdict.event', { when: formatDay(language, ended.when), what }),
  );
  const from = firstDay(ended.when);
  return { value: { is: 'statement' }, from, to: null, says, sources: held.sources, confidence: held.confidence };
}

/**
 * What the offices in a person's entry say about sentences that quote them with an office: right while it was held,
 * outdated after it ended.
 *
 * @param entry an entry of kind person
 * @returns one fact, or null where the entry has no office or no source for it
 */
export function officeFact(entry: Entry): Fact | null {
  const terms = entry.kind === 'person' ? termsOf(entry.steps ?? []) : [];
  const source = entry.sources?.[0];
  if (terms.length === 0 || !entry.verified) return null;
  const isInOffice = terms.some((term) => !term.ended);
  const last = terms[terms.length - 1] as Term;
  const ends = terms.flatMap((term) => (term.ended ? [term.ended] : [])).sort((a, b) => a.when.localeCompare(b.when));
  const lastEnd = isInOffice ? undefined : ends[ends.length - 1];
  const reference = last.held.source ?? source ?? lastEnd?.source;
  if (!reference) return null;
  const value: FactValue = {
    value: { is: 'statement' },
    cues: [
      { all: [[`#${entry.id}`], OFFICE, SPEAKING], beside: true },
      { all: [[`#${entry.id}`], OFFICE], none: DOING, beside: true },
    ],
    none: [...PORTRAYING, ...FORMER, ...BESIDES, ...ADDRESSING, ...LEAVING],
    from: firstDay((terms[0] as Term).held.when),
    to: lastEnd ? lastDay(lastEnd.when) : null,
    says: withTerm(last.held, lastEnd),
    sources: [reference],
    confidence: weaker(last.held.confidence, lastEnd?.confidence),
  };
  return {
    id: `office-${entry.id}`,
    about: [entry.id],
    kind: 'holder',
    question: { en: `Which office does ${titleIn(entry, 'en')} hold?` },
    values: lastEnd ? [value, afterwards(lastEnd, value)] : [value],
    verified: entry.verified,
  };
}
