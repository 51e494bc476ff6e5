import { literal, WORD } from '../language/characters.ts';

/** What the gate looks for on pages of one language: the sources of two regular expressions. */
export interface GateWords {
  /** Words for artificial intelligence, as they are spelt. */
  ai: string;
  /** Words for the European Union, and names of the AI Act, in small letters. */
  ours: string;
}

const known = new Map<string, RegExp>();

/**
 * One regular expression for all needles: the engine goes over the text once, and nothing of ours runs meanwhile.
 *
 * @param needles words to find. A `*` at the end lets a word go on, one at the start lets it have begun
 * @returns its source
 */
export function searchFor(needles: readonly string[]): string {
  const parts = needles.map((needle) => {
    const words = needle
      .replace(/^\*|\*$/g, '')
      .split(' ')
      .map(literal);
    return { text: words.join('\\s+'), hasBegun: needle.startsWith('*'), goesOn: needle.endsWith('*') };
  });
  const alternatives = (hasBegun: boolean) => {
    const texts = (goesOn: boolean) =>
      parts.filter((part) => part.hasBegun === hasBegun && part.goesOn === goesOn).map(({ text }) => text);
    const closed = texts(false);
    return [...texts(true), ...(closed.length > 0 ? [`(?:${closed.join('|')})(?![${WORD}])`] : [])].join('|');
  };
  const whole = alternatives(false);
  return [alternatives(true), whole && `(?<![${WORD}])(?:${whole})`].filter(Boolean).join('|');
}

function isIn(text: string, source: string): boolean {
  const search = known.get(source) ?? new RegExp(source);
  known.set(source, search);
  return search.test(text);
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
  if (own.length > 0 && isIn(text, searchFor(own))) return true;
  if (!languages.some(({ ai }) => isIn(text, ai))) return false;
  // Not by a flag of the expression: with it engines are many times slower.
  const small = text.toLowerCase();
  return languages.some(({ ours }) => isIn(small, ours));
}
