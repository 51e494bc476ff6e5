import { link } from '../glossary/links.ts';
import type { SourceReference } from '../glossary/schema.ts';
import type { ClaimKind, SourceLink } from '../report/report.ts';
import type { Feature } from './features.ts';
import type { Reader } from './reader.ts';
import type { Sentence } from './sentence.ts';
import type { Judged } from './verdict.ts';

/** More links than this help nobody. */
const MOST = 3;

/** Where a stage of the law is written, by the days between which an article speaks of it. */
interface Era {
  from: string;
  to: string;
  /** The entry that the sentence must be about; the AI Act without it. */
  about?: string;
  /** A feature that the sentence must have. */
  asks?: Feature;
  source: string;
  at?: string;
}

const ERAS: Era[] = [
  { from: '2019-12-01', to: '2021-03-31', source: 'com-2020-65' },
  { from: '2021-04-01', to: '2023-06-13', source: 'com-2021-206' },
  { from: '2023-05-01', to: '2023-12-05', source: 'p9-ta-2023-0236', asks: '@parliament' },
  { from: '2023-06-14', to: '2023-12-08', source: 'com-2021-206' },
  { from: '2023-12-06', to: '2024-02-12', source: 'ip-23-6473', asks: '@agree' },
  { from: '2024-02-13', to: '2024-05-20', source: 'p9-ta-2024-0138' },
  { from: '2024-05-21', to: '2024-07-31', source: 'council-press-2024-05-21', asks: '@council' },
];

/**
 * The best primary sources of a claim: what decided its verdict, what it cites itself, what its entries rest on, and
 * where the stage of the law that it speaks of is written.
 *
 * @param reader a compiled pack
 * @param sentence the claim's sentence
 * @param kind its kind
 * @param features its features
 * @param judged its verdict
 * @param published the article's day, or null
 * @returns at most three links, best first, no document twice
 */
export function primarySources(
  reader: Reader,
  sentence: Sentence,
  kind: ClaimKind,
  features: ReadonlySet<Feature>,
  judged: Judged,
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
  if (published && (kind === 'date-or-status' || kind === 'scope' || kind === 'other' || kind === 'attribution')) {
    const era = ERAS.find((e) => e.from <= published && published <= e.to && (!e.asks || features.has(e.asks)));
    if (era) offer({ source: era.source, ...(era.at && { at: era.at }) });
  }
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
  for (const entry of entries) offer(pack.entries[entry]?.sources[0]);
  if (kind === 'date-or-status') offer({ source: 'ai-act', at: 'Article 113' });
  if (kind === 'penalty') offer({ source: 'ai-act', at: 'Article 99' });
  if (links.length === 0) offer({ source: 'ai-act' });
  return links.slice(0, MOST);
}
