/**
 * How single characters count when words are compared: case, accents, soft hyphens and invisible joiners make no
 * difference. Every answer is one UTF-16 code unit for one, so that offsets stay those of the page's text.
 */

/** A character that belongs to no word. */
export const SEPARATOR = 1;
/** A character that is skipped inside a word: soft hyphen, zero-width joiners, combining accents. */
export const IGNORED = 2;

const UNKNOWN = 0;
const known = new Uint16Array(0x10000);

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const SKIPPED = /[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/u;

for (let code = 0; code < 0x80; code++) {
  const isDigit = code >= 0x30 && code <= 0x39;
  const isLower = code >= 0x61 && code <= 0x7a;
  const isUpper = code >= 0x41 && code <= 0x5a;
  known[code] = isDigit || isLower ? code : isUpper ? code + 0x20 : SEPARATOR;
}

/** Letters, without a look at the regular expressions, which take milliseconds to make ready on a page just opened. */
function isPlainLetter(code: number): boolean {
  return (
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0x388 && code <= 0x3ff && code !== 0x38b && code !== 0x38d && code !== 0x3a2 && code !== 0x3f6) ||
    (code >= 0x400 && code <= 0x481) ||
    (code >= 0x48a && code <= 0x52f) ||
    (code >= 0x5d0 && code <= 0x5ea) ||
    (code >= 0x620 && code <= 0x64a) ||
    (code >= 0x3041 && code <= 0x3096) ||
    (code >= 0x30a1 && code <= 0x30fa) ||
    (code >= 0x4e00 && code <= 0x9fff)
  );
}

/** Punctuation, blanks and currency signs, likewise. */
function isPlainSeparator(code: number): boolean {
  return (
    (code >= 0x80 &&
      code <= 0xbf &&
      !'\u00aa\u00ad\u00b2\u00b3\u00b5\u00b9\u00ba\u00bc\u00bd\u00be'.includes(String.fromCharCode(code))) ||
    (code >= 0x2000 && code <= 0x200a) ||
    (code >= 0x200e && code <= 0x205f) ||
    (code >= 0x20a0 && code <= 0x20bf) ||
    (code >= 0xd800 && code <= 0xdfff)
  );
}

function classify(code: number): number {
  if (isPlainSeparator(code)) return SEPARATOR;
  const char = String.fromCharCode(code);
  if (!isPlainLetter(code)) {
    if (SKIPPED.test(char)) return IGNORED;
    if (!LETTER_OR_DIGIT.test(char)) return SEPARATOR;
  }
  // At the end of a word Greek writes ς, which is Σ in capitals as well (Unicode's CaseFolding.txt).
  const lower = char === 'ς' ? 'σ' : char.toLowerCase();
  return (lower.normalize('NFD') || lower).charCodeAt(0);
}

/**
 * The code unit that stands for a code unit when words are compared.
 *
 * @param code a UTF-16 code unit, 0 to 65535
 * @returns the folded code unit (lower case, no accent), or `SEPARATOR`, or `IGNORED`
 */
export function foldCode(code: number): number {
  const folded = known[code] as number;
  if (folded !== UNKNOWN) return folded;
  const computed = classify(code);
  known[code] = computed;
  return computed;
}

/**
 * A string as it is compared: lower case, without accents, soft hyphens and joiners; other characters stay.
 *
 * @param text any text
 * @returns the folded text; as long as `text` or shorter
 */
export function fold(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const to = foldCode(code);
    if (to === SEPARATOR) folded += text[i];
    else if (to !== IGNORED) folded += String.fromCharCode(to);
  }
  return folded;
}

/**
 * Whether a character may stand between two words of one name: blanks of every kind, line breaks, hyphens and dashes,
 * apostrophes. "high-risk", "high risk" and "high‑risk" are the same name.
 *
 * @param code a UTF-16 code unit
 */
export function isJoint(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x2d ||
    code === 0x27 ||
    code === 0xa0 ||
    (code >= 0x09 && code <= 0x0d) ||
    (code >= 0x2000 && code <= 0x2015) ||
    code === 0x2018 ||
    code === 0x2019 ||
    code === 0x202f ||
    code === 0x2212 ||
    code === 0x00ad ||
    code === 0x02bc
  );
}

/**
 * Letters for a class of a regular expression, near enough for the languages of the Union. `\p{L}` asks for the `u` flag,
 * and with it, and with the `i` flag, engines take milliseconds to make an expression ready: more than a whole page takes
 * to be read.
 */
export const LETTERS =
  'A-Za-z\\xaa\\xb5\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u02c1\\u0370-\\u037d\\u037f-\\u0386\\u0388-\\u1fff\\u2c00-\\u2dff\\u3041-\\ud7ff';

/** Letters and digits, likewise. */
export const WORD = `0-9\\xb2\\xb3\\xb9\\xbc-\\xbe\\u2070-\\u2089${LETTERS}`;

const LETTER = new RegExp(`[${LETTERS}]`, 'g');

/**
 * A regular expression that matches what another matches in upper and lower case, without the `i` flag.
 *
 * @param source letters stand for themselves in it, and there is no letter behind a backslash
 */
export function anyCase(source: string): string {
  return source.replace(LETTER, (letter) => {
    const lower = letter.toLowerCase();
    const upper = letter.toUpperCase();
    if (upper === 'Σ') return '[σςΣ]';
    return lower === upper || lower.length + upper.length > 2 ? letter : `[${lower}${upper}]`;
  });
}

/**
 * A text as a regular expression that matches just it, outside a character class. A hyphen stays as it is: with the `u`
 * flag an escaped one is a syntax error.
 *
 * @param text any text
 */
export function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/**
 * Texts as one regular expression that matches any of them, in upper and lower case; of texts that begin alike the longest.
 *
 * @param texts any texts
 */
export function anyOf(texts: readonly string[]): string {
  const longestFirst = [...texts].sort((a, b) => b.length - a.length);
  return anyCase(longestFirst.map(literal).join('|'));
}
