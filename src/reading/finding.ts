import type { PackFact, PackValue } from '../glossary/pack.ts';
import { isWholeDay } from '../language/dates.ts';
import type { Language, WordClass } from '../language/language.ts';
import { countsFrom, namesSpan } from '../language/spans.ts';
import type { Judgement } from '../report/report.ts';
import { standsBy } from './anchored.ts';
import { decisiveWords } from './cues.ts';
import type { Spoken } from './fact-index.ts';
import { isToCome, type Sentence } from './sentence.ts';
import { misstatesDay, misstatesVote } from './slips.ts';
import { covers, held, isNumber, rightOn } from './validity.ts';
import { leavesRoomFor, type Stated, statedOfKind, states, statesAsMinimum } from './values.ts';
import { type Clocks, liesAhead, type Period, type Written } from './written.ts';

/** What a sentence says, measured against one fact. */
export interface Finding {
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
export interface Heard extends Spoken {
  days: ReadonlySet<string>;
  language: Language;
}

const FIRM = new Set(['V', 'S']);

/** A value that a sentence states, with the words that do. */
interface Statement {
  value: PackValue;
  words: Stated[];
  specificity: number;
}

/** Words that tell what was planned or said before. */
const LOOKING_BACK: WordClass[] = ['past', 'propose', 'draft'];

/**
 * Whether a value can be meant as the state of things. A stage ("awaits a vote") is reported while it lasts; a figure or
 * date that was over before the article was written is history where the sentence looks back. A fact that judges nothing
 * also hears what was said too early.
 */
function isPresent(value: PackValue, { silent }: PackFact, sentence: Sentence, written: Written | null): boolean {
  if (value.dated && written === null) return false;
  if (sentence.isHistory && value.value.is === 'statement' && !value.never) return false;
  if (value.never || written === null || held(value, written)) return true;
  if (value.value.is === 'statement')
    return silent === true && !isToCome(sentence) && value.from !== null && value.from > written.to;
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

/** Whether a year is said in which several days of a fact are right: which of them is meant cannot be told. */
const isVague = ({ value, words: [words] }: Statement, all: readonly Statement[], today: string): boolean =>
  words !== undefined &&
  isBareYear(words, value) &&
  all.some((other) => other.value !== value && other.words[0]?.start === words.start && covers(other.value, today));

/**
 * Measures a sentence against one fact.
 *
 * @param fact a fact that the sentence speaks of
 * @param heard what it speaks of
 * @param sentence the sentence
 * @param clocks when the article was written (or null), and today
 * @returns what it says, or null where it says nothing of the fact
 */
export function measure(fact: PackFact, heard: Heard, sentence: Sentence, clocks: Clocks): Finding | null {
  const { fits, index } = heard;
  // What somebody asks for is not the law.
  if (fact.kind === 'rule' && sentence.classes.has('demand')) return null;
  const asked = fits.get(fact)?.groups ?? 0;
  const all: Statement[] = [];
  for (const value of fact.values) {
    if (!isPresent(value, fact, sentence, clocks.written)) continue;
    const fit = fits.get(value);
    const said = fit?.groups ?? 0;
    if (value.value.is === 'statement') {
      if (fit) all.push({ value, words: decisiveWords(fit.cue, sentence, index), specificity: asked + said });
      continue;
    }
    if (value.cued && !fit) continue;
    const words = states(sentence, value.value);
    if (words && !(value.never && (isBareYear(words, value) || isRemembered(value, sentence, heard))))
      all.push({ value, words: [words], specificity: asked + said + (words.within ? 0.5 : 1) });
  }
  const { written, today } = clocks;
  const stated = all.filter((statement) => !isVague(statement, all, today));
  const todays: Period = { from: today, to: today };
  const finding = (value: PackValue | null, words: Stated[], specificity: number): Finding => {
    const isKnown = !value || FIRM.has(value.confidence);
    const firm = !fact.silent && isKnown;
    const right = rightOn(fact, today);
    const isOutgrown = right !== undefined && words.some((said) => leavesRoomFor(said, right.value));
    const now = !value ? 'wrong' : isOutgrown ? 'holds' : judge(value, todays);
    // What is a matter of opinion vouches for nothing.
    const mayHold = isKnown || !fact.silent;
    const soften = (j: Judgement): Judgement => (firm || (j === 'holds' && mayHold) ? j : 'unchecked');
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
    // A sentence that also states what is sure to be right today misleads nobody.
    const isSure = ({ value }: { value: PackValue }) => value.value.is !== 'statement' && FIRM.has(value.confidence);
    const holding = stated.find((s) => isSure(s) && covers(s.value, clocks.today));
    const value =
      holding?.value ??
      (chosen(
        top.map((s) => s.value),
        clocks,
      ) as PackValue);
    const found = stated.find((s) => s.value === value) as Statement;
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
  const other = statedOfKind(sentence, sample.value).filter(
    (said) => standsBy(said, fact.anchors, sentence) && !isRightButForYear(said, fact, written),
  );
  const isOfAnother =
    other.some(({ when }) => when !== undefined && isWholeDay(when)) && isCounted(sentence, heard, countsFrom);
  if (isOfAnother) return null;
  if (other.length !== 1) return null;
  return finding(null, other, asked + 1);
}

/** Whether a day that is over and told without its year is the right one of another year than we reckoned. */
const isRightButForYear = ({ relative, when = '' }: Stated, { values }: PackFact, written: Written | null): boolean =>
  relative === true &&
  isWholeDay(when) &&
  written !== null &&
  when < written.from &&
  values.some(({ value }) => value.is === 'date' && value.when.slice(4) === when.slice(4));

/** A question so wide that one group of words asks it may be about another event. */
const PRECISE = 2;

/** Whether a day is told by another: an anniversary, "a year after", "the day before". */
const isCounted = ({ text, classes }: Sentence, { language }: Heard, tells: typeof countsFrom): boolean =>
  classes.has('anniversary') || tells(text, language);

/** Whether a day on which something did not happen may be told from the one on which it did. */
const isRemembered = ({ value }: PackValue, sentence: Sentence, heard: Heard): boolean =>
  value.is === 'date' && isWholeDay(value.when) && isCounted(sentence, heard, namesSpan);

/** Where a sentence that speaks of an event for certain gives its day with a slip. */
function misstatedDay(fact: PackFact, meant: PackValue, heard: Heard, sentence: Sentence): Stated | null {
  const { fits, days } = heard;
  if (meant.value.is !== 'date' || isCounted(sentence, heard, namesSpan)) return null;
  const fit = meant.cued ? fits.get(meant) : fits.get(fact);
  if (!fact.anchors || meant.never || (fit?.groups ?? 0) < PRECISE) return null;
  const day = misstatesDay(sentence, meant.value, days);
  return day && standsBy(day, fact.anchors, sentence) ? day : null;
}
