import { fold } from '../language/characters.ts';
import type { LanguageCode } from '../language/code.ts';
import type { Language } from '../language/language.ts';
import { smallWords } from '../language/small-words.ts';

const WORD = /\p{L}[\p{L}\p{M}]*/gu;
const CAPITAL = /^\p{Lu}/u;
const INNERMOST = /\{([^{}]*)\}/;
/** Stand for the braces and commas of a group that has been looked into, and for one of which nothing is left. */
const DONE = { '{': '\ue000', ',': '\ue001', '}': '\ue002' };
const GONE = '\ue003';

/** By what a text of a language is told from one of another. */
export interface Spelling {
  /** The letters of its words, in lower case. */
  letters: ReadonlySet<string>;
  /** Likewise of all that stands in its texts, names of people and places among it. */
  nameLetters: ReadonlySet<string>;
  /** Small words of other languages that it does not have, as they are compared. */
  foreign: ReadonlySet<string>;
}

/** The languages in which the most cues are written. Words of others would rather be taken for some in these. */
const TELLING: LanguageCode[] = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'pt', 'sv', 'da', 'cs'];

const lettersOf = (words: readonly string[]) => new Set(words.join('').toLowerCase());

/**
 * How a language is spelled, as far as its own words show it.
 *
 * @param language the language
 */
export function spellingOf(language: Language): Spelling {
  const words = JSON.stringify(language).match(WORD) ?? [];
  const own = new Set([...words, ...(smallWords[language.code] ?? '').split(' ')].map(fold));
  const others = TELLING.flatMap((code) => (code === language.code ? [] : (smallWords[code] ?? '').split(' ')));
  return {
    letters: lettersOf(words.filter((word) => !CAPITAL.test(word))),
    nameLetters: lettersOf(words),
    foreign: new Set(others.map(fold).filter((word) => !own.has(word))),
  };
}

/** Whether a word cannot stand in a text of the language. A small word is one only where it is whole. */
function isForeignWord(word: string, isWhole: boolean, { letters, nameLetters, foreign }: Spelling): boolean {
  const known = CAPITAL.test(word) ? nameLetters : letters;
  if ([...word.toLowerCase()].some((letter) => !known.has(letter))) return true;
  return isWhole && !CAPITAL.test(word) && foreign.has(fold(word));
}

/** What stands beside a small word; anything else would make it a part of a longer one. */
const isGap = (sign: string | undefined) => sign === undefined || sign === ' ';

/** Whether something stands in a part of a phrase, between two signs of it, that cannot stand in a text of the language. */
function isForeign(part: string, before: string | undefined, after: string | undefined, spelling: Spelling): boolean {
  if (part.includes(GONE)) return true;
  return [...part.matchAll(WORD)].some(({ 0: word, index }) => {
    const end = index + word.length;
    const isWhole = isGap(index === 0 ? before : part[index - 1]) && isGap(end === part.length ? after : part[end]);
    return isForeignWord(word, isWhole, spelling);
  });
}

/**
 * What of a phrase can stand in a text of a language. Cues list the words of many languages side by side; those of
 * others would only make its pack long.
 *
 * @param phrase a phrase as people write it
 * @param spelling how the language is spelled
 * @returns the phrase without the alternatives that are of another language, or null where nothing is left
 */
export function spelledWith(phrase: string, spelling: Spelling): string | null {
  let rest = phrase;
  for (let group = INNERMOST.exec(rest); group; group = INNERMOST.exec(rest)) {
    const [before, after] = [rest[group.index - 1], rest[group.index + group[0].length]];
    const own = (group[1] as string).split(',').filter((part) => !isForeign(part, before, after, spelling));
    const isEmpty = own.every((part) => part === '');
    const kept = own.length === 0 ? GONE : isEmpty ? '' : `${DONE['{']}${own.join(DONE[','])}${DONE['}']}`;
    rest = rest.slice(0, group.index) + kept + rest.slice(group.index + group[0].length);
  }
  if (isForeign(rest, undefined, undefined, spelling)) return null;
  return Object.entries(DONE).reduce((text, [sign, mark]) => text.replaceAll(mark, sign), rest);
}
