import type { SourceLink } from '../glossary/links.ts';
import type { Pack } from '../glossary/pack.ts';
import type { LanguageCode } from '../language/code.ts';
import type { Occasions } from './occasion.ts';

/** What is the same for all sentences of a page. */
export interface Page {
  pack: Pack;
  /** The language of the person who reads: links and explanations come in it. */
  person: LanguageCode;
  /** The article's day, `YYYY-MM-DD`, or null. */
  published: string | null;
  /** What the page is about when a sentence does not say: the law or programme of the title, else the one named most. */
  topic: string | null;
  /** The documents that the article may have been written on the occasion of. */
  occasions: Occasions;
  /** The links made so far, by source and place: the claims of a page share most of theirs. */
  links: Map<string, SourceLink>;
}
