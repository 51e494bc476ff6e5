import { isWholeDay } from '../language/dates.ts';
import { formatDay, message } from '../language/message.ts';
import type { Cue, Entry, Fact, FactValue, Stage, Step, Text } from './schema.ts';
import { retold, titleIn } from './texts.ts';

/** The days of what happened to a law or programme, as the steps of its entry tell them. */

/** How the press tells that a stage was reached. What comes in many forms needs a fact of its own. */
const TOLD: Partial<Record<Stage, string[]>> = {
  proposed: ['@propose', '@launch', '@publish'],
  agreed: ['@agree'],
  adopted: ['@adopt'],
  published: ['@publish', '@launch', '@propose', '@adopt'],
  'in-force': ['@enter-force'],
  withdrawn: ['@withdraw'],
};

/** What is to come, only may be or was meant to be has no day yet; nor has a draft that got out. */
const NOT_TOLD = [
  '@future',
  '@ahead',
  '@await',
  '@negation',
  '@conditional',
  '@formerly',
  '@demand',
  'draft{,s}',
  'Entw{urf,ürfe}*',
  'avant-projet',
  'bozz{a,e}',
  'borrador{,es}',
  'ontwerp*',
  'leak*',
  '@elsewhere',
  'cabinet',
  'agreed text',
  'alliance',
  'questions and answers',
];

/** The Commission proposes and publishes; what the others do with it has other days. */
const OTHERS: Partial<Record<Stage, string[]>> = {
  proposed: ['@parliament', '@council', '@member-states'],
  published: ['@parliament', '@council', '@member-states'],
};

/** Laws on whose stages facts tell each day with more care. */
const TOLD_BY_FACTS = new Set(['ai-act']);

/** What tells of a step beside the entry's name, and what not; null where nothing does. */
function tellingOf(entry: Entry, { stage, told }: Step): Pick<Cue, 'all' | 'none'> | null {
  if (told) return { all: told, none: NOT_TOLD };
  const words = TOLD_BY_FACTS.has(entry.id) ? undefined : TOLD[stage];
  return words ? { all: [words], none: [...NOT_TOLD, ...(OTHERS[stage] ?? [])] } : null;
}

/** "Apply AI Strategy, 8 October 2025: Adopted by the Commission". */
const sayingOf = (entry: Entry, { when, what }: Step): Text =>
  retold(what, (said, language) =>
    message(language, 'verdict.event', {
      when: `${titleIn(entry, language)}, ${formatDay(language, when)}`,
      what: said,
    }),
  );

/**
 * What the steps of an entry say about sentences that give a day for one of them.
 *
 * @param entry an entry
 * @returns one fact of kind `event`, or null for a person and where no step has a whole day and a source
 */
export function eventFact(entry: Entry): Fact | null {
  if (entry.kind === 'person' || !entry.verified) return null;
  const values = (entry.steps ?? []).flatMap((step): FactValue[] => {
    const telling = tellingOf(entry, step);
    const source = step.source ?? entry.sources?.[0];
    if (!telling || !source || !isWholeDay(step.when)) return [];
    const cue: Cue = { ...telling, all: [[`#${entry.id}`], ...telling.all], clause: true };
    return [
      {
        value: { is: 'date', when: step.when },
        cues: [cue],
        from: step.when,
        to: null,
        says: sayingOf(entry, step),
        sources: [source],
        confidence: step.confidence,
      },
    ];
  });
  if (values.length === 0) return null;
  return {
    id: `days-${entry.id}`,
    about: [entry.id],
    kind: 'event',
    question: { en: `When did what happen to ${titleIn(entry, 'en')}?` },
    values,
    verified: entry.verified,
  };
}
