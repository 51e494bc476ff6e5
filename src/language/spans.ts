import type { AmountFound } from './amounts.ts';
import { anyOf, fold, LETTERS, WORD } from './characters.ts';
import { type DateFound, later } from './dates.ts';
import type { Language, SpanUnit } from './language.ts';

interface SpanPatterns {
  /** Any unit of time, and one that counts from something: "a year after". */
  unit: RegExp;
  counted: RegExp;
  units: Map<string, SpanUnit>;
  /** "in", "in just under", "another". */
  before: RegExp;
  /** "left", "away". */
  left: RegExp | null;
  /** "after": it counts from something else. */
  from: RegExp | null;
}

/** Longer spans are about laws and lives, not about when something comes. */
const LONGEST: Record<SpanUnit, number> = { day: 100, week: 60, month: 40, year: 5 };
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
  const unit = spans && anyOf(Object.values(spans.units).flat());
  const made = spans && {
    unit: new RegExp(`(?<![${WORD}])(?:${unit})(?![${WORD}])`, 'i'),
    counted: new RegExp(
      `(?<![${WORD}])(?:${unit})[\\s\\u00a0]+(?:[${LETTERS}]+[\\s\\u00a0]+)?(?:${anyOf(spans.from)})(?![${WORD}])`,
      'i',
    ),
    units: new Map(
      (Object.entries(spans.units) as [SpanUnit, string[]][]).flatMap(([unit, words]) =>
        words.map((word) => [fold(word), unit] as const),
      ),
    ),
    before: new RegExp(`(?<![${WORD}])(?:${anyOf(spans.in)})[\\s\\u00a0]+(?:(?:${anyOf(about)})[\\s\\u00a0]+)?$`),
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
  if (!published || amounts.length === 0) return [];
  const known = patterns(language);
  if (!known) return [];
  return amounts.flatMap((amount) => {
    if (amount.is !== 'count') return [];
    const unit = known.units.get(amount.of.split(' ')[0] as string);
    if (!unit || amount.count > LONGEST[unit] || !Number.isInteger(amount.count)) return [];
    const after = text.slice(amount.end, amount.end + REACH);
    const isLeft = known.left?.test(after) ?? false;
    if (!isLeft && known.from?.test(after)) return [];
    const ahead = known.before.exec(text.slice(Math.max(0, amount.start - REACH), amount.start));
    if (!ahead && !isLeft) return [];
    const start = amount.start - (ahead?.[0].length ?? 0);
    return [
      {
        start,
        end: amount.end,
        when: later(published, amount.count, unit),
        relative: true,
        loose: true,
        span: true,
        ...(isLeft && { left: true as const }),
      },
    ];
  });
}
