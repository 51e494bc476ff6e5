import type { PackFact, PackValue } from '../glossary/pack.ts';
import type { SourceReference, Text } from '../glossary/schema.ts';
import type { LanguageCode } from '../language/code.ts';
import { later } from '../language/dates.ts';
import type { WordClass } from '../language/language.ts';
import type { Judgement, Verdict } from '../report/report.ts';
import { standsBy } from './anchored.ts';
import { decisiveWords } from './cues.ts';
import { type Spoken, spokenOf } from './fact-index.ts';
import { overtaken } from './forecast.ts';
import type { Reader } from './reader.ts';
import { hear, isToCome, type Sentence } from './sentence.ts';
import { misstatesDay, misstatesVote } from './slips.ts';
import { leavesRoomFor, type Stated, statedOfKind, states, statesAsMinimum } from './values.ts';
import { liesAhead, type Period, type Written } from './written.ts';

/** What a sentence says, measured against one fact. */
interface Finding {
  fact: PackFact;
  /** The value that it states; null where it states another that was never right. */
  value: PackValue | null;
  /** Where it states another: the one that it was meant to be, if that can be told. */
  meant?: PackValue;
  words: Stated[];
  specificity: number;
  then: Judgement | null;
  now: Judgement;
}

/** What a sentence speaks of, and the days on which anything is known to have happened. */
interface Heard extends Spoken {
  days: ReadonlySet<string>;
}

/** The days between which a verdict is asked. */
export interface Clocks {
  written: Written | null;
  today: string;
}

const FIRM = new Set(['V', 'S']);

/** Whether a value was right at some time of a period. */
const held = (value: PackValue, { from, to }: Period) =>
  !value.never && (value.from === null || value.from <= to) && (value.to === null || from <= value.to);

const covers = (value: PackValue, day: string) => held(value, { from: day, to: day });

/** The value that was right on a day. */
function rightOn(fact: PackFact, day: string): PackValue | undefined {
  return fact.values.find((value) => covers(value, day));
}

/** Words that tell what was planned or said before. */
const LOOKING_BACK: WordClass[] = ['past', 'propose', 'draft'];

/**
 * Whether a value can be meant as the state of things. A stage ("awaits a vote") is reported while it lasts; a figure or
 * date that was over before the article was written is history where the sentence looks back.
 */
function isPresent(value: PackValue, sentence: Sentence, written: Written | null): boolean {
  if (value.dated && written === null) return false;
  if (value.never || written === null || held(value, written)) return true;
  if (value.value.is === 'statement') return false;
  const isOver = value.to !== null && value.to < written.from;
  return !(isOver && LOOKING_BACK.some((wordClass) => sentence.classes.has(wordClass)));
}

function judge(value: PackValue, period: Period): Judgement {
  if (held(value, period)) return 'holds';
  if (value.never) return 'wrong';
  // What became right only later was not there to be wrong about: it means something else, or the text was changed since.
  return value.to !== null && value.to < period.from ? 'outdated' : 'unchecked';
}

/** Of values that are said alike, the one that was right when the article was written. */
function chosen(values: PackValue[], clocks: Clocks): PackValue | undefined {
  const { written, today } = clocks;
  return (
    (written && values.find((value) => covers(value, written.day))) ||
    (written && values.find((value) => held(value, written))) ||
    values.find((value) => covers(value, today)) ||
    values[0]
  );
}

/** A time without its year ("next month", "on 2 August") that lay ahead of the article and is over informs no more. */
function hasCome(value: PackValue | null, words: readonly Stated[], sentence: Sentence, clocks: Clocks): boolean {
  const { written, today } = clocks;
  if (!written || value?.value.is !== 'date') return false;
  const { when } = value.value;
  const isAhead = isToCome(sentence);
  return words.some((time) => time.relative && time.when && liesAhead(time.when, written, isAhead)) && when <= today;
}

/** Whether only the year of a day is said: it may mean another day of that year. */
const isBareYear = (words: Stated, { value }: PackValue) =>
  value.is === 'date' && value.when.length > 4 && words.when?.length === 4;

const isNumber = (value: PackValue | null) => value !== null && value.value.is !== 'statement';

function measure(fact: PackFact, heard: Heard, sentence: Sentence, clocks: Clocks): Finding | null {
  const { fits, index } = heard;
  // What somebody asks for is not the law.
  if (fact.kind === 'rule' && sentence.classes.has('demand')) return null;
  const asked = fits.get(fact)?.groups ?? 0;
  const stated: { value: PackValue; words: Stated[]; specificity: number }[] = [];
  for (const value of fact.values) {
    if (!isPresent(value, sentence, clocks.written)) continue;
    const fit = fits.get(value);
    const said = fit?.groups ?? 0;
    if (value.value.is === 'statement') {
      if (fit) stated.push({ value, words: decisiveWords(fit.cue, sentence, index), specificity: asked + said });
      continue;
    }
    if (value.cued && !fit) continue;
    const words = states(sentence, value.value);
    if (words && !(value.never && isBareYear(words, value)))
      stated.push({ value, words: [words], specificity: asked + said + (words.within ? 0.5 : 1) });
  }
  const { written, today } = clocks;
  const todays: Period = { from: today, to: today };
  const finding = (value: PackValue | null, words: Stated[], specificity: number): Finding => {
    const firm = !fact.silent && (!value || FIRM.has(value.confidence));
    const right = rightOn(fact, today);
    const isOutgrown = right !== undefined && words.some((said) => leavesRoomFor(said, right.value));
    const now = !value ? 'wrong' : isOutgrown ? 'holds' : judge(value, todays);
    const soften = (j: Judgement): Judgement => (firm || j === 'holds' ? j : 'unchecked');
    // "At least 12" was right by another number then than now.
    const heldThen = written && isNumber(value) && stated.some((s) => isNumber(s.value) && held(s.value, written));
    const judgedNow = soften(now === 'holds' && hasCome(value, words, sentence, clocks) ? 'outdated' : now);
    // That a day is right, or who says it is in office, says less than any fact that was written for the sentence.
    const isBeside = fact.kind === 'event' || (fact.kind === 'holder' && judgedNow === 'holds');
    return {
      fact,
      value,
      words,
      specificity: isBeside ? 0 : specificity,
      then: written ? soften(heldThen ? 'holds' : value ? judge(value, written) : 'wrong') : null,
      now: judgedNow,
    };
  };
  if (stated.length > 0) {
    const best = Math.max(...stated.map((s) => s.specificity));
    const top = stated.filter((s) => s.specificity === best);
    // A sentence that also states what is right today misleads nobody.
    const holding = stated.find((s) => covers(s.value, clocks.today) && s.value.value.is !== 'statement');
    const value =
      holding?.value ??
      (chosen(
        top.map((s) => s.value),
        clocks,
      ) as PackValue);
    const found = stated.find((s) => s.value === value) as (typeof stated)[number];
    return finding(value, found.words, found.specificity);
  }
  if (fact.silent) return null;
  for (const meant of fact.values) {
    const misstated =
      statesAsMinimum(sentence, meant.value) ??
      misstatesVote(sentence, meant.value) ??
      misstatedDay(fact, meant, heard, sentence);
    if (misstated) return { ...finding(null, [misstated], asked + 1), meant };
  }
  if (!fact.exhaustive) return null;
  const sample = fact.values[0] as PackValue;
  const other = statedOfKind(sentence, sample.value).filter((value) => standsBy(value, fact.anchors, sentence));
  if (other.length !== 1) return null;
  return finding(null, other, asked + 1);
}

/** A question so wide that one group of words asks it may be about another event. */
const PRECISE = 2;

/** Where a sentence that speaks of an event for certain gives its day with a slip. */
function misstatedDay(fact: PackFact, meant: PackValue, { fits, days }: Heard, sentence: Sentence): Stated | null {
  const fit = meant.cued ? fits.get(meant) : fits.get(fact);
  if (!fact.anchors || meant.never || (fit?.groups ?? 0) < PRECISE) return null;
  const day = misstatesDay(sentence, meant.value, days);
  return day && standsBy(day, fact.anchors, sentence) ? day : null;
}

/** Whether a reader is told that a claim does not hold. */
export const isFlag = (judgement: Judgement): boolean => judgement === 'outdated' || judgement === 'wrong';

/**
 * What "would" happen or is still to come is over when it has come, also where a date beside it holds; and whoever quotes
 * an office holder names the office, whatever else is right.
 */
function isOver({ fact, now }: Finding, { classes }: Sentence): boolean {
  if (now !== 'outdated') return false;
  return fact.kind === 'holder' || (fact.kind === 'status' && (classes.has('conditional') || classes.has('ahead')));
}

/** What was never right stays wrong beside a date or a sum that is; so does a vote with a slip in its numbers. */
const isFalse = ({ value, meant, now }: Finding): boolean =>
  now === 'wrong' && (value ? value.never === true && value.value.is === 'statement' : meant?.value.is === 'vote');

/** The day of an event with a slip stays wrong beside all that is right or was. */
const isDaySlip = ({ value, meant, now }: Finding): boolean =>
  now === 'wrong' && value === null && meant?.value.is === 'date';

/**
 * The finding that decides: what is over; what was never right; the most specific; among equals the one that does the
 * sentence no wrong.
 */
function strongest(findings: Finding[], sentence: Sentence): Finding | undefined {
  return findings.sort(
    (a, b) =>
      Number(isOver(b, sentence)) - Number(isOver(a, sentence)) ||
      Number(isFalse(b)) - Number(isFalse(a)) ||
      Number(a.now === 'unchecked') - Number(b.now === 'unchecked') ||
      b.specificity - a.specificity ||
      Number(isFlag(a.now)) - Number(isFlag(b.now)),
  )[0];
}

const inLanguage = (text: Text, language: LanguageCode): string =>
  text[language] ?? text.en ?? Object.values(text)[0] ?? '';

/** A sentence for the reader: what was right then, what is right now. */
function explain(finding: Finding, clocks: Clocks, language: LanguageCode): Partial<Verdict> & { why: string } {
  const { fact, value, meant = value } = finding;
  const says = (v: PackValue | undefined) => (v ? inLanguage(v.says, language) : undefined);
  // Of several numbers that were right on a day the sentence means its own.
  const onDay = (day: string) => (meant && isNumber(meant) && covers(meant, day) ? meant : rightOn(fact, day));
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

/** A verdict and where it is written: what was said first, then what is right now. */
export interface Judged {
  verdict: Verdict;
  sources: SourceReference[];
}

/** Whether the fact that decides is one on which the sources do not agree. */
const isSilent = ({ pack }: Reader, { fact }: Verdict) => pack.facts.some(({ id, silent }) => id === fact && silent);

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
  };
  if (sentence.isQuestion) return none;
  const judged = judgeByFacts(reader, sentence, clocks, person);
  if (judged && (isFlag(judged.verdict.now) || isSilent(reader, judged.verdict))) return judged;
  const verdict = overtaken(sentence, clocks, person);
  if (verdict)
    return { verdict: { ...verdict, then: judged?.verdict.then ?? verdict.then }, sources: judged?.sources ?? [] };
  return judged ?? none;
}

function judgeByFacts(reader: Reader, sentence: Sentence, clocks: Clocks, person: LanguageCode): Judged | null {
  hear(sentence, reader.cues());
  const spoken = spokenOf(reader.pack.facts, reader.facts(), sentence);
  const heard: Heard = { ...spoken, days: reader.days() };
  const findings = [...spoken.facts]
    .map((fact) => measure(fact, heard, sentence, clocks))
    .filter((finding): finding is Finding => finding !== null);
  const first = strongest(findings, sentence);
  const decisive = first?.now === 'wrong' ? first : (findings.find(isDaySlip) ?? first);
  if (!decisive) return null;
  const now = rightOn(decisive.fact, clocks.today);
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
