import { fold, foldCode, SEPARATOR } from './characters.ts';

/** A run of letters and digits in a text; offsets are UTF-16 code units. */
export interface Word {
  start: number;
  end: number;
  /** The word as it is compared: lower case, no accents. */
  folded: string;
}

/**
 * The words of a text, in order.
 *
 * @param text any text
 * @returns the words; disjoint, none empty
 */
export function words(text: string): Word[] {
  const found: Word[] = [];
  const length = text.length;
  let at = 0;
  while (at < length) {
    if (foldCode(text.charCodeAt(at)) === SEPARATOR) {
      at++;
      continue;
    }
    const start = at;
    while (at < length && foldCode(text.charCodeAt(at)) !== SEPARATOR) at++;
    const folded = fold(text.slice(start, at));
    if (folded) found.push({ start, end: at, folded });
  }
  return found;
}
