import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { samplePages } from '../browser/site.ts';
import { bringToRest, openWatched, readAndLeave, setSettings, useExtension } from './extension.ts';

/** That a page stays, to the last byte, what its author made it: before it is read, while it is, and afterwards. */

const extension = useExtension();

const saved = fileURLToPath(new URL('../../../shared/pages', import.meta.url));
const isThere = existsSync(saved);

/** Small words of many languages, so that something is found and underlined on any page at all. */
const everywhere = 'the and of in de la le que der die und na se ja sit 新闻 על של'.split(' ');

beforeAll(async () => {
  const entry = {
    id: 'small-words',
    kind: 'concept',
    names: { en: everywhere.map((text) => ({ text, sure: true })) },
    what: { en: 'Words that stand on every page.' },
  };
  await extension.browser.inExtension(
    (api, entry, names) =>
      api.storage.local.set({
        library: { version: 1, entries: [entry], sources: [], facts: [], off: [] },
        'own-names': names,
      }),
    entry,
    everywhere,
  );
});

const html = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);

/** Reads a page that was opened unread, leaves it again, and compares. */
async function expectUntouched(address: string): Promise<void> {
  await setSettings(extension, { paused: true });
  const { page, errors } = await openWatched(extension, address);
  await bringToRest(page);
  const before = await html(page);
  const ownErrors = errors.length;
  await page.evaluate(() => {
    const records: string[] = [];
    new MutationObserver((list) => {
      for (const { type, target } of list) records.push(`${type} ${target.nodeName}`);
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    Object.assign(window, { records });
  });
  let during = '';
  const sheets = () => page.evaluate(() => [document.adoptedStyleSheets.length, document.styleSheets.length]);
  const sheetsBefore = await sheets();
  await readAndLeave(extension, page, async () => {
    during = await html(page);
  });
  expect(during).toBe(before);
  expect(await html(page)).toBe(before);
  expect(await page.evaluate(() => (window as never as { records: string[] }).records)).toEqual([]);
  expect(await sheets()).toEqual(sheetsBefore);
  expect(errors.slice(ownErrors)).toEqual([]);

  // With marks in the page only its tree differs while they are there, and nothing afterwards.
  const text = () => page.evaluate(() => document.documentElement.textContent);
  const textBefore = await text();
  let textDuring: string | null = null;
  const meanwhile = async () => {
    textDuring = await text();
  };
  await readAndLeave(extension, page, meanwhile, { painter: 'marks' });
  expect(textDuring).toBe(textBefore);
  expect(await html(page)).toBe(before);
  expect(errors.slice(ownErrors)).toEqual([]);
  await page.close();
}

/** The hostile page has put its own things in the place of what this test looks with; it has a test of its own. */
const samples = readdirSync(samplePages).filter((name) => name.endsWith('.html') && name !== 'hostile.html');

test.each(samples)('%s is left as it is', async (name) => {
  await expectUntouched(extension.site.address(name));
});

/** The largest pages are compared whole, again and again: Firefox alone takes twenty seconds for one of them. */
const LARGE = 120_000;

if (isThere) {
  test.each(readdirSync(saved).filter((name) => name.endsWith('.html')))(
    'the saved page %s is left as it is',
    { timeout: LARGE },
    async (name) => {
      extension.site.add(name, readFileSync(`${saved}/${name}`, 'utf8'));
      await expectUntouched(extension.site.address(name));
    },
  );
} else {
  test.skip('saved pages are left as they are: ../shared/pages is not there, so none was opened', () => undefined);
}
