import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, inject } from 'vitest';
import type { Settings } from '../../src/platform/settings.ts';
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

/** Changes the reader's settings; what is not named becomes the default. */
export async function setSettings({ browser }: Extension, settings: Partial<Settings>): Promise<void> {
  await browser.inExtension((api, stored) => api.storage.local.set({ settings: stored }), { version: 1, ...settings });
}

/** Opens a page and keeps a list of what goes wrong in it. */
export async function openWatched(extension: Extension, address: string): Promise<{ page: Page; errors: string[] }> {
  const page = await extension.browser.puppeteer.newPage();
  const errors: string[] = [];
  // Browsers ask for an icon of their own accord, once for each site.
  const note = (text: string) => /Failed to load resource|favicon\.ico/.test(text) || errors.push(text);
  page.on('pageerror', (error) => note(String(error)));
  page.on('console', (message) => {
    if (['error', 'warn', 'warning'].includes(message.type())) note(message.text());
  });
  // Firefox reports a page as not reached when one of its frames is not.
  await page.goto(address).catch(() => undefined);
  await until(() => page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', address));
  await page.bringToFront();
  return { page, errors };
}

/**
 * Waits until a page has come to rest, some seconds at most, and sees to it that it changes no more by itself. Some pages
 * wait a second before they take away what they put there to find out about blockers.
 */
export function bringToRest(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const REST = 1500;
        const observer = new MutationObserver(() => {
          clearTimeout(rest);
          rest = setTimeout(done, REST);
        });
        const done = () => {
          // What is still being loaded will call the page's scripts when it comes, or fails to.
          if (document.readyState !== 'complete') {
            rest = setTimeout(done, 250);
            return;
          }
          observer.disconnect();
          // Timers are numbered: these are all that were ever set.
          for (let id = Number(setTimeout(done)); id > 0; id--) clearTimeout(id);
          const never = () => 0;
          Object.assign(window, { setTimeout: never, setInterval: never, requestAnimationFrame: never });
          resolve();
        };
        let rest = setTimeout(done, REST);
        setTimeout(done, 6000);
        observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      }),
  );
}

/**
 * Lets an open page be read, and then leaves it again.
 *
 * @param settings how it is read
 * @param meanwhile called when it was read and its words are underlined
 */
export async function readAndLeave(
  extension: Extension,
  page: Page,
  meanwhile: () => Promise<void>,
  settings: Partial<Settings> = {},
): Promise<void> {
  const count = async () => (await (settings.painter === 'marks' ? marked(page) : underlined(page))).length;
  await setSettings(extension, settings);
  await readingOf(extension.browser, page);
  await until(async () => (await count()) > 0);
  await meanwhile();
  await setSettings(extension, { paused: true });
  await until(async () => (await count()) === 0);
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

/** The words that are marked in a page itself. */
export function marked(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.querySelectorAll('rapporteur-mark')].map((mark) => mark.textContent));
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
