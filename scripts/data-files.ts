import type { Glossary } from '../src/glossary/glossary.ts';
import { allLanguages } from '../src/language/code.ts';
import { languageOf } from '../src/language/index.ts';
import { loadGlossary } from './glossary.ts';

/** A file of the built extension, by its path in there. */
export interface BuiltFile {
  path: string;
  contents: string;
}

/**
 * What the extension carries to make packs of: the glossary as a whole, and each language that is there.
 *
 * @param glossary by default the one that ships
 * @throws {GlossaryError} where a file of the glossary is wrong
 */
export function dataFiles(glossary: Glossary = loadGlossary()): BuiltFile[] {
  const languages = allLanguages.map(languageOf);
  return [
    { path: 'data/glossary.json', contents: JSON.stringify(glossary) },
    ...languages.map((language) => ({ path: `data/${language.code}.json`, contents: JSON.stringify(language) })),
  ];
}
