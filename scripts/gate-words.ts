import type { Glossary } from '../src/glossary/glossary.ts';
import { fullName } from '../src/glossary/texts.ts';
import { allLanguages, type LanguageCode } from '../src/language/code.ts';
import { languageOf } from '../src/language/index.ts';
import { expand } from '../src/language/phrases.ts';
import { type GateWords, searchFor } from '../src/page/gate.ts';
import { loadGlossary } from './glossary.ts';

/** How many phrases of the class `ai` name AI itself; what follows is talk that goes with it. */
const NAMES_OF_AI = 6;

/** Names of AI that the press of every language uses. */
const everywhere = ['ChatGPT*', 'EuroHPC*', 'supercomput*'];

/** The shortest beginning of a word that says enough, in characters. */
const SHORTEST_STEM = 4;

function commonStart(texts: string[]): string {
  const [first = '', ...others] = texts;
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length--;
  return first.slice(0, length);
}

/** What to look for so that no spelling of a phrase is missed: its beginning where that is long enough, else all of them. */
function needlesOf(phrase: string): string[] {
  const spellings = expand(phrase.replace(/^=/, ''));
  const start = commonStart(spellings.map((spelling) => spelling.replace(/\*.*$/, ''))).trim();
  if (start.length >= SHORTEST_STEM) return [spellings.every((spelling) => spelling === start) ? start : `${start}*`];
  return spellings.map((spelling) => spelling.trim());
}

/** A needle that finds a word both inside a sentence and at its start. */
function withAnyStart(needle: string): string {
  const [first = '', ...rest] = needle;
  const isWord = rest.length >= SHORTEST_STEM && first === first.toLowerCase();
  return isWord ? `*${rest.join('')}` : needle;
}

/** Leaves out what another needle finds anyway. */
function fewest(needles: string[]): string[] {
  const unique = [...new Set(needles)].filter(Boolean);
  const open = unique.filter((needle) => needle.endsWith('*')).map((needle) => needle.slice(0, -1));
  const isFound = (needle: string) =>
    open.some((start) => needle.startsWith(start) && needle !== `${start}*`) ||
    unique.some((other) => /[\s-]/.test(needle[other.length] ?? '') && needle.startsWith(other));
  return unique.filter((needle) => !isFound(needle)).sort();
}

/**
 * What the gate looks for on pages of each language that is there: words for AI, and words for the EU with the names of
 * the AI Act. A few hundred characters a language decide, however large the glossary grows.
 *
 * @param glossary by default the one that ships
 */
export function gateWords(glossary: Glossary = loadGlossary()): Partial<Record<LanguageCode, GateWords>> {
  const names = glossary.entries.find((entry) => entry.id === 'ai-act')?.names ?? {};
  const found: Partial<Record<LanguageCode, GateWords>> = {};
  for (const code of allLanguages) {
    const { code: spoken, words } = languageOf(code);
    if (spoken !== code) continue;
    const ai = [...(words.ai ?? []).slice(0, NAMES_OF_AI), ...everywhere];
    const act = (names[code] ?? []).map((name) => fullName(name).text);
    found[code] = {
      ai: searchFor(fewest(ai.flatMap(needlesOf).map((needle) => withAnyStart(needle.split(' ')[0] ?? '')))),
      ours: searchFor(fewest([...(words.eu ?? []), ...act].flatMap(needlesOf).map((needle) => needle.toLowerCase()))),
    };
  }
  return found;
}
