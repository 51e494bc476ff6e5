import type { Language } from '../language/language.ts';
import { indexPhrases, type PhraseIndex } from '../language/phrases.ts';
import type { PackName } from './pack.ts';
import type { Near } from './schema.ts';
import { classPhrases } from './senses.ts';

/** What a word says of where a story plays: in the European Union, elsewhere, or that it is about AI at all. */
export type Place = 'eu' | 'elsewhere' | 'ai';

const PLACES: Place[] = ['eu', 'elsewhere', 'ai'];

/** The words for places behind the names of a pack, and the index of all: plain data, made once for many pages. */
export interface NameList {
  places: { text: string; place: Place }[];
  index: PhraseIndex;
  /** Words that must, or must not, stand near a name. */
  near: { texts: string[]; index: PhraseIndex };
}

function nearTexts(owners: readonly { near?: Near }[]): string[] {
  return [...new Set(owners.flatMap(({ near }) => [...(near?.must ?? []), ...(near?.not ?? [])]))];
}

/**
 * Lists all that blocks are looked through for.
 *
 * @param names the names of a pack
 * @param entries its entries
 * @param language the language of the pages
 * @param english what of English counts on pages of every language
 */
export function listNames(
  names: readonly PackName[],
  entries: readonly { near?: Near }[],
  language: Language,
  english: Language['words'],
): NameList {
  const places: NameList['places'] = [];
  for (const { text, payload } of classPhrases(language, english)) {
    const place = PLACES.find((one) => one === payload);
    if (place) places.push({ text, place });
  }
  const near = nearTexts([...names, ...entries]);
  return {
    places,
    index: indexPhrases([...names, ...places].map(({ text }) => text)),
    near: { texts: near, index: indexPhrases(near) },
  };
}
