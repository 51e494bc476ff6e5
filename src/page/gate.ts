import { literal, WORD } from '../language/characters.ts';

/**
 * What the gate looks for on pages of one language. A `*` at the end lets a word go on, one at the start lets it have
 * begun.
 */
export interface GateWords {
  /** Words for artificial intelligence, as they are spelt. */
  ai: string[];
  /** Words for the European Union, and names of the AI Act, in small letters. */
  ours: string[];
}

const known = new WeakMap<readonly string[], RegExp>();

/** One needle as a part of a regular expression, without what must not stand before it. */
function partOf(needle: string): string {
  const isOpenAtEnd = needle.endsWith('*');
  const words = needle
    .replace(/^\*|\*$/g, '')
    .split(' ')
    .map(literal);
  return `${words.join('\\s+')}${isOpenAtEnd ? '' : `(?![${WORD}])`}`;
}

/** One regular expression for all needles: the engine goes over the text once, and nothing of ours runs meanwhile. */
function searchFor(needles: readonly string[]): RegExp {
  const made = known.get(needles);
  if (made) return made;
  const begun = needles.filter((needle) => needle.startsWith('*')).map(partOf);
  const whole = needles.filter((needle) => !needle.startsWith('*')).map(partOf);
  if (whole.length > 0) begun.push(`(?<![${WORD}])(?:${whole.join('|')})`);
  const search = new RegExp(begun.join('|'));
  known.set(needles, search);
  return search;
}

/**
 * Whether a text may hold something for us: it speaks of AI, and of the EU or its law. It may say yes where reading then
 * finds nothing.
 *
 * @param text the page's text
 * @param languages what to look for, for each language that the page may be in
 * @param own names that the reader added, which count alone
 */
export function isForUs(text: string, languages: readonly GateWords[], own: readonly string[] = []): boolean {
  if (own.length > 0 && searchFor(own).test(text)) return true;
  if (!languages.some(({ ai }) => searchFor(ai).test(text))) return false;
  // Not by a flag of the expression: with it engines are many times slower.
  const small = text.toLowerCase();
  return languages.some(({ ours }) => searchFor(ours).test(small));
}
