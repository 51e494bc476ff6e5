import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, type TestBrowser, until } from '../browser/browser.ts';
import { testExtension } from '../browser/extension.ts';
import { openSite, type Site } from '../browser/site.ts';

const engine = inject('engine');
let site: Site;
let browser: TestBrowser;

beforeAll(async () => {
  site = await openSite();
  browser = await openBrowser(engine, { extension: testExtension(engine), site });
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

test('the reader reaches the page', async () => {
  const page = await browser.open(site.address('first.html'));
  const tab = await browser.inExtension(async (api, url) => {
    return (await api.tabs.query({})).find((t) => t.url === url)?.id;
  }, page.url());
  console.log(tab, site.refused);
  const answer = await until(() =>
    browser.inExtension(async (api, tab) => {
      try {
        return JSON.stringify(await api.tabs.sendMessage(tab!, { type: 'report' }));
      } catch (e) {
        return false;
      }
    }, tab),
  );
  expect(answer).toBe('null');
  const popup = await browser.openPopup(page);
  expect(popup.url()).toContain('popup.html?tab=');
});
