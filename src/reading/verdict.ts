import type { PackValue } from '../glossary/pack.ts';
import type { SourceReference } from '../glossary/schema.ts';
import { textIn } from '../glossary/texts.ts';
import type { LanguageCode } from '../language/code.ts';
import { later } from '../language/dates.ts';
import type { WordClass } from '../language/language.ts';
import type { Judgement, Verdict } from '../report/report.ts';
import { spokenOf } from './fact-index.ts';
import { type Finding, type Heard, measure } from './finding.ts';
import { overtaken } from './forecast.ts';
import { mayBeMeant } from './governing-law.ts';
import type { Reader } from './reader.ts';
import { hear, type Sentence } from './sentence.ts';
import { held, rightInstead } from './validity.ts';
import type { Clocks } from './written.ts';

/** Whether a reader is told that a claim does not hold. */
export const isFlag = (judgement: Judgement): boolean => judgement === 'outdated' || judgement === 'wrong';

/** Words that something is not done yet. */
const OPEN: WordClass[] = ['conditional', 'ahead', 'ongoing', 'await'];

/**
 * What "would" happen or is still to come is over when it has come, also where a date beside it holds; so is a day that
 * another has taken the place of.
 */
function isOver({ fact, value, now }: Finding, { classes }: Sentence): boolean {
  if (now !== 'outdated') return false;
  if (value?.value.is === 'date' && value.to !== null) return true;
  return fact.kind === 'status' && OPEN.some((wordClass) => classes.has(wordClass));
}

/** What was never right stays wrong beside a date or a sum that is; so does a vote with a slip in its numbers. */
const isFalse = ({ value, meant, now }: Finding): boolean =>
  now === 'wrong' && (value ? value.never === true && value.value.is === 'statement' : meant?.value.is === 'vote');

/** The day of an event with a slip stays wrong beside all that is right or was. */
const isDaySlip = ({ value, meant, now }: Finding): boolean =>
  now === 'wrong' && value === null && meant?.value.is === 'date';

/** What judges nothing decides last: first of it what was said too early, then what was right when it was written. */
function lateness({ fact, then, now }: Finding): number {
  if (now !== 'unchecked') return fact.silent && then === 'unchecked' ? 1 : 0;
  return then === 'holds' ? 2 : 3;
}

/**
 * The first of findings: what is over; what was never right; the most specific; among equals the one that does the
 * sentence no wrong.
 */
function strongest(findings: readonly Finding[], sentence: Sentence): Finding | undefined {
  return findings.toSorted(
    (a, b) =>
      Number(isOver(b, sentence)) - Number(isOver(a, sentence)) ||
      Number(isFalse(b)) - Number(isFalse(a)) ||
      lateness(a) - lateness(b) ||
      b.specificity - a.specificity ||
      Number(isFlag(a.now)) - Number(isFlag(b.now)),
  )[0];
}

/** The finding on what is said that decides: the first, but for a slip, which makes wrong what is not wrong already. */
function decisiveOn(findings: readonly Finding[], sentence: Sentence): Finding | undefined {
  const first = strongest(findings, sentence);
  return first?.now === 'wrong' ? first : (findings.find(isDaySlip) ?? first);
}

/** The finding that decides: on what is said; on who says it where that is over, or nothing else is judged. */
function decisiveOf(findings: readonly Finding[], sentence: Sentence): Finding | undefined {
  const isOfSpeaker = ({ fact }: Finding) => fact.kind === 'holder';
  const said = decisiveOn(
    findings.filter((finding) => !isOfSpeaker(finding)),
    sentence,
  );
  const speaker = strongest(findings.filter(isOfSpeaker), sentence);
  if (!said || !speaker || isFlag(said.now)) return said ?? speaker;
  return isFlag(speaker.now) || lateness(said) > lateness(speaker) ? speaker : said;
}

/** The value that is right today in place of the one that was stated or meant. */
const rightToday = ({ fact, value, meant }: Finding, { today }: Clocks) => rightInstead(fact, meant ?? value, today);

/** A sentence for the reader: what was right then, what is right now. */
function explain(finding: Finding, clocks: Clocks, language: LanguageCode): Partial<Verdict> & { why: string } {
  const { fact, value, meant = value } = finding;
  const says = (v: PackValue | undefined) => (v ? textIn(v.says, language) : undefined);
  const onDay = (day: string) => rightInstead(fact, meant, day);
  const { written } = clocks;
  const isOfMonth = written && written.from !== written.to && value?.value.is === 'statement' && held(value, written);
  const then = isOfMonth ? value : written ? onDay(written.day) : undefined;
  const now = onDay(clocks.today);
  const rightNow = says(now) ?? (value?.never ? says(value) : undefined);
  const rightThen = says(then);
  const changed = now && now !== then ? (now.from ?? undefined) : value?.to ? later(value.to, 1, 'day') : undefined;
  const why = rightNow ?? says(value ?? undefined) ?? '';
  return {
    why,
    ...(rightThen && { rightThen }),
    ...(rightNow && { rightNow }),
    ...(changed && { changed }),
  };
}

/** What a fact adds to a sentence that it cannot judge, and where that is written. */
export interface Addition {
  fact: string;
  text: string;
  source: SourceReference | undefined;
}

/** A verdict and where it is written: what was said first, then what is right now. */
export interface Judged {
  verdict: Verdict;
  sources: SourceReference[];
  additions: Addition[];
}

/**
 * Holds a sentence against the facts, on the article's day and today.
 *
 * @param reader the pack made ready
 * @param sentence the sentence, with its entries resolved; it then holds the phrases of facts that stand in it
 * @param clocks when the article was written (or null), and today
 * @param person the language of the person who reads; explanations come in it where the fact has them
 */
export function judgeSentence(reader: Reader, sentence: Sentence, clocks: Clocks, person: LanguageCode): Judged {
  const none: Judged = {
    verdict: { then: clocks.written ? 'unchecked' : null, now: 'unchecked', fact: null, why: '' },
    sources: [],
    additions: [],
  };
  if (sentence.isQuestion) return none;
  const findings = findingsOf(reader, sentence, clocks);
  const additions = additionsOf(findings, clocks, person);
  const decisive = decisiveOf(findings, sentence);
  const judged = decisive && { ...judgedBy(decisive, clocks, person), additions };
  // Where the sources do not agree, the calendar knows no better.
  if (judged && (isFlag(judged.verdict.now) || (decisive.fact.silent && decisive.fact.kind === 'date'))) return judged;
  const { sources, verdict } = judged ?? none;
  const calendar = overtaken(sentence, clocks, person);
  return {
    sources,
    additions,
    verdict: calendar ? { ...calendar, then: judged?.verdict.then ?? calendar.then } : verdict,
  };
}

function findingsOf(reader: Reader, sentence: Sentence, clocks: Clocks): Finding[] {
  hear(sentence, reader.cues());
  const spoken = spokenOf(reader.pack.facts, reader.facts(), sentence);
  const heard: Heard = { ...spoken, days: reader.days(), language: reader.pack.language };
  return [...spoken.facts]
    .filter((fact) => mayBeMeant(fact, sentence, reader.pack))
    .map((fact) => measure(fact, heard, sentence, clocks))
    .filter((finding): finding is Finding => finding !== null);
}

/** More notes than this are no longer read. */
const MOST_ADDITIONS = 3;

/** What is known about a sentence and is not sure enough to judge it by, or is no matter of right and wrong. */
function additionsOf(findings: readonly Finding[], clocks: Clocks, person: LanguageCode): Addition[] {
  return findings
    .filter(({ now }) => now === 'unchecked')
    .slice(0, MOST_ADDITIONS)
    .map((finding) => {
      const [source] = (rightToday(finding, clocks) ?? finding.value)?.sources ?? [];
      return { fact: finding.fact.id, text: explain(finding, clocks, person).why, source };
    });
}

function judgedBy(decisive: Finding, clocks: Clocks, person: LanguageCode): Omit<Judged, 'additions'> {
  const now = rightToday(decisive, clocks);
  const stated = decisive.value ?? now;
  // A date that stands above the sentence has no words in it.
  const words = decisive.words.filter(({ start, end }) => end > start).map(({ start, end }) => ({ start, end }));
  return {
    sources: [...(stated?.sources ?? []).slice(0, 1), ...(now?.sources ?? []).slice(0, 1)],
    verdict: {
      then: decisive.then,
      now: decisive.now,
      fact: decisive.fact.id,
      ...explain(decisive, clocks, person),
      ...(words.length > 0 && { words }),
    },
  };
}
