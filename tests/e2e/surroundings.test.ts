import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../browser/browser.ts';
import { openCard, openWatched, placeOf, readingOf, setSettings, underlined, useExtension } from './extension.ts';

/** What a page may do around its text, and what it may find out about us. */

const extension = useExtension();

const TEXT = '<p id="text">The AI Act is a law of the European Union.</p>';

async function open(name: string, body: string, policy = ''): Promise<{ page: Page; errors: string[] }> {
  const comment = policy && `<!-- policy: ${policy} -->`;
  extension.site.add(name, `<!doctype html>${comment}<html lang="en"><meta charset="utf-8"><title>News</title>${body}`);
  await setSettings(extension, {});
  return openWatched(extension, extension.site.address(name));
}

const isUnderlined = (page: Page, words: string) => until(async () => (await underlined(page)).includes(words));

/** Rests the pointer on underlined words until their card is there. */
async function hover(page: Page, words: string): Promise<void> {
  const { x, y } = await placeOf(page, words);
  await page.mouse.move(x + 300, y + 200);
  await page.mouse.move(x, y);
  await until(() => openCard(page));
}

test('a page whose policy allows nothing is annotated, and its cards open', async () => {
  const { page, errors } = await open('strict.html', TEXT, "default-src 'none'");
  await isUnderlined(page, 'AI Act');
  await hover(page, 'AI Act');
  expect((await openCard(page))?.title).toBe('AI Act');
  expect(errors).toEqual([]);
  await page.close();
});

test('the page finds nothing of ours in its own world', async () => {
  const look = (page: Page) =>
    page.evaluate(() => {
      const names = (object: object) => Reflect.ownKeys(object).map(String).sort();
      const holders = [window, document, document.documentElement, navigator, history, console, CSS];
      const prototypes = [Node, Element, Document, EventTarget, Range, Array, Object, Promise, MutationObserver];
      const native = [
        fetch,
        setTimeout,
        history.pushState,
        Element.prototype.attachShadow,
        EventTarget.prototype.addEventListener,
      ];
      return {
        names: [...holders, ...prototypes, ...prototypes.map((each) => each.prototype)].map(names),
        native: native.map((each) => /\{\s*\[native code\]\s*\}/.test(String(each))),
        elements: [...document.querySelectorAll('*')].map((element) => element.localName),
        attributes: [...document.querySelectorAll('*')].flatMap((element) => element.getAttributeNames()),
      };
    });
  await setSettings(extension, { paused: true });
  const { page: alone } = await openWatched(extension, extension.site.address('january-2024.html'));
  const without = await look(alone);
  await alone.close();
  await setSettings(extension, {});
  const { page } = await openWatched(extension, extension.site.address('january-2024.html'));
  await readingOf(extension.browser, page);
  await until(async () => (await underlined(page)).length > 0);
  expect(await look(page)).toEqual(without);
  await page.close();
});

test('messages and events that a page makes up reach nobody', async () => {
  const { page } = await open('nosy.html', TEXT);
  await isUnderlined(page, 'AI Act');
  const heard = await page.evaluate(async () => {
    const heard: string[] = [];
    for (const type of ['message', 'error', 'unhandledrejection']) {
      window.addEventListener(type, (event) => {
        if (!(event instanceof MessageEvent && event.data?.mine)) heard.push(type);
      });
    }
    for (const type of ['report', 'entry', 'pack', 'wanted']) window.postMessage({ mine: true, type }, '*');
    await new Promise((done) => setTimeout(done));
    return heard;
  });
  expect(heard).toEqual([]);
  await page.close();
});

test('a page that puts another body in the place of its own is read again, and cards still open', async () => {
  const { page } = await open('body.html', TEXT);
  await isUnderlined(page, 'AI Act');
  await page.evaluate(() => {
    const body = document.createElement('body');
    body.innerHTML = '<p>The Digital Omnibus on AI was agreed.</p>';
    document.body.replaceWith(body);
  });
  await isUnderlined(page, 'Digital Omnibus on AI');
  await hover(page, 'Digital Omnibus on AI');
  await page.close();
});

test('words in an open modal dialog have cards that can be used', async () => {
  const { page } = await open(
    'dialog.html',
    `${TEXT}<dialog><p>The Digital Omnibus on AI.</p><button>ok</button></dialog>`,
  );
  await isUnderlined(page, 'AI Act');
  await page.evaluate(() => document.querySelector('dialog')?.showModal());
  await hover(page, 'Digital Omnibus on AI');
  expect(await page.evaluate(() => document.querySelector('dialog > rapporteur-card') !== null)).toBe(true);
  await page.keyboard.press('Escape');
  expect(await openCard(page)).toBeNull();
  expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
  await page.close();
});

test('words on an element in full screen have cards that are seen', async () => {
  const { page } = await open(
    'full.html',
    `<section><p>The Digital Omnibus on AI.</p><button onclick="this.parentNode.requestFullscreen()">full</button></section>${TEXT}`,
  );
  await isUnderlined(page, 'AI Act');
  await page.click('button');
  await page.waitForFunction(() => document.fullscreenElement !== null);
  await hover(page, 'Digital Omnibus on AI');
  expect(await page.evaluate(() => document.querySelector('section > rapporteur-card') !== null)).toBe(true);
  await page.evaluate(() => document.exitFullscreen());
  await page.close();
});

test('a page that makes itself inert keeps its underlines, and cards open from the keyboard', async () => {
  const { page } = await open('inert.html', TEXT);
  await isUnderlined(page, 'AI Act');
  await page.evaluate(() => {
    document.body.inert = true;
  });
  expect(await underlined(page)).toContain('AI Act');
  expect(await extension.browser.tell(page, { type: 'step', direction: 1 })).toBe(true);
  await until(() => openCard(page));
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('rapporteur-card');
  await page.close();
});

test('print shows no card, and changes nothing', async () => {
  const { page } = await open('print.html', TEXT);
  await isUnderlined(page, 'AI Act');
  await hover(page, 'AI Act');
  const before = await page.evaluate(() => document.body.outerHTML);
  const shown = () =>
    page.evaluate(() => getComputedStyle(document.querySelector('rapporteur-card') as Element).display !== 'none');
  expect(await shown()).toBe(true);
  if (extension.browser.engine === 'chromium') await page.emulateMediaType('print');
  else expect(await page.evaluate(() => matchMedia('print').matches)).toBe(false);
  if (extension.browser.engine === 'chromium') expect(await shown()).toBe(false);
  await page.pdf();
  expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
  expect(await underlined(page)).toContain('AI Act');
  await page.close();
});
