import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, inject } from 'vitest';
import type { PageReport } from '../../src/ui/view.ts';
import { openBrowser, type TestBrowser, until } from '../browser/browser.ts';
import { testExtension } from '../browser/extension.ts';
import { openSite, type Site } from '../browser/site.ts';

/** The built extension in a real browser, on a web that consists of the sample pages. */
export interface Extension {
  browser: TestBrowser;
  site: Site;
}

/** The day on which tests take place. */
export const TODAY = '2026-11-21';

/** Starts browser and site for the tests of a file. */
export function useExtension(): Extension {
  const extension = {} as Extension;
  beforeAll(async () => {
    const engine = inject('engine');
    extension.site = await openSite();
    extension.browser = await openBrowser(engine, { extension: testExtension(engine), site: extension.site });
    await extension.browser.inExtension((api, today) => api.storage.local.set({ today }), TODAY);
  });
  afterAll(async () => {
    await extension.browser?.close();
    await extension.site?.close();
  });
  return extension;
}

/** Opens a sample page and waits until it was read. */
export async function openRead(
  { browser, site }: Extension,
  path: string,
): Promise<{ page: Page; report: PageReport }> {
  const page = await browser.open(site.address(path));
  return { page, report: await readingOf(browser, page) };
}

/** What was read on a page, as soon as it was. */
export async function readingOf(browser: TestBrowser, page: Page): Promise<PageReport> {
  return until(() => browser.tell(page, { type: 'report' }));
}

/** The words that are underlined on a page, in no particular order. */
export function underlined(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts: string[] = [];
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('rapporteur-')) continue;
      for (const range of highlight as unknown as Set<Range>) texts.push(range.toString());
    }
    return texts;
  });
}

/** The title and the text of the open card; null where none is open. */
export function openCard(page: Page): Promise<{ title: string; text: string } | null> {
  return page.evaluate(() => {
    const card = document.querySelector('rapporteur-card')?.shadowRoot?.querySelector('[popover]:popover-open');
    const title = card?.querySelector('h2')?.textContent;
    return card && title ? { title, text: card.textContent } : null;
  });
}

/** The middle of the first underlined place with certain words, in CSS pixels of the viewport, scrolled into view. */
export function placeOf(page: Page, words: string): Promise<{ x: number; y: number }> {
  return until(() =>
    page.evaluate((wanted) => {
      for (const [name, highlight] of CSS.highlights) {
        if (!name.startsWith('rapporteur-')) continue;
        for (const range of highlight as unknown as Set<Range>) {
          if (range.toString() !== wanted) continue;
          range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
          const { left, top, width, height } = range.getBoundingClientRect();
          return { x: left + width / 2, y: top + height / 2 };
        }
      }
      return null;
    }, words),
  );
}
