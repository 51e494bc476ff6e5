import type { AmountFound } from './amounts.ts';
import { anyOf, fold, LETTERS, WORD } from './characters.ts';
import { type DateFound, later } from './dates.ts';
import type { Language, SpanUnit } from './language.ts';

interface SpanPatterns {
  /** Any unit of time, and one that counts from something: "a year after". */
  unit: RegExp;
  counted: RegExp;
  units: Map<string, SpanUnit>;
  /** "a month": its article is the number in most languages, and no amount. */
  single: RegExp | null;
  /** "in", "in just under", "another". */
  before: RegExp;
  /** "left", "away". */
  left: RegExp | null;
  /** "there remain". */
  toGo: RegExp | null;
  /** "after": it counts from something else. */
  from: RegExp | null;
}

/** Longer spans are about laws and lives, not about when something comes. */
const LONGEST: Record<SpanUnit, number> = { day: 100, week: 60, month: 40, year: 5 };
/** What is counted down in days may be further away. */
const LONGEST_COUNTDOWN = 400;
/** The longest words before a span, and behind it. */
const REACH = 32;

const compiled = new WeakMap<Language, SpanPatterns | null>();

function patterns(language: Language): SpanPatterns | null {
  const known = compiled.get(language);
  if (known !== undefined) return known;
  const { spans, bounds } = language;
  const about = Object.values(bounds ?? {})
    .flat()
    .filter((bound) => !bound.startsWith('…'));
  const behind = (words: readonly string[]) =>
    words.length > 0
      ? new RegExp(`^[’']?[\\s\\u00a0]+(?:[${LETTERS}]+[\\s\\u00a0]+)?(?:${anyOf(words)})(?![${WORD}])`)
      : null;
  const inFront = (words: readonly string[]) =>
    new RegExp(`(?<![${WORD}])(?:${anyOf(words)})[\\s\\u00a0]+(?:(?:${anyOf(about)})[\\s\\u00a0]+)?$`, 'i');
  const unit = spans && anyOf(Object.values(spans.units).flat());
  const made = spans && {
    unit: new RegExp(`(?<![${WORD}])(?:${unit})(?![${WORD}])`, 'i'),
    counted: new RegExp(
      `(?<![${WORD}])(?:${unit})[\\s\\u00a0]+(?:[${LETTERS}]+[\\s\\u00a0]+)?(?:${anyOf(spans.from)})(?![${WORD}])`,
      'i',
    ),
    single: spans.one
      ? new RegExp(`(?<![${WORD}])(?:${anyOf(spans.one)})[\\s\\u00a0]+(${unit})(?![${WORD}])`, 'gi')
      : null,
    units: new Map(
      (Object.entries(spans.units) as [SpanUnit, string[]][]).flatMap(([unit, words]) =>
        words.map((word) => [fold(word), unit] as const),
      ),
    ),
    before: inFront(spans.in),
    toGo: spans.toGo ? inFront(spans.toGo) : null,
    left: behind(spans.left),
    from: behind(spans.from),
  };
  compiled.set(language, made ?? null);
  return made ?? null;
}

/**
 * Whether a text tells how far apart things are: "two years", "the day before".
 *
 * @param text a sentence
 * @param language its language
 */
export const namesSpan = (text: string, language: Language): boolean => patterns(language)?.unit.test(text) ?? false;

/**
 * Whether a text counts a time from something: "a year after it entered into force".
 *
 * @param text a sentence
 * @param language its language
 */
export const countsFrom = (text: string, language: Language): boolean =>
  patterns(language)?.counted.test(text) ?? false;

/** A number of units of time in a text. */
interface Count {
  start: number;
  end: number;
  count: number;
  unit: SpanUnit;
}

function countsIn(text: string, { units, single }: SpanPatterns, amounts: readonly AmountFound[]): Count[] {
  const counted = amounts.flatMap((amount): Count[] => {
    const unit = amount.is === 'count' && units.get(amount.of.split(' ')[0] as string);
    return unit ? [{ start: amount.start, end: amount.end, count: amount.count, unit }] : [];
  });
  const singles = [...(single ? text.matchAll(single) : [])].flatMap(({ 0: words, 1: word, index }): Count[] => {
    const unit = units.get(fold(word as string));
    return unit ? [{ start: index, end: index + words.length, count: 1, unit }] : [];
  });
  return singles.length === 0 ? counted : [...counted, ...singles].sort((a, b) => a.start - b.start);
}

/**
 * Spans of time ahead of the article's day: "in two months", "eleven weeks left", not "two months after publication".
 *
 * @param text a sentence or block
 * @param language its language
 * @param published the article's day; without it a span leads nowhere
 * @param amounts the amounts in the text
 * @returns the times at their ends, as exact as their units are, in order and disjoint
 */
export function findSpans(
  text: string,
  language: Language,
  published: string | null,
  amounts: readonly AmountFound[],
): DateFound[] {
  const known = published ? patterns(language) : null;
  if (!published || !known) return [];
  return countsIn(text, known, amounts).flatMap(({ start, end, count, unit }) => {
    if (!Number.isInteger(count)) return [];
    const front = text.slice(Math.max(0, start - REACH), start);
    const toGo = known.toGo?.exec(front);
    const after = text.slice(end, end + REACH);
    const isLeft = Boolean(toGo) || (known.left?.test(after) ?? false);
    if (count > (isLeft && unit === 'day' ? LONGEST_COUNTDOWN : LONGEST[unit])) return [];
    if (!isLeft && known.from?.test(after)) return [];
    const ahead = toGo ?? known.before.exec(front);
    if (!ahead && !isLeft) return [];
    return [
      {
        start: start - (ahead?.[0].length ?? 0),
        end,
        when: later(published, count, unit),
        relative: true,
        loose: true,
        span: true,
        ...(isLeft && { left: true as const }),
      },
    ];
  });
}
