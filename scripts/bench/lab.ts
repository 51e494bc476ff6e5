import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { openBrowser, type TestBrowser, until } from '../../tests/browser/browser.ts';
import { openSite, type Site } from '../../tests/browser/site.ts';
import type { Engine } from '../browsers.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A page just opened, in a process and a world of its own: nothing of ours has run in it yet. */
export interface Subject {
  page: Page;
  /** Runs an expression in which `bench` is what `in-page.ts` offers. */
  run<Result>(expression: string): Promise<Result>;
}

/** A browser, a site with nothing else around it, and our code ready to be brought in. */
export interface Lab {
  browser: TestBrowser;
  site: Site;
  /** Opens a page afresh, does something with it, and closes it. */
  fresh<Result>(path: string, work: (subject: Subject) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** Where a page's script does not reach, as content scripts run. Puppeteer has it for itself and keeps it out of its types. */
interface World {
  evaluate(source: string): Promise<unknown>;
}

const worldOf = (page: Page) => (page.mainFrame() as unknown as { isolatedRealm(): World }).isolatedRealm();

/** The code that is measured, as one script. */
async function bundle(): Promise<string> {
  const output = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'esnext',
      rollupOptions: { input: `${root}scripts/bench/in-page.ts`, output: { format: 'iife' } },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  if (!first || !('output' in first)) throw new Error('The code for the page was not built.');
  return first.output[0].code;
}

/** Opens an address and waits until all of it is there. */
async function go(page: Page, address: string): Promise<void> {
  try {
    await page.goto(address, { waitUntil: 'load' });
  } catch (error) {
    // Firefox calls a page refused in which a frame was refused its address.
    const isThere = `location.href === ${JSON.stringify(address)} && document.readyState === 'complete'`;
    await until(() => worldOf(page).evaluate(isThere)).catch(() => {
      throw error;
    });
  }
}

/** Opens the lab. Every request that is not for the site is refused. */
export async function openLab(engine: Engine, folder: string | null): Promise<Lab> {
  const code = await bundle();
  const site = await openSite(folder ?? undefined);
  const browser = await openBrowser(engine, { site });
  return {
    browser,
    site,

    async fresh(path, work) {
      // A browsing context of its own gets a process of its own.
      const context = await browser.puppeteer.createBrowserContext();
      try {
        const page = await context.newPage();
        await go(page, site.address(path));
        const world = worldOf(page);
        await world.evaluate(`${code};0`);
        return await work({
          page,
          run: (expression) => world.evaluate(`((bench) => (${expression}))(rapporteurBench)`) as Promise<never>,
        });
      } finally {
        await context.close();
      }
    },

    async close() {
      await browser.close();
      await site.close();
    },
  };
}
