import type { Confidence, Entry, Fact, FactValue, Step } from './schema.ts';

/** Words for an office, in the cues of the facts below. */
const OFFICE = ['@official'];
const SPEAKING = ['@say'];

const firstDay = (when: string) => `${when}-01-01`.slice(0, 10);
/** The last day that is certain: of a month or year that is all that is known, the first. */
const lastDay = firstDay;

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
  const reference = lastEnd?.source ?? last.held.source ?? source;
  if (!reference) return null;
  const value: FactValue = {
    value: { is: 'statement' },
    cues: [{ all: [[`#${entry.id}`], OFFICE, SPEAKING] }],
    from: firstDay((terms[0] as Term).held.when),
    to: lastEnd ? lastDay(lastEnd.when) : null,
    says: lastEnd?.what ?? last.held.what,
    sources: [reference],
    confidence: weaker(last.held.confidence, lastEnd?.confidence),
  };
  const name = Object.values(entry.names).flat()[0];
  return {
    id: `office-${entry.id}`,
    about: [entry.id],
    kind: 'holder',
    question: { en: `Which office does ${typeof name === 'string' ? name : name?.text} hold?` },
    values: [value],
    verified: entry.verified,
  };
}
