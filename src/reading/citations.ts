import { link } from '../glossary/links.ts';
import type { Pack } from '../glossary/pack.ts';
import type { Source } from '../glossary/schema.ts';
import { anyOf, WORD } from '../language/characters.ts';
import type { LanguageCode } from '../language/code.ts';
import type { Language } from '../language/language.ts';
import type { Citation } from '../report/report.ts';

/** Laws whose articles are cited without their name when nothing else is near. */
const BASE = 'ai-act';

/** Words of other treaties and laws that have an Article 5 of their own. */
const FOREIGN =
  /\b(GDPR|DSGVO|RGPD|NATO|TFEU|TEU|AEUV|TFUE|ECHR|DSA|DMA|Digital (?:Services|Markets) Act|Data Protection Regulation|Brexit|Charter|Constitution|Treaty)\b/;
/** How many characters around an article another law's name takes it away. */
const REACH = 40;

/** Every reference has a number, if only a Roman one. */
const NUMBER = /\d|\b[IVX]{1,4}\b/;

/** What every number of an act or document has; the whole takes long to make ready. */
const ACT_FIRST = /\d{4}(?:\/\d|[A-Z])|\(\d{4}\)|[/_]\d\d[/_]\d|[PT]\d{1,2}[_-]/;

interface Patterns {
  place: RegExp;
  act: RegExp;
}

const compiled = new WeakMap<Language, Patterns>();

function patterns(language: Language, english: Language['pointers'], englishActs: Language['acts']): Patterns {
  const known = compiled.get(language);
  if (known) return known;
  const pointer = (kind: 'article' | 'annex' | 'recital') => anyOf([...language.pointers[kind], ...english[kind]]);
  const act = anyOf([
    ...language.acts.regulation,
    ...language.acts.directive,
    ...language.acts.decision,
    ...englishActs.regulation,
    ...englishActs.directive,
    ...englishActs.decision,
  ]);
  // "5. cikk", "5 straipsnis": the word for the article comes behind its number.
  const behind = language.pointersFollow ? `|(?<articleBehind>\\d{1,3})\\.?[\\s\\u00a0](?:${pointer('article')})` : '';
  const made: Patterns = {
    place: new RegExp(
      `(?<![${WORD}])(?:(?<article>${pointer('article')})\\.?[\\s\\u00a0]*(?<number>\\d{1,3}[a-dA-D]?)(?<parts>(?:[\\s\\u00a0]?\\([0-9a-zA-Z]{1,3}\\))*)|(?<annex>${pointer('annex')})[\\s\\u00a0]*(?<roman>[IVXivx]{1,4})|(?<recital>${pointer('recital')})[\\s\\u00a0]*(?<recitalNumber>\\d{1,3})${behind})(?![${WORD}])`,
      'g',
    ),
    act: new RegExp(
      `(?:(?:${act})[\\s\\u00a0]*)?\\((?:EU|UE|ЕС|ΕΕ|EÚ|ES|EL|AE|UE)\\)[\\s\\u00a0]*(?:No\\.?[\\s\\u00a0]*)?(?<actNumber>\\d{4}/\\d{1,4})|(?<com>(?:COM|JOIN|SWD|C)[\\s\\u00a0]?\\(\\d{4}\\)[\\s\\u00a0]?\\d{1,4})|(?<celex>\\b[0356]\\d{4}[A-Z]{1,2}\\d{4}\\b)|(?<press>\\b(?:IP|SPEECH|MEMO|STATEMENT|QANDA)[/_]\\d{2}[/_]\\d{1,4}\\b)|(?<vote>\\b[PT]\\d{1,2}(?:_TA\\(\\d{4}\\)|-)\\d{4}(?:/\\d{4})?\\b)|(?<![\\d/])(?<bare>20(?:1[6-9]|2\\d)/\\d{3,4})(?![\\d/])`,
      'g',
    ),
  };
  compiled.set(language, made);
  return made;
}

const squeeze = (text: string) => text.replace(/[\s\u00a0_]/g, '').toUpperCase();

/** The source that a number names: by its label or reference. */
function sourceByNumber(sources: Record<string, Source>, number: string): Source | undefined {
  const wanted = squeeze(number);
  return Object.values(sources).find((source) =>
    [source.label, source.reference ?? ''].some((name) => squeeze(name).endsWith(wanted)),
  );
}

/** Where a number leads that no source of ours names: EUR-Lex and the press corner answer to it. */
function plainSource(match: Record<string, string | undefined>, text: string, language: LanguageCode) {
  const eurlex = (celex: string) =>
    `https://eur-lex.europa.eu/legal-content/${language.toUpperCase()}/TXT/?uri=CELEX:${celex}`;
  if (match.celex) return { id: match.celex, label: match.celex, url: eurlex(match.celex) };
  if (match.com?.startsWith('COM')) {
    const [year, number] = match.com.match(/\d+/g) as [string, string];
    return {
      id: `com-${year}-${number}`,
      label: `COM(${year}) ${number}`,
      url: eurlex(`5${year}PC${number.padStart(4, '0')}`),
    };
  }
  if (match.press) {
    const id = match.press.toLowerCase().replaceAll('/', '_');
    return { id, label: match.press, url: `https://ec.europa.eu/commission/presscorner/detail/${language}/${id}` };
  }
  const number = match.actNumber;
  if (!number) return null;
  const [year, serial] = number.split('/') as [string, string];
  const kind = /^(?:directive|richtlinie|dir)/i.test(text) ? 'L' : 'R';
  return {
    id: `celex-3${year}${kind}${serial}`,
    label: text,
    url: eurlex(`3${year}${kind}${serial.padStart(4, '0')}`),
  };
}

/**
 * The references in a block to laws, documents and press releases, as links to the right place.
 *
 * @param pack the pack
 * @param person the language that links should open in
 * @param block index of the block
 * @param text its text
 * @param isOurs whether the page is about EU AI policy: only then an article without a law's name is the AI Act's
 * @returns the citations, in order, disjoint
 */
export function findCitations(
  pack: Pack,
  person: LanguageCode,
  block: number,
  text: string,
  isOurs: boolean,
): Citation[] {
  const found: Citation[] = [];
  if (!NUMBER.test(text)) return found;
  const { language, sources } = pack;
  const { place, act } = patterns(language, pack.english.pointers, pack.english.acts);
  for (const match of ACT_FIRST.test(text) ? text.matchAll(act) : []) {
    const g = match.groups as Record<string, string | undefined>;
    const number = g.actNumber ?? g.com ?? g.press ?? g.vote ?? g.bare;
    const source = number ? sourceByNumber(sources, number) : undefined;
    const target = source ? link(source, undefined, person) : plainSource(g, match[0], person);
    if (!target) continue;
    found.push({ block, start: match.index, end: match.index + match[0].length, text: match[0], source: target });
  }
  const base = sources[BASE];
  if (base && isOurs) {
    for (const match of text.matchAll(place)) {
      const end = match.index + match[0].length;
      const around = text.slice(Math.max(0, match.index - REACH), end + REACH);
      if (FOREIGN.test(around)) continue;
      const g = match.groups as Record<string, string | undefined>;
      const at = g.articleBehind
        ? `Article ${g.articleBehind}`
        : g.article
          ? `Article ${g.number}${(g.parts ?? '').replace(/[\s\u00a0]/g, '')}`
          : g.annex
            ? `Annex ${(g.roman ?? '').toUpperCase()}`
            : `Recital ${g.recitalNumber}`;
      const source = link(base, at, person, sources[base.recitals ?? '']);
      found.push({ block, start: match.index, end, text: match[0], source });
    }
  }
  return found
    .sort((a, b) => a.start - b.start)
    .filter((c, i, all) => i === 0 || c.start >= (all[i - 1] as Citation).end);
}
