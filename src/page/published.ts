import { findDates, isWholeDay } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import type { Published, PublishedFrom } from '../ui/view.ts';

/** What the day of an article is worked out with. */
export interface DayOptions {
  /** The page's language, to read days that are written in words. */
  language: Language;
  /** Today, `YYYY-MM-DD`: nothing was published later. */
  today: string;
}

/** The days that one kind of place on a page gives. */
interface Days {
  published: string | null;
  modified: string | null;
}

const EARLIEST = '1990-01-01';

const NUMERIC = /^\s*((?:19|20)\d{2})[-/.]?(\d{2})[-/.]?(\d{2})(?!\d)/;

/** Whether the calendar has such a day. */
function isReal(day: string): boolean {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, date)).toISOString().startsWith(day);
}

/**
 * The day that a text names.
 *
 * A time with a zone counts as the day that is written there: it is the publisher's day, which is what the page shows.
 *
 * @returns `YYYY-MM-DD`; null where it names none, or one that can't be the day of an article
 */
function dayOf(text: string | null | undefined, { language, today }: DayOptions): string | null {
  if (!text) return null;
  const numeric = NUMERIC.exec(text);
  const day = numeric
    ? `${numeric[1]}-${numeric[2]}-${numeric[3]}`
    : (findDates(text.slice(0, 200), language, null).find(({ when }) => isWholeDay(when))?.when ?? null);
  if (!day || day < EARLIEST || !isReal(day)) return null;
  // A page from the far side of the date line may be a day ahead.
  const latest = new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10);
  return day <= latest ? day : null;
}

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Every object inside a value, outer before inner. A list of other articles is no part of this one. */
function* objectsIn(value: unknown, depth = 0): Generator<Json> {
  if (!isObject(value) || depth > 6) return;
  if (Array.isArray(value)) {
    for (const item of value) yield* objectsIn(item, depth);
    return;
  }
  yield value;
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'isPartOf', 'itemReviewed']) {
    yield* objectsIn(value[key], depth + 1);
  }
}

const ARTICLE = /(?:Article|Posting|Report|Review)$/;

function typesOf(object: Json): string[] {
  return [object['@type']].flat().filter((type) => typeof type === 'string');
}

/** The address that an object says it stands at. */
function addressOf(object: Json): string | null {
  const main = object.mainEntityOfPage;
  const address = object.url ?? (isObject(main) ? main['@id'] : main) ?? object['@id'];
  return typeof address === 'string' ? address : null;
}

function pathOf(address: string, base: string): string | null {
  try {
    return new URL(address, base).pathname.replace(/\/$/, '');
  } catch {
    return null;
  }
}

/** Schema.org data in scripts. Where a page describes several articles, its own is the one with its address. */
function fromJsonLd(document: Document, options: DayOptions): Days {
  const objects: Json[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    try {
      objects.push(...objectsIn(JSON.parse(script.textContent ?? '')));
    } catch {
      // Damaged data is common, and there are other places to look.
    }
  }
  const dated = objects.filter((object) => dayOf(asText(object.datePublished), options));
  const articles = dated.filter((object) => typesOf(object).some((type) => ARTICLE.test(type)));
  const here = pathOf(document.URL, document.URL);
  const isHere = (object: Json) => {
    const address = addressOf(object);
    return address !== null && pathOf(address, document.URL) === here;
  };
  const own = articles.find(isHere) ?? articles[0] ?? dated.find(isHere) ?? dated[0];
  return {
    published: dayOf(asText(own?.datePublished), options),
    modified: dayOf(asText(own?.dateModified), options),
  };
}

function asText(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first : null;
}

/** Names under which pages give the day in their head, the most used first. */
const publishedNames = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'article:published',
  'datePublished',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'publication-date',
  'pubdate',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'citation_publication_date',
  'citation_online_date',
  'dcterms.issued',
  'dcterms.created',
  'dcterms.date',
  'dc.date.issued',
  'dc.date.created',
  'dc.date',
  'article.created',
  'article.published',
  'bt:pubdate',
  'originalpublicationdate',
  'date',
];

const modifiedNames = [
  'article:modified_time',
  'og:article:modified_time',
  'og:updated_time',
  'dateModified',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
  'revised',
  'article.updated',
];

function fromMeta(document: Document, options: DayOptions): Days {
  const values = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
    const key = name?.trim().toLowerCase();
    if (key && !values.has(key)) values.set(key, meta.getAttribute('content') ?? '');
  }
  const first = (names: string[]) => {
    for (const name of names) {
      const day = dayOf(values.get(name.toLowerCase()), options);
      if (day) return day;
    }
    return null;
  };
  return { published: first(publishedNames), modified: first(modifiedNames) };
}

/** Parts of a page that are about other articles, or by other people. */
const OTHERS =
  'aside,nav,footer,[class*="related" i],[class*="comment" i],[id*="comment" i],[class*="sidebar" i],[class*="teaser" i],[class*="recommend" i],[class*="most-read" i]';

const UPDATED = /update|modif|aktualis|mise?\s*à\s*jour|actualiz|aggiorn|zaktualiz|bijgewerkt|opdater|uppdater|päivit/i;

const isOfOthers = (element: Element) => element.closest(OTHERS) !== null;

/** Whether an element's names or the words around it speak of a change rather than of the publication. */
function saysUpdated(element: Element): boolean {
  const named = `${element.className} ${element.getAttribute('itemprop') ?? ''} ${element.parentElement?.className ?? ''}`;
  if (UPDATED.test(named)) return true;
  const before = element.previousSibling?.textContent ?? element.parentElement?.textContent ?? '';
  return UPDATED.test(before.slice(-40));
}

/** `<time>` and other dated elements: those that say what they are first, then the first in the article. */
function fromTime(document: Document, options: DayOptions): Days {
  const days: Days = { published: null, modified: null };
  const said = '[itemprop~="datePublished" i],time[pubdate],time.published,time.entry-date,.dt-published';
  const article = 'article time,main time,[role="main" i] time,header time';
  for (const selector of [said, article, 'time']) {
    for (const element of document.querySelectorAll(selector)) {
      if (isOfOthers(element)) continue;
      const day = dayOf(
        element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent,
        options,
      );
      if (!day) continue;
      const which = selector !== said && saysUpdated(element) ? 'modified' : 'published';
      days[which] ??= day;
    }
    if (days.published) return days;
  }
  return days;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const inAddress = [
  /(?:^|[/_-])((?:19|20)\d{2})[/-](\d{2})[/-](\d{2})(?=[/_.-]|$)/,
  /(?:^|[/_-])((?:19|20)\d{2})(\d{2})(\d{2})(?=[/_.-]|$)/,
  /\/((?:19|20)\d{2})\/([a-z]{3})\/(\d{1,2})(?=\/|$)/i,
];

function fromAddress(document: Document, options: DayOptions): Days {
  // A page that was not served from anywhere has no address to speak of.
  const path = URL.canParse(document.URL) ? new URL(document.URL).pathname : '';
  for (const pattern of inAddress) {
    const match = pattern.exec(path);
    if (!match) continue;
    const [, year, month = '', date = ''] = match;
    const number = /\d/.test(month) ? Number(month) : MONTHS.indexOf(month.toLowerCase()) + 1;
    const day = dayOf(`${year}-${String(number).padStart(2, '0')}-${date.padStart(2, '0')}`, options);
    if (day) return { published: day, modified: null };
  }
  return { published: null, modified: null };
}

/** Names that pages give to the line with author and day. */
const BYLINE =
  '[class*="byline" i],[class*="dateline" i],[class*="publish" i],[class*="posted" i],[class*="pubdate" i],[class*="post-date" i],' +
  '[class*="article-date" i],[class*="article__date" i],[class*="timestamp" i],[class*="meta" i],[class*="date" i],[class*="datum" i],[rel="author"]';

/** Longer than this and it is a text that mentions a day, not a line that gives one. */
const LINE = 160;

function fromText(document: Document, options: DayOptions): Days {
  const days: Days = { published: null, modified: null };
  const heading = document.querySelector('main h1,article h1,h1');
  const around: (Element | null | undefined)[] = [heading?.nextElementSibling, heading?.previousElementSibling];
  const parent = heading?.parentElement;
  around.push(parent?.nextElementSibling, parent?.previousElementSibling);
  for (const element of [...document.querySelectorAll(BYLINE), ...around]) {
    if (!element || isOfOthers(element)) continue;
    const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (text.length === 0 || text.length > LINE) continue;
    const updated = text.search(UPDATED);
    if (updated < 0) days.published ??= dayOf(text, options);
    else {
      days.published ??= dayOf(text.slice(0, updated), options);
      days.modified ??= dayOf(text.slice(updated), options);
    }
    if (days.published) break;
  }
  return days;
}

const places: [PublishedFrom, (document: Document, options: DayOptions) => Days][] = [
  ['json-ld', fromJsonLd],
  ['meta', fromMeta],
  ['time', fromTime],
  ['address', fromAddress],
  ['text', fromText],
];

/**
 * The day on which an article was published, from the most trustworthy place on its page that gives one: its data for
 * search engines, its head, its dated elements, its address, its byline.
 *
 * @param document the page
 * @param options language and today
 * @returns null where the page does not say
 */
export function publishedOn(document: Document, options: DayOptions): Published | null {
  let modified: string | null = null;
  for (const [from, look] of places) {
    const days = look(document, options);
    modified ??= days.modified;
    if (!days.published) continue;
    const { published: day } = days;
    return { day, from, ...(modified && modified > day && { modified }) };
  }
  // A page that gives only the day of its last change was published by then at the latest: that day says too little.
  return null;
}
