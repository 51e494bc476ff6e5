import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { buildExtension } from '../../scripts/build.ts';
import { openBrowser, type TestBrowser, until } from '../browser/browser.ts';
import { openSite, type Site } from '../browser/site.ts';

/** The extension as it ships, whose cards no test can look into: a page can't either. */

let browser: TestBrowser;
let site: Site;

const SECRET = 'Only the reader knows this sentence.';

beforeAll(async () => {
  const engine = inject('engine');
  const extension = buildExtension(engine === 'chromium' ? 'chrome' : 'firefox');
  site = await openSite();
  browser = await openBrowser(engine, { extension, site });
  const entry = {
    id: 'sandbox-forum',
    kind: 'concept',
    names: { en: [{ text: 'Sandbox Forum', sure: true }] },
    what: { en: SECRET },
  };
  await browser.inExtension(
    (api, entry) =>
      api.storage.local.set({
        library: { version: 1, entries: [entry], sources: [], facts: [], off: [] },
        'own-names': ['Sandbox Forum'],
      }),
    entry,
  );
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test('the page can’t read what a card says of the reader’s own entries', async () => {
  site.add(
    'nosy.html',
    `<!doctype html><html lang="en"><title>Nosy</title><script>
      const heard = window.heard = [];
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (options) { heard.push('attachShadow'); return attach.call(this, { ...options, mode: 'open' }); };
      for (const type of ['message', 'click', 'keydown', 'focusin', 'pointerover', 'toggle', 'beforetoggle']) {
        addEventListener(type, (event) => heard.push(String(event.data ?? event.composedPath().map((one) => one.textContent ?? ''))), true);
      }
    </script><p>The Sandbox Forum met in Ghent.</p>`,
  );
  const page = await browser.open(site.address('nosy.html'));
  await page.bringToFront();
  expect(await until(() => browser.tell(page, { type: 'step', direction: 1 }))).toBe(true);
  await page.waitForSelector('rapporteur-card');
  // The keyboard is in the card once it is open.
  await page.waitForFunction(() => document.activeElement?.localName === 'rapporteur-card');
  await page.keyboard.press('Tab');
  const seen = await page.evaluate(() => {
    const host = document.querySelector('rapporteur-card') as HTMLElement;
    const { left, top } = (document.querySelector('p') as Element).getBoundingClientRect();
    const sheets = [...document.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText));
    return {
      root: host.shadowRoot,
      inside: [host.outerHTML, host.innerText, host.getAttributeNames().join()],
      under: document.elementsFromPoint(left + 40, top + 40).map((element) => element.textContent),
      selection: document.getSelection()?.toString(),
      rest: [document.documentElement.outerHTML, ...sheets, ...(window as never as { heard: string[] }).heard],
    };
  });
  expect(seen.root).toBeNull();
  expect(seen.inside).toEqual(['<rapporteur-card></rapporteur-card>', '', '']);
  expect(JSON.stringify([seen.under, seen.rest, seen.selection])).not.toContain('Only the reader');
  expect(seen.rest).not.toContain('attachShadow');
  await page.close();
});
