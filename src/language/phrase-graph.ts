import { foldCode, SEPARATOR } from './characters.ts';
import { foldWord } from './tokens.ts';

/**
 * A phrase as a graph of what may follow what. Braces multiply: a phrase of a dozen words with five choices each stands
 * for thousands of spellings. In the graph they only add up, since what follows a choice is there once.
 */

/** A place in a phrase: plain text and what follows it, or a choice. */
type State = { text: string; next: State | null } | { options: State[] };

/** A place in a phrase between two words: in a state, behind so many characters of its text. */
export interface Position {
  state: State;
  offset: number;
}

/** What may come next at a place in a phrase. */
export interface Next {
  /** What stands before the word. */
  gap: string;
  /** The word as it is written, and as it is compared. */
  written: string;
  folded: string;
  /** Any letters may follow. */
  isStem: boolean;
  after: Position;
}

const STEM = '*';

/** Index behind the brace that closes the one at `open`, and the options in between. */
function choices(text: string, open: number): { options: string[]; end: number } {
  const options: string[] = [];
  let depth = 0;
  let from = open + 1;
  for (let i = open; i < text.length; i++) {
    const char = text[i];
    if (char === '{') depth++;
    else if (char === ',' && depth === 1) {
      options.push(text.slice(from, i));
      from = i + 1;
    } else if (char === '}' && --depth === 0) {
      options.push(text.slice(from, i));
      return { options, end: i + 1 };
    }
  }
  throw new SyntaxError(`“${text}” has an opening brace without a closing one`);
}

function parse(text: string, next: State | null): State {
  const open = text.indexOf('{');
  if (open < 0) {
    if (text.includes('}')) throw new SyntaxError(`“${text}” has a closing brace without an opening one`);
    return { text, next };
  }
  if (text.lastIndexOf('}', open) >= 0) throw new SyntaxError(`“${text}” has a closing brace without an opening one`);
  const { options, end } = choices(text, open);
  const rest = parse(text.slice(end), next);
  const fork = { options: options.map((option) => parse(option, rest)) };
  return open > 0 ? { text: text.slice(0, open), next: fork } : fork;
}

/**
 * The beginning of a phrase.
 *
 * @param text a phrase; braces may be nested
 * @throws {SyntaxError} where braces are not balanced
 */
export function beginningOf(text: string): Position {
  return { state: parse(text, null), offset: 0 };
}

const isWordAt = (text: string, at: number) => foldCode(text.charCodeAt(at)) !== SEPARATOR;

/** The same place, named in one way only. */
function settled(state: State, offset: number): Position {
  let at = state;
  let from = offset;
  while ('text' in at && from === at.text.length && at.next) {
    at = at.next;
    from = 0;
  }
  return { state: at, offset: from };
}

/**
 * What may follow at a place in a phrase.
 *
 * @param position the place
 * @param onWord called for every word that may come next
 * @param onEnd called where the phrase may be over
 */
export function follow(position: Position, onWord: (next: Next) => void, onEnd: () => void): void {
  const go = (state: State, offset: number, gapBefore: string, wordBefore: string): void => {
    if ('options' in state) {
      for (const option of state.options) go(option, 0, gapBefore, wordBefore);
      return;
    }
    const { text, next } = state;
    let gap = gapBefore;
    let word = wordBefore;
    let at = offset;
    if (word === '') {
      const from = at;
      while (at < text.length && !isWordAt(text, at)) at++;
      gap += text.slice(from, at);
    }
    const from = at;
    while (at < text.length && isWordAt(text, at)) at++;
    word += text.slice(from, at);
    const isOver = at < text.length || next === null;
    if (!isOver) {
      go(next, 0, gap, word);
      return;
    }
    const folded = foldWord(word);
    if (folded === '') {
      if (at === text.length) onEnd();
      else go(state, at, gap, '');
      return;
    }
    const isStem = text[at] === STEM;
    onWord({ gap, written: word, folded, isStem, after: settled(state, isStem ? at + 1 : at) });
  };
  go(position.state, position.offset, '', '');
}

const QUOTES = '"„“”«»‹›‚‘’';

/** The marks that a phrase has between two words; a quotation mark of one kind stands for all. */
export function marksBetween(gap: string): string {
  if (gap === ' ' || gap === '-' || gap === '') return '';
  const marks = gap.replace(/[\s*]/gu, '');
  return [...marks].some((char) => QUOTES.includes(char)) ? marks + QUOTES : marks;
}
