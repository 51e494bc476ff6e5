import { bg } from './bg.ts';
import type { LanguageCode } from './code.ts';
import { cs } from './cs.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { fr } from './fr.ts';
import { hr } from './hr.ts';
import type { Language } from './language.ts';
import { pl } from './pl.ts';
import { sk } from './sk.ts';
import { sl } from './sl.ts';

const languages: Partial<Record<LanguageCode, Language>> = { bg, cs, de, en, fi, fr, hr, pl, sk, sl };

/**
 * What is known of a language.
 *
 * @param code one of the 24 codes
 * @returns the language; English where ours has no file yet
 */
export function languageOf(code: LanguageCode): Language {
  return languages[code] ?? en;
}
