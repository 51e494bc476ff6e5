import { link, type SourceLink } from '../glossary/links.ts';
import type { SourceReference } from '../glossary/schema.ts';
import type { ClaimKind } from '../report/report.ts';
import type { Feature } from './features.ts';
import { occasionsOf } from './occasion.ts';
import type { Reader } from './reader.ts';
import type { Sentence } from './sentence.ts';
import type { Judged } from './verdict.ts';

/** More links than this help nobody. */
const MOST = 3;

const BASE = 'ai-act';

/** The proposal stood for the law from its day until Parliament's vote; what it said is in it, and in the article it became. */
const PROPOSAL = { source: 'com-2021-206', law: 'ai-act', from: '2021-04-01', to: '2024-03-12' };

const IN_ARTICLES: ClaimKind[] = ['prohibition', 'obligation', 'scope', 'penalty'];

/**
 * The best primary sources of a claim: what decided its verdict, what it cites itself, what its entries rest on, and
 * where the stage of the law that it speaks of is written.
 *
 * @param reader a compiled pack
 * @param sentence the claim's sentence
 * @param kind its kind
 * @param features its features
 * @param judged its verdict
 * @param topics the entries that the page is about
 * @param published the article's day, or null
 * @returns at most three links, best first, no document twice
 */
export function primarySources(
  reader: Reader,
  sentence: Sentence,
  kind: ClaimKind,
  features: ReadonlySet<Feature>,
  judged: Judged,
  topics: ReadonlySet<string>,
  published: string | null,
): SourceLink[] {
  const { pack } = reader;
  const links: SourceLink[] = [];
  const offer = (reference: SourceReference | undefined) => {
    const source = reference && pack.sources[reference.source];
    if (!source || links.some((l) => l.label === (reference.at ? `${source.label}, ${reference.at}` : source.label)))
      return;
    links.push(link(source, reference.at, pack.language.code, pack.sources[source.recitals ?? '']));
  };
  for (const reference of judged.value?.sources ?? []) offer(reference);
  for (const citation of sentence.citations) {
    if (!links.some((l) => l.label === citation.source.label)) links.push(citation.source);
  }
  const occasions = occasionsOf(pack, sentence, kind, features, topics, published);
  const isInArticle = IN_ARTICLES.includes(kind);
  if (!isInArticle) offer(occasions[0] && { source: occasions[0].id });
  const rank = (entry: string) => {
    const of = pack.entries[entry]?.kind;
    return of === 'practice' || of === 'provision' || of === 'concept'
      ? 0
      : of === 'programme'
        ? 1
        : of === 'law'
          ? 2
          : 3;
  };
  const entries = [...sentence.entries].sort((a, b) => rank(a) - rank(b));
  const isProposed = published !== null && PROPOSAL.from <= published && published <= PROPOSAL.to;
  for (const entry of entries.slice(0, 2)) {
    offer(pack.entries[entry]?.sources[0]);
    if (isProposed && (isInArticle || entry === PROPOSAL.law)) offer({ source: PROPOSAL.source });
  }
  if (kind === 'penalty') offer({ source: BASE, at: 'Article 99' });
  if (isInArticle && isProposed) offer({ source: PROPOSAL.source });
  if (occasions[0]) offer({ source: occasions[0].id });
  if (kind === 'date-or-status') offer({ source: BASE, at: 'Article 113' });
  if (occasions[1]) offer({ source: occasions[1].id });
  if (links.length === 0) offer({ source: BASE });
  return links.slice(0, MOST);
}
