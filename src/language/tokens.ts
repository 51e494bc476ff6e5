import { fold, foldCode, SEPARATOR } from './characters.ts';

/**
 * The words of a text as the engine's own machinery cuts them. On a page that was just opened our code still runs
 * slowly, one step of an interpreter at a time, while a regular expression and a table of strings are native from the
 * start. So a text is cut into tokens by one call, and only tokens that matter are looked at more closely.
 */

/**
 * What certainly belongs to no word: blanks, punctuation, signs, halves of characters outside the basic plane. A token
 * may still hold a rarer sign, such as ™; `wordOfToken` tells.
 */
const TOKEN =
  /[^\0-/:-@[-`{-\xa9\xab\xac\xae-\xb1\xb4\xb6-\xb8\xbb\xbf\xd7\xf7\u02c2-\u02c5\u2000-\u200a\u200e-\u205f\u2061-\u206f\u20a0-\u20cf\u2190-\u2211\u3000-\u3004\u3008-\u3020\ud800-\udfff]+/g;

const ASCII = /^[\0-\x7f]*$/;

/**
 * The tokens of a text, in order.
 *
 * @param text any text
 * @returns runs of characters, each at least as long as the word it holds; null where there are none
 */
export function tokensOf(text: string): string[] | null {
  return text.match(TOKEN);
}

/**
 * The word that a token is, as it is compared.
 *
 * @param token a token of a text
 * @returns null for a token that has a sign in it
 */
export function wordOfToken(token: string): string | null {
  if (ASCII.test(token)) return token.toLowerCase();
  for (let i = 0; i < token.length; i++) if (foldCode(token.charCodeAt(i)) === SEPARATOR) return null;
  return fold(token);
}

/**
 * A word as it is compared, as `fold` gives it.
 *
 * @param word one word
 */
export function foldWord(word: string): string {
  return ASCII.test(word) ? word.toLowerCase() : fold(word);
}

function isWordAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && foldCode(text.charCodeAt(at)) !== SEPARATOR;
}

/**
 * Where a token stands. Asked for the tokens of a text in their order, with `from` behind the one before, it goes over
 * the text once.
 *
 * @param text the text
 * @param token one of its tokens
 * @param from where to begin
 * @returns the first place from there on where it stands alone; -1 where it does not
 */
export function placeOfToken(text: string, token: string, from: number): number {
  let at = text.indexOf(token, from);
  while (at >= 0 && (isWordAt(text, at - 1) || isWordAt(text, at + token.length))) at = text.indexOf(token, at + 1);
  return at;
}

/** The tokens of one text, for all that ask of them: what one has worked out, the next is told. */
export class Tokens {
  readonly text: string;
  readonly list: readonly string[];
  readonly #words: (string | null | undefined)[] = [];
  /** The token whose place was asked for last, and where it ends. */
  #placed = -1;
  #end = 0;

  constructor(text: string) {
    this.text = text;
    this.list = tokensOf(text) ?? [];
  }

  /** The word that a token is; null where it has a sign in it, and behind the last one. */
  wordAt(index: number): string | null {
    let word = this.#words[index];
    if (word === undefined) {
      const token = this.list[index];
      word = token === undefined ? null : wordOfToken(token);
      this.#words[index] = word;
    }
    return word;
  }

  /** Where a token stands: to be asked for tokens in their order, and for one as often as need be. */
  startOf(index: number): number {
    const token = this.list[index] as string;
    if (index === this.#placed) return this.#end - token.length;
    let start = placeOfToken(this.text, token, this.#end);
    // The same token may stand between.
    for (let before = this.#placed + 1; before < index; before++) {
      if (this.list[before] === token) start = placeOfToken(this.text, token, start + token.length);
    }
    this.#placed = index;
    this.#end = start + token.length;
    return start;
  }
}
