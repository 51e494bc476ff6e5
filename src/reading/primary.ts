import { link, type SourceLink } from '../glossary/links.ts';
import type { Pack } from '../glossary/pack.ts';
import type { EntryKind, SourceReference } from '../glossary/schema.ts';
import type { ClaimKind } from '../report/report.ts';
import type { Feature } from './features.ts';
import { occasionsOf } from './occasion.ts';
import type { Page } from './page.ts';
import type { Sentence } from './sentence.ts';
import type { Judged } from './verdict.ts';

/** More links than this help nobody. */
const MOST = 4;

const BASE = 'ai-act';

/** The proposal stood for the law from its day until Parliament's vote; what it said is in it, and in the article it became. */
const PROPOSAL = { source: 'com-2021-206', law: 'ai-act', from: '2021-04-01', to: '2024-03-12' };

const IN_ARTICLES: ClaimKind[] = ['prohibition', 'obligation', 'scope', 'penalty'];

/** What a thing is, is written in the article that defines it; what must be done about it, elsewhere. */
const DEFINITION = /^Article 3\(/;

const RANK: Partial<Record<EntryKind, number>> = {
  practice: 0,
  provision: 0,
  concept: 1,
  programme: 2,
  law: 3,
  person: 5,
};

/** The entries that a sentence speaks of, those with an article of their own first. */
function entriesByRank(pack: Pack, sentence: Sentence): string[] {
  const rank = (entry: string) => RANK[pack.entries[entry]?.kind ?? 'body'] ?? 4;
  return [...sentence.entries].sort((a, b) => rank(a) - rank(b));
}

/** The sources of an entry that suit the kind of claim: what there was when the article was written, and what counts now. */
function entrySources(pack: Pack, entry: string, kind: ClaimKind, published: string | null): SourceReference[] {
  const sources = pack.entries[entry]?.sources ?? [];
  const suited = kind === 'scope' ? sources : sources.filter((source) => !DEFINITION.test(source.at ?? ''));
  const best = suited[0] ?? sources[0];
  if (!best || entry === BASE || !published) return best ? [best] : [];
  const dayOf = (source: SourceReference) => pack.sources[source.source]?.day ?? '';
  if (dayOf(best) <= published || best.source === BASE) return [best];
  const before = sources
    .filter((source) => dayOf(source) !== '' && dayOf(source) <= published)
    .sort((a, b) => (dayOf(a) === dayOf(b) ? 0 : dayOf(a) < dayOf(b) ? 1 : -1))[0];
  return before ? [before, best] : [best];
}

/**
 * The link to a place in a source, made once a page.
 *
 * @param page the page
 * @param reference the source and the place in it
 * @returns the link; undefined where the source is not known
 */
export function linkTo({ pack, person, links }: Page, { source: id, at }: SourceReference): SourceLink | undefined {
  const key = at ? `${id} ${at}` : id;
  const known = links.get(key);
  const source = known ? undefined : pack.sources[id];
  if (!source) return known;
  const made = link(source, at, person, pack.sources[source.recitals ?? '']);
  links.set(key, made);
  return made;
}

/**
 * The best primary sources of a claim: what decided its verdict, what it cites itself, what its entries rest on, and
 * where the stage of the law that it speaks of is written.
 *
 * @param page the page
 * @param sentence the claim's sentence
 * @param kind its kind
 * @param features its features
 * @param judged its verdict
 * @returns at most four links, best first, no document twice
 */
export function primarySources(
  page: Page,
  sentence: Sentence,
  kind: ClaimKind,
  features: ReadonlySet<Feature>,
  judged: Judged,
): SourceLink[] {
  const { pack, published } = page;
  const links: SourceLink[] = [];
  const offer = (reference: SourceReference | undefined) => {
    const offered = reference && linkTo(page, reference);
    if (offered && !links.some(({ label }) => label === offered.label)) links.push(offered);
  };
  for (const reference of judged.sources) offer(reference);
  for (const citation of sentence.citations) {
    if (!links.some((l) => l.label === citation.source.label)) links.push(citation.source);
  }
  const [occasion, sibling] = occasionsOf(page, sentence, kind, features);
  const isInArticle = IN_ARTICLES.includes(kind);
  const isProposed = published !== null && PROPOSAL.from <= published && published <= PROPOSAL.to;
  if (!isInArticle) offer(occasion && { source: occasion.id });
  for (const entry of entriesByRank(pack, sentence).slice(0, 2)) {
    for (const reference of entrySources(pack, entry, kind, published)) offer(reference);
    if (isProposed && entry === PROPOSAL.law) offer({ source: PROPOSAL.source });
  }
  // Parliament and Council, or the institutions and the experts, each report the same day.
  if (sibling && sibling.day === occasion?.day && !isInArticle) offer({ source: sibling.id });
  if (kind === 'penalty') offer({ source: BASE, at: 'Article 99' });
  if (isInArticle && isProposed) offer({ source: PROPOSAL.source });
  if (kind === 'date-or-status') offer({ source: BASE, at: 'Article 113' });
  offer(occasion && { source: occasion.id });
  offer(sibling && { source: sibling.id });
  if (links.length === 0)
    for (const reference of entrySources(pack, page.topic ?? BASE, kind, published)) offer(reference);
  if (links.length === 0) offer({ source: BASE });
  return links.slice(0, MOST);
}
