import { fold, LETTERS, WORD } from './characters.ts';
import type { Language } from './language.ts';

/** A stretch of a text; UTF-16 code units. */
export interface Stretch {
  start: number;
  end: number;
}

const STOP = /[.!?…。]+["”’»“)\]]*(?=\s|$)|\n+/gu;
/** What an item of a list that runs on in one block has before it. */
const ITEM_FIRST = /[•▪◦‣●■✓✔✅➤►]|[:;]\s/;
/** Before such an item: "•"; a hyphen, or a time with its colon, behind a colon or semicolon. */
const ITEM = new RegExp(
  `\\s(?=[•▪◦‣●■✓✔✅➤►]\\s?\\S)|(?<=[:;])\\s(?=[-–—]\\s\\S|(?:\\d{1,2}\\.?\\s)?[${LETTERS}]+\\s(?:de\\s)?\\d{4}(?:\\s[${LETTERS}]\\.)?\\s?[:–—])`,
  'g',
);
const BEGINNING = /^["“„«‘'([\s]*(\S)/;
const BEGINS_NUMBER = /^\s*\d/u;
/** What may stand before the last word: a blank, a mark that opens. */
const BEFORE_WORD = /[\s("“„«'’]/;
const ABBREVIATED = new RegExp(`^(?:[${LETTERS}]{1,3}\\.)*[${WORD}]+$`);
const NEXT_WORD = new RegExp(`^[\\s"“„«([]*([${WORD}]+)`);
const LETTER = new RegExp(`^[${LETTERS}]$`);
const WORDS = new RegExp(`[${LETTERS}]+`, 'g');
const ORDINAL = /^\d{1,2}$/;
const YEAR = /^(?:19|20)\d{2}$/;
const ROMAN = /^[IVX]+$/;
/** 2. 8. 2026 · 2026. 8. 2 */
const SPACED_DATE =
  /(?<!\d)(?:\d{1,2}\.[ \u00a0]?\d{1,2}\.[ \u00a0]?\d{4}|\d{4}\.[ \u00a0]?\d{1,2}\.[ \u00a0]?\d{1,2})(?!\d)/gu;

/** How far to look before and behind a stop; longer than any abbreviation. */
const REACH = 40;

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

/** Most words besides those for a day, month and year in a time with which a sentence begins: "Do końca 2026 r." */
const OPENING = 2;

/** The last word of a text, with the full stops inside it: "U.S"; null where there is none. */
function lastWord(text: string): string | null {
  const least = Math.max(0, text.length - REACH);
  let start = text.length;
  while (start > least && !BEFORE_WORD.test(text[start - 1] as string)) start--;
  const word = text.slice(start);
  return ABBREVIATED.test(word) ? word : null;
}

function beginsLower(text: string): boolean {
  const first = BEGINNING.exec(text)?.[1] ?? '';
  return first === first.toLowerCase() && first !== first.toUpperCase();
}

/** Whether nothing but a time has been said: "W 2026 r." begins the sentence that "Komisja" goes on with. */
function isOpening(said: string, language: Language): boolean {
  const words = said.match(WORDS) ?? [];
  const marks = language.dateAbbreviations ?? [];
  return words.filter((word) => !months(language).has(fold(word)) && !marks.includes(word)).length <= OPENING;
}

/**
 * Whether a full stop belongs to an abbreviation, an initial or an ordinal number and so ends no sentence.
 *
 * @param said the sentence up to the stop
 * @param after what follows
 */
function isInside(said: string, after: string, language: Language): boolean {
  if (beginsLower(after)) return true;
  const word = lastWord(said);
  if (!word) return false;
  if (language.dateAbbreviations?.includes(YEAR.test(word) ? '' : word)) {
    return BEGINS_NUMBER.test(after) || isOpening(said.slice(0, said.length - word.length), language);
  }
  // "No. 5" is a number, "no." an answer: an abbreviation in capitals counts only in capitals.
  if (abbreviations(language).has(word) || abbreviations(language).has(word.toLowerCase())) return true;
  if (LETTER.test(word) && word === word.toUpperCase()) return true;
  const next = NEXT_WORD.exec(after)?.[1] ?? '';
  if (ORDINAL.test(word) && (months(language).has(fold(next)) || ROMAN.test(next))) return true;
  return false;
}

const CLOSING = '"”’»“)]';
const MARKS = '.!?…。';

/**
 * The mark with which a sentence ends, before what closes behind it: a quotation, a bracket.
 *
 * @param text a sentence
 * @returns "." or another such mark; empty where it ends without one
 */
export function endMark(text: string): string {
  let at = text.length - 1;
  while (at >= 0 && CLOSING.includes(text[at] as string)) at--;
  const mark = text[at];
  return mark !== undefined && MARKS.includes(mark) ? mark : '';
}

const byPlace = (a: RegExpExecArray, b: RegExpExecArray) => a.index - b.index;

/**
 * The sentences of a block. Abbreviations, initials and ordinals do not end one; a line break and the next item of a list
 * do.
 *
 * @param text the block's text
 * @param language its language
 * @returns the sentences in order, disjoint, without surrounding blanks; none is empty
 */
export function sentences(text: string, language: Language): Stretch[] {
  const found: Stretch[] = [];
  const push = (from: number, to: number) => {
    const said = text.slice(from, to);
    const start = from + said.length - said.trimStart().length;
    const end = from + said.trimEnd().length;
    if (end > start) found.push({ start, end });
  };
  let from = 0;
  const dates: Stretch[] = [];
  for (const { index: start, 0: date } of text.matchAll(SPACED_DATE)) dates.push({ start, end: start + date.length });
  const items = ITEM_FIRST.test(text) ? [...text.matchAll(ITEM)] : [];
  const stops = items.length === 0 ? text.matchAll(STOP) : [...text.matchAll(STOP), ...items].sort(byPlace);
  for (const match of stops) {
    const at = match.index;
    const isBreak = match[0].trim() === '';
    const isBareStop = match[0].startsWith('.') && !match[0].startsWith('...');
    const after = text.slice(at + match[0].length, at + match[0].length + REACH);
    if (dates.some((date) => date.start < at && at < date.end)) continue;
    const said = text.slice(from, at);
    // "(photos, videos etc.)" is inside what it stands in, "(See below.)" is a sentence.
    const isInBrackets =
      match[0].includes(')') && said.trimStart().lastIndexOf('(') > Math.max(0, said.trimStart().lastIndexOf(')'));
    if (!isBreak && isBareStop && (isInBrackets || isInside(said, after, language))) continue;
    if (!isBreak && !isBareStop && beginsLower(after) && after.trim()) continue;
    push(from, at + match[0].length);
    from = at + match[0].length;
  }
  push(from, text.length);
  return found;
}
