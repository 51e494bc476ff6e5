import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { annotate } from '../browser/annotate.ts';
import { until } from '../browser/browser.ts';
import { useModuleBench } from './module-bench.ts';

const bench = useModuleBench();
let page: Page;

/** Title of the open card; null where none is open. */
const cardTitle = () =>
  page.evaluate(() => {
    const popover = document.querySelector('rapporteur-card')?.shadowRoot?.querySelector(':popover-open');
    return popover?.querySelector('h2')?.textContent ?? null;
  });

const opens = (title: string) => until(async () => (await cardTitle()) === title);
const closes = () => until(async () => (await cardTitle()) === null);

/** The middle of some words on the page, in CSS pixels of the viewport. */
const middleOf = (words: string) =>
  page.evaluate((wanted) => {
    for (const highlight of CSS.highlights.values()) {
      for (const range of highlight as unknown as Set<Range>) {
        if (range.toString() !== wanted) continue;
        const rect = range.getClientRects()[0] as DOMRect;
        return { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
      }
    }
    throw new Error(`“${wanted}” is not painted`);
  }, words);

async function hover(words: string): Promise<void> {
  const { x, y } = await middleOf(words);
  await page.mouse.move(x - 40, y - 30);
  await page.mouse.move(x, y, { steps: 3 });
}

/** Until every timer of so many milliseconds that already runs in the page has fired. */
const laterThan = (delay: number) => page.evaluate((wait) => new Promise((done) => setTimeout(done, wait + 1)), delay);

const story = '<p style="margin:60px">The AI Act is law, says the AI Office.</p><p style="margin-top:500px">End</p>';

test('a pause of the pointer opens the card, leaving closes it, and the card can be entered', async () => {
  page = await bench.open(story);
  await annotate(page);
  expect(await page.evaluate(() => document.querySelector('rapporteur-card'))).toBeNull();
  await hover('AI Act');
  await opens('ai-act');
  const box = await page.evaluate(() => {
    const popover = document.querySelector('rapporteur-card')?.shadowRoot?.querySelector(':popover-open');
    const { x, y, width, height } = (popover as Element).getBoundingClientRect();
    return { x, y, width, height };
  });
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
  await laterThan(300);
  expect(await cardTitle()).toBe('ai-act');
  await page.mouse.move(5, 880, { steps: 5 });
  await closes();
  expect(await page.evaluate(() => document.querySelector('rapporteur-card'))).toBeNull();
});

test('Escape closes the card without moving the pointer, and the page does not hear of it', async () => {
  page = await bench.open(story);
  await page.evaluate(() => {
    document.addEventListener('keydown', (event) => document.body.setAttribute('data-key', event.key));
  });
  await annotate(page);
  await hover('AI Office');
  await opens('ai-office');
  await page.keyboard.press('Escape');
  await closes();
  expect(await page.evaluate(() => document.body.dataset.key)).toBeUndefined();
  await page.keyboard.press('a');
  expect(await page.evaluate(() => document.body.dataset.key)).toBe('a');
});

test('a click opens and a click elsewhere closes', async () => {
  page = await bench.open(story);
  await annotate(page, { hover: 5000 });
  const { x, y } = await middleOf('AI Act');
  await page.mouse.click(x, y);
  await opens('ai-act');
  await page.mouse.click(5, 880);
  await closes();
});

test('a link stays a link, a button a button', async () => {
  page = await bench.open('<p style="margin:60px">The <a href="#gone">AI Act</a> <button>AI Office</button></p>');
  await annotate(page, { hover: 5000 });
  for (const words of ['AI Act', 'AI Office']) {
    const { x, y } = await middleOf(words);
    await page.mouse.click(x, y);
  }
  expect(await page.evaluate(() => location.hash)).toBe('#gone');
  expect(await cardTitle()).toBeNull();
});

test('text with a mention in it can be selected, and no card comes in the way', async () => {
  page = await bench.open(story);
  await annotate(page);
  const from = await middleOf('AI Act');
  const to = await middleOf('AI Office');
  await page.mouse.move(from.x - 30, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await laterThan(50);
  expect(await cardTitle()).toBeNull();
  await page.mouse.up();
  expect(await page.evaluate(() => getSelection()?.toString())).toContain('AI Act is law, says the AI');
  expect(await cardTitle()).toBeNull();
});

test('steps go from mention to mention with the keyboard in the card, and back where it was', async () => {
  page = await bench.open(
    '<button id="here">here</button><p>AI Act</p><div style="height:3000px"></div><details><summary>More</summary><p>AI Office</p></details>',
  );
  await annotate(page);
  await page.focus('#here');
  const step = (direction: 1 | -1) => page.evaluate((to) => window.annotator.step(to), direction);
  expect(await step(1)).toBe(true);
  await opens('ai-act');
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('rapporteur-card');
  await step(1);
  await opens('ai-office');
  const place = await middleOf('AI Office');
  expect(place.y).toBeGreaterThan(0);
  expect(place.y).toBeLessThan(900);
  await step(-1);
  await opens('ai-act');
  await page.keyboard.press('Escape');
  await closes();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('here');
});

test('reveal scrolls to a place of the report', async () => {
  page = await bench.open('<div style="height:3000px"></div><p>The AI Office</p>');
  await annotate(page);
  const span = await page.evaluate(() => window.readings[0]?.report.mentions[0]);
  expect(await page.evaluate((span) => window.annotator.reveal(span as never), span)).toBe(true);
  await opens('ai-office');
  expect(await page.evaluate(() => window.annotator.reveal({ block: 99, start: 0, end: 3 }))).toBe(false);
});

test('in a modal dialog the card hangs in the dialog, where it can be used', async () => {
  page = await bench.open('<p>AI Act</p><dialog><p style="margin:60px">The AI Office</p></dialog>');
  await page.evaluate(() => document.querySelector('dialog')?.showModal());
  await annotate(page);
  await hover('AI Office');
  await opens('ai-office');
  expect(await page.evaluate(() => document.querySelector('rapporteur-card')?.parentElement?.localName)).toBe('dialog');
  const link = await page.evaluate(() => {
    const rect = document.querySelector('rapporteur-card')?.shadowRoot?.querySelector('a')?.getBoundingClientRect();
    return { x: (rect as DOMRect).x + 5, y: (rect as DOMRect).y + 5 };
  });
  await page.mouse.move(link.x, link.y, { steps: 5 });
  await page.mouse.click(link.x, link.y);
  expect(await page.evaluate(() => location.hash)).toBe('#source');
});

test('the card stays inside the window and out of reach of the page’s styles', async () => {
  page = await bench.open(
    `<style>rapporteur-card, rapporteur-card *, html > * { display: none !important; opacity: 0 !important; position: static !important }
     body { display: block !important }</style><p style="position:fixed;right:4px;bottom:4px;margin:0">AI Act</p>`,
  );
  await annotate(page);
  await hover('AI Act');
  await opens('ai-act');
  const seen = await until(() =>
    page.evaluate(() => {
      const popover = document.querySelector('rapporteur-card')?.shadowRoot?.querySelector(':popover-open');
      const { left, right, top, bottom, width } = (popover as Element).getBoundingClientRect();
      return width > 0 && left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    }),
  );
  expect(seen).toBe(true);
});
