import { makePack } from '../src/glossary/pack.ts';
import type { LanguageCode } from '../src/language/code.ts';
import { languageOf } from '../src/language/index.ts';
import { makeReader, type Reader } from '../src/reading/reader.ts';
import { loadGlossary } from './glossary.ts';

/**
 * Readers over the glossary that ships, one a language, made when first asked for.
 *
 * @returns the reader of a language
 * @throws {GlossaryError} where a file of the glossary is wrong
 */
export function shippedReaders(): (language: LanguageCode) => Reader {
  const glossary = loadGlossary();
  const english = languageOf('en');
  const made = new Map<LanguageCode, Reader>();
  return (language) => {
    const known = made.get(language);
    if (known) return known;
    const reader = makeReader(makePack(glossary, languageOf(language), english));
    made.set(language, reader);
    return reader;
  };
}
