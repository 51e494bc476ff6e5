import type { Pack } from '../glossary/pack.ts';
import type { Source } from '../glossary/schema.ts';
import type { LanguageCode } from '../language/code.ts';

/** What is the same for all sentences of a page. */
export interface Page {
  pack: Pack;
  /** The language of the person who reads: links and explanations come in it. */
  person: LanguageCode;
  /** The article's day, `YYYY-MM-DD`, or null. */
  published: string | null;
  /** The law or programme that the title names, if any. */
  titled: string | null;
  /** What the page is about when a sentence does not say: the law or programme of the title, else the one named most. */
  topic: string | null;
  /** The documents that the article may have been written on the occasion of. */
  dated: Source[];
}
