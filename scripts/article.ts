import { parseHTML } from 'linkedom';
import { type LanguageCode, languageCode } from '../src/language/code.ts';

/** An article as it is read from a file. */
export interface Article {
  title: string;
  language: LanguageCode | null;
  published: string | null;
  blocks: string[];
}

/**
 * An article from plain text: the first line is its title, each further line a block.
 *
 * @param text the file's contents
 */
export function articleFromText(text: string): Article {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  return { title: lines[0] ?? '', language: null, published: null, blocks: lines };
}

/**
 * An article from a page's source.
 *
 * @param html the file's contents
 */
export function articleFromHtml(html: string): Article {
  const { document } = parseHTML(html);
  const blocks = [...document.querySelectorAll('h1,h2,h3,h4,p,li,blockquote,figcaption,td')].map((element) =>
    (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );
  return {
    title: document.title,
    language: languageCode(document.documentElement?.getAttribute('lang')),
    published: null,
    blocks: blocks.filter(Boolean),
  };
}
