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

const WORD = /[\p{L}\p{N}]/u;

function stands(text: string, needle: string): boolean {
  const isOpenAtStart = needle.startsWith('*');
  const isOpenAtEnd = needle.endsWith('*');
  const wanted = needle.slice(isOpenAtStart ? 1 : 0, isOpenAtEnd ? -1 : undefined);
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    const isStart = isOpenAtStart || at === 0 || !WORD.test(text[at - 1] as string);
    if (isStart && (isOpenAtEnd || end === text.length || !WORD.test(text[end] as string))) return true;
  }
  return false;
}

/**
 * Whether a text may hold something for us: it speaks of AI, and of the EU or its law. Plain searches for a few words,
 * which engines do fastest. It may say yes where reading then finds nothing.
 *
 * @param text the page's text
 * @param languages what to look for, for each language that the page may be in
 * @param own names that the reader added, which count alone
 */
export function isForUs(text: string, languages: GateWords[], own: string[] = []): boolean {
  if (own.some((name) => stands(text, name))) return true;
  const spoken = languages.filter(({ ai }) => ai.some((needle) => stands(text, needle)));
  if (spoken.length === 0) return false;
  const plain = text.replace(/\s+/g, ' ').toLowerCase();
  return languages.some(({ ours }) => ours.some((needle) => stands(plain, needle)));
}
