/** The 24 official languages of the European Union, by their two-letter codes (ISO 639-1), each with the three-letter code that EUR-Lex addresses use (ISO 639-2/T). */
export const languageCodes = {
  bg: 'bul',
  cs: 'ces',
  da: 'dan',
  de: 'deu',
  el: 'ell',
  en: 'eng',
  es: 'spa',
  et: 'est',
  fi: 'fin',
  fr: 'fra',
  ga: 'gle',
  hr: 'hrv',
  hu: 'hun',
  it: 'ita',
  lt: 'lit',
  lv: 'lav',
  mt: 'mlt',
  nl: 'nld',
  pl: 'pol',
  pt: 'por',
  ro: 'ron',
  sk: 'slk',
  sl: 'slv',
  sv: 'swe',
} as const;

export type LanguageCode = keyof typeof languageCodes;

/** All codes, in alphabetical order. */
export const allLanguages = Object.keys(languageCodes) as LanguageCode[];

/**
 * The supported language of a BCP 47 tag.
 *
 * @param tag a language tag such as `de-AT` or `EN`; may be empty
 * @returns its two-letter code, or `null` where it is none of the 24
 */
export function languageCode(tag: string | null | undefined): LanguageCode | null {
  const primary = (tag ?? '').trim().toLowerCase().split(/[-_]/)[0] ?? '';
  return Object.hasOwn(languageCodes, primary) ? (primary as LanguageCode) : null;
}
