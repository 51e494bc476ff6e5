import type { Glossary } from '../src/glossary/glossary.ts';
import { makePack } from '../src/glossary/pack.ts';
import { allLanguages } from '../src/language/code.ts';
import { languageOf } from '../src/language/index.ts';
import { loadGlossary } from './glossary.ts';

/** A file of the built extension, by its path in there. */
export interface BuiltFile {
  path: string;
  contents: string;
}

/**
 * The glossary as the extension carries it: whole, for cards and for options, and compiled for the pages of each
 * language.
 *
 * @param glossary by default the one that ships
 * @throws {GlossaryError} where a file of the glossary is wrong
 */
export function buildPacks(glossary: Glossary = loadGlossary()): BuiltFile[] {
  const languages = allLanguages.map(languageOf).filter((language, at) => language.code === allLanguages[at]);
  return [
    { path: 'packs/glossary.json', contents: JSON.stringify(glossary) },
    ...languages.map((language) => ({
      path: `packs/${language.code}.json`,
      contents: JSON.stringify(makePack(glossary, language, languageOf('en'))),
    })),
  ];
}
