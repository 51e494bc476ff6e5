import { parseHTML } from 'linkedom';
import { type LanguageCode, languageCode } from '../src/language/code.ts';
import { detectLanguage } from '../src/language/detect.ts';
import { languageOf } from '../src/language/index.ts';
import { BlockWalk } from '../src/page/blocks.ts';
import { publishedOn } from '../src/page/published.ts';
import { pageFromText } from './text-page.ts';

/** An article as it is read from a file. */
export interface Article {
  title: string;
  language: LanguageCode;
  published: string | null;
  blocks: string[];
}

function blocksOf(body: Element): string[] {
  const walk = new BlockWalk(body, () => null);
  const blocks: string[] = [];
  while (walk.advance()) blocks.push(walk.text.trim());
  return blocks.filter(Boolean);
}

/** What the extension would see of a page, which here has no address and no style. */
function articleOf(document: Document, said: LanguageCode | null, today: string): Article {
  const blocks = document.body ? blocksOf(document.body) : [];
  const language = said ?? detectLanguage(blocks.join('\n'));
  const published = publishedOn(document, { language: languageOf(language), today });
  return { title: document.title, language, published: published?.day ?? null, blocks };
}

/**
 * An article from a page's source.
 *
 * @param html the file's contents
 * @param today `YYYY-MM-DD`: nothing was published later
 */
export function articleFromHtml(html: string, today: string): Article {
  const { document } = parseHTML(html);
  return articleOf(document, languageCode(document.documentElement?.getAttribute('lang')), today);
}

/**
 * An article from plain text: the first line is its title, blank lines part the paragraphs.
 *
 * @param text the file's contents
 * @param today `YYYY-MM-DD`: nothing was published later
 */
export function articleFromText(text: string, today: string): Article {
  const { document } = parseHTML(pageFromText(text));
  return articleOf(document, null, today);
}
