import type { Mention, Span } from '../report/report.ts';
import { Chevron } from './chevron.tsx';
import type { PageReport } from './view.ts';
import { useWords } from './words.ts';

interface Term {
  id: string;
  title: string;
  mentions: Mention[];
}

/** The entries of a page with their mentions, most often mentioned first. */
export function termsOf(page: PageReport): Term[] {
  const terms = new Map<string, Term>();
  for (const mention of page.report.mentions) {
    const term = terms.get(mention.entry);
    if (term) term.mentions.push(mention);
    else {
      const title = page.titles?.[mention.entry] ?? mention.text;
      terms.set(mention.entry, { id: mention.entry, title, mentions: [mention] });
    }
  }
  return [...terms.values()].sort((a, b) => b.mentions.length - a.mentions.length);
}

interface Props {
  page: PageReport;
  onReveal(span: Span): void;
}

/** Every term of the page, and every place where it stands. */
export function Terms({ page, onReveal }: Props) {
  const { say } = useWords();
  const terms = termsOf(page);
  if (terms.length === 0) return null;
  return (
    <details class="group">
      <summary>
        <h2>
          <Chevron /> {say('popup.terms', { count: terms.length })}
        </h2>
      </summary>
      <ul class="terms">
        {terms.map((term) => (
          <li key={term.id}>
            <span class="term-title" lang={page.report.language}>
              {term.title}
            </span>
            <span class="places">
              {term.mentions.map((mention, index) => (
                <button
                  class="plain place"
                  type="button"
                  key={`${mention.block} ${mention.start}`}
                  aria-label={say('popup.mention', {
                    title: term.title,
                    number: index + 1,
                    count: term.mentions.length,
                  })}
                  onClick={() => onReveal(mention)}
                >
                  {index + 1}
                </button>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
