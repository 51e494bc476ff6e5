import { referenceIn } from '../glossary/texts.ts';
import type { LanguageCode } from '../language/code.ts';
import { formatDay, message } from '../language/message.ts';
import { sourceLinks } from './source-links.tsx';
import { titleOf } from './text.ts';
import type { EntryView } from './view.ts';

/**
 * A citation of an entry to paste: its title and reference, each source with its address, and the day.
 *
 * @param view the entry with its sources
 * @param language the reader's language
 * @param today the day of access, `YYYY-MM-DD`
 * @returns plain text, one line for the entry and one for each source
 */
export function cite(view: EntryView, language: LanguageCode, today: string): string {
  const { entry, sources } = view;
  const title = titleOf(entry, language).text;
  const reference = referenceIn(entry, language);
  const head = reference ? `${title} (${reference})` : title;
  const lines = sourceLinks(entry.sources ?? [], sources, language).map((source) => `${source.label}. ${source.url}`);
  return [head, ...lines, message(language, 'card.accessed', { day: formatDay(language, today) })].join('\n');
}
