import { type LanguageCode, languageCodes } from '../language/code.ts';
import type { Source } from './schema.ts';

/** A link to a primary source, ready to open. */
export interface SourceLink {
  id: string;
  label: string;
  url: string;
}

const ROMAN: [number, string][] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** A number from 1 to 39 in Roman capitals. */
function roman(n: number): string {
  let rest = n;
  let written = '';
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      written += sign;
      rest -= value;
    }
  }
  return written;
}

const PLACE = /^(article|annex|recital|chapter)s?\s+([ivx]+|\d+[a-z]?)/i;

function anchorOf(source: Source, at: string): string {
  const place = PLACE.exec(at);
  if (!place) return '';
  const [, kind, number] = place as unknown as [string, string, string];
  const pattern = source.anchors?.[kind.toLowerCase() as 'article' | 'annex' | 'recital' | 'chapter'];
  if (!pattern) return '';
  const upper = /^\d+$/.test(number) ? roman(Number(number)) : number.toUpperCase();
  return pattern.replace('{n}', number.toLowerCase()).replace('{N}', upper);
}

/**
 * A link to a place in a source, in the reader's language where the source exists in it, else in English, else in the
 * first language it has.
 *
 * @param source the primary source
 * @param at the place inside it: "Article 5(1)(f)", "Annex III", "Recital 44"; the whole source without it
 * @param language the reader's language
 * @param recitals the source that holds the recitals, where `source` has none
 * @returns the label ("AI Act, Article 5(1)(f)") and the address
 */
export function link(source: Source, at: string | undefined, language: LanguageCode, recitals?: Source): SourceLink {
  const isRecital = !!at && /^recital/i.test(at);
  const holder = isRecital && recitals ? recitals : source;
  const exists = (code: LanguageCode) => holder.languages === 'all' || holder.languages.includes(code);
  const first = holder.languages === 'all' ? 'en' : (holder.languages[0] as LanguageCode);
  const code = exists(language) ? language : exists('en') ? 'en' : first;
  const url = holder.url
    .replaceAll('{LL}', code.toUpperCase())
    .replaceAll('{lll}', languageCodes[code])
    .replaceAll('{ll}', code);
  return {
    id: source.id,
    label: at ? `${source.label}, ${at}` : source.label,
    url: url + (at ? anchorOf(holder, at) : ''),
  };
}
