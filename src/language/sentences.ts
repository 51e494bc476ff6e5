import { fold } from './characters.ts';
import type { Language } from './language.ts';

/** A stretch of a text; UTF-16 code units. */
export interface Stretch {
  start: number;
  end: number;
}

const STOP = /[.!?…。]+["”’»“)\]]*(?=\s|$)|\n+/gu;
const BEGINS_LOWER = /^["“„«‘'([\s]*\p{Ll}/u;
const LAST_WORD = /(?:^|[\s("“„«'’])((?:\p{L}{1,3}\.)*[\p{L}\p{N}]+)$/u;
const NEXT_WORD = /^[\s"“„«([]*([\p{L}\p{N}]+)/u;
const LETTER = /^\p{L}$/u;
const ORDINAL = /^\d{1,2}$/;
const ROMAN = /^[IVX]+$/;

const abbreviationsOf = new WeakMap<Language, Set<string>>();
const monthsOf = new WeakMap<Language, Set<string>>();

function abbreviations(language: Language): Set<string> {
  let set = abbreviationsOf.get(language);
  if (!set) {
    set = new Set(language.abbreviations);
    abbreviationsOf.set(language, set);
  }
  return set;
}

function months(language: Language): Set<string> {
  let set = monthsOf.get(language);
  if (!set) {
    set = new Set(language.months.flat().map(fold));
    monthsOf.set(language, set);
  }
  return set;
}

/** Whether a full stop belongs to an abbreviation, an initial or an ordinal number and so ends no sentence. */
function isInside(before: string, after: string, language: Language): boolean {
  if (BEGINS_LOWER.test(after)) return true;
  const word = LAST_WORD.exec(before)?.[1];
  if (!word) return false;
  // "No. 5" is a number, "no." an answer: an abbreviation in capitals counts only in capitals.
  if (abbreviations(language).has(word) || abbreviations(language).has(word.toLowerCase())) return true;
  if (LETTER.test(word) && word === word.toUpperCase()) return true;
  const next = NEXT_WORD.exec(after)?.[1] ?? '';
  if (ORDINAL.test(word) && (months(language).has(fold(next)) || ROMAN.test(next))) return true;
  return false;
}

/**
 * The sentences of a block. Abbreviations, initials and ordinals do not end one; a line break does.
 *
 * @param text the block's text
 * @param language its language
 * @returns the sentences in order, disjoint, without surrounding blanks; none is empty
 */
export function sentences(text: string, language: Language): Stretch[] {
  const found: Stretch[] = [];
  const push = (from: number, to: number) => {
    let start = from;
    let end = to;
    while (start < end && /\s/.test(text[start] as string)) start++;
    while (end > start && /\s/.test(text[end - 1] as string)) end--;
    if (end > start) found.push({ start, end });
  };
  let from = 0;
  for (const match of text.matchAll(STOP)) {
    const at = match.index;
    const isBreak = match[0].startsWith('\n');
    const isBareStop = match[0].startsWith('.') && !match[0].startsWith('...');
    const after = text.slice(at + match[0].length, at + match[0].length + 40);
    if (!isBreak && isBareStop && isInside(text.slice(Math.max(from, at - 40), at), after, language)) continue;
    if (!isBreak && !isBareStop && BEGINS_LOWER.test(after) && after.trim()) continue;
    push(from, at + match[0].length);
    from = at + match[0].length;
  }
  push(from, text.length);
  return found;
}
