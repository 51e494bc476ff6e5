import { link, type SourceLink } from '../glossary/links.ts';
import type { Source, SourceReference } from '../glossary/schema.ts';
import type { LanguageCode } from '../language/code.ts';
import { useWords } from './words.ts';

/**
 * The links of source references, each address once.
 *
 * @param references what is pointed at; a reference whose source is not there is left out
 * @param sources the sources by id
 * @param language the reader's language
 */
export function sourceLinks(
  references: readonly SourceReference[],
  sources: Record<string, Source>,
  language: LanguageCode,
): SourceLink[] {
  const links = new Map<string, SourceLink>();
  for (const { source: id, at } of references) {
    const source = sources[id];
    if (!source) continue;
    const made = link(source, at, language, source.recitals ? sources[source.recitals] : undefined);
    if (!links.has(made.url + made.label)) links.set(made.url + made.label, made);
  }
  return [...links.values()];
}

/** A link to a primary source, which opens in a new tab: a button in a list, plain in a text. */
export function SourceAnchor({ source, look = 'source' }: { source: SourceLink; look?: 'source' | 'link' }) {
  const { say } = useWords();
  return (
    <a class={look} href={source.url} target="_blank" rel="noopener noreferrer" title={say('source.open')}>
      {source.label}
      <svg class="arrow" viewBox="0 0 12 12" width="9" height="9" aria-hidden="true">
        <path d="M2.5 9.5 9.5 2.5M4 2.5h5.5V8" />
      </svg>
    </a>
  );
}

/** Links to primary sources. */
export function SourceLinkList({ links }: { links: readonly SourceLink[] }) {
  const { say } = useWords();
  if (links.length === 0) return null;
  return (
    <ul class="sources" aria-label={say('source.list')}>
      {links.map((source) => (
        <li key={source.url + source.label}>
          <SourceAnchor source={source} />
        </li>
      ))}
    </ul>
  );
}
