import type { Day, Entry, Stage, Step } from './schema.ts';

/** The two clocks of an entry: what was so on the article's day, what is so today, and the steps between. */

export type Status =
  | 'considered'
  | 'proposed'
  | 'agreed'
  | 'adopted'
  | 'published'
  | 'in-force'
  | 'partly-applies'
  | 'applies'
  | 'applies-later'
  | 'withdrawn'
  | 'repealed'
  | 'held'
  | 'held-until'
  | 'ended';

/** How an entry stands on a day. */
export interface State {
  status: Status;
  /** Since when, as exact as is known; for `applies-later` the day on which it will apply. */
  when: string;
}

export interface Timeline {
  /** All steps, in order. */
  steps: Step[];
  /** On the article's day; null where that day is not known or nothing had happened yet. */
  then: State | null;
  /** Today; null where the steps tell no state. */
  now: State | null;
  /** Steps after the article's day, up to and including today; empty where the article's day is not known. */
  since: Step[];
  /** Steps after today. */
  ahead: Step[];
}

const FINAL: ReadonlySet<Stage> = new Set(['withdrawn', 'repealed', 'ended']);

/** The way of a law, each stage after the ones before it. */
const WAY = ['considered', 'proposed', 'agreed', 'adopted', 'published', 'in-force', 'applies'] as const;

const rank = (stage: Stage) => (WAY as readonly Stage[]).indexOf(stage);

/**
 * The first day that a date may mean. An inexact date counts from its first day on, everywhere alike, so that every
 * step is either past or ahead.
 *
 * @param when `YYYY-MM-DD`, `YYYY-MM` or `YYYY`
 */
export function firstDay(when: string): Day {
  return `${when}-01-01`.slice(0, 10);
}

/** Whether a step is the last of a law, a programme or an office. */
export function isEnd(step: Step): boolean {
  return FINAL.has(step.stage);
}

/** Whether a step is one in which something holds: a rule is in force or applies, an office is held. */
export function isInForce(step: Step): boolean {
  return ['in-force', 'applies', 'amended', 'held'].includes(step.stage);
}

function stateOn(steps: Step[], day: Day): State | null {
  const past = steps.filter((step) => firstDay(step.when) <= day);
  const offices = past.filter((step) => step.stage === 'held' || FINAL.has(step.stage));
  const last = offices.at(-1);
  if (last?.stage === 'held') return { status: 'held', when: last.when };
  if (last) {
    const wasOffice = last.stage === 'ended' && offices.some((step) => step.stage === 'held');
    return { status: wasOffice ? 'held-until' : (last.stage as Status), when: last.when };
  }
  // A law that is amended stays what it is, so the furthest stage counts and not the latest one.
  let furthest: Step | undefined;
  for (const step of past) {
    if (rank(step.stage) >= 0 && (!furthest || rank(step.stage) > rank(furthest.stage))) furthest = step;
  }
  if (!furthest) {
    const next = steps.find((step) => step.stage === 'applies');
    return next ? { status: 'applies-later', when: next.when } : null;
  }
  const later = steps.find((step) => step.stage === 'applies' && firstDay(step.when) > day);
  if (furthest.stage === 'applies') return { status: later ? 'partly-applies' : 'applies', when: furthest.when };
  if (furthest.stage === 'in-force' && later) return { status: 'applies-later', when: later.when };
  return { status: furthest.stage as Status, when: furthest.when };
}

/**
 * The timeline of an entry, seen from an article and from today.
 *
 * @param entry the entry; its steps may stand in any order
 * @param days `published`: the article's day or null; `today`; both `YYYY-MM-DD`
 */
export function timeline(entry: Pick<Entry, 'steps'>, days: { published: Day | null; today: Day }): Timeline {
  const steps = [...(entry.steps ?? [])].sort((a, b) => (a.when === b.when ? 0 : a.when < b.when ? -1 : 1));
  const { published, today } = days;
  return {
    steps,
    then: published === null ? null : stateOn(steps, published),
    now: stateOn(steps, today),
    since:
      published === null ? [] : steps.filter((step) => firstDay(step.when) > published && firstDay(step.when) <= today),
    ahead: steps.filter((step) => firstDay(step.when) > today),
  };
}
