import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { until } from '../browser/browser.ts';
import { marked, openWatched, setSettings, underlined, useExtension } from './extension.ts';
import { addSites } from './sites.ts';

/** Pages that own their tree: rendered by a server, taken over by a framework, rewritten by it again and again. */

const extension = useExtension();

const frameworks = ['react', 'vue', 'svelte'] as const;

beforeAll(() => addSites(extension.site, frameworks));

const html = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);
const text = (page: Page) => page.evaluate(() => document.body.textContent);

/** Opens a fixture and waits for its script, which waits to be started. */
async function open(framework: string): Promise<{ page: Page; errors: string[] }> {
  const opened = await openWatched(extension, extension.site.address(`${framework}.html`));
  await opened.page.waitForFunction(() => 'start' in window);
  return opened;
}

/** Has the framework take the page over. */
async function start(page: Page): Promise<void> {
  await page.evaluate(() => (window as never as { start(): void }).start());
  await page.waitForFunction(() => (window as { step?: number }).step === 0);
}

/** Has the framework write its next step. */
async function next(page: Page, step: number): Promise<void> {
  await page.click('button');
  await page.waitForFunction((wanted) => (window as { step?: number }).step === wanted, {}, step);
}

/** What the page is without us, as its server wrote it and after each step. */
async function alone(framework: string, look: (page: Page) => Promise<string>) {
  await setSettings(extension, { paused: true });
  const { page, errors } = await open(framework);
  const states = [await look(page)];
  await start(page);
  states.push(await look(page));
  for (let step = 1; step <= 4; step++) {
    await next(page, step);
    states.push(await look(page));
  }
  await page.close();
  return { states, errors };
}

test.each(frameworks)('%s takes a page over and rewrites it as if we were not there', async (framework) => {
  const without = await alone(framework, html);
  await setSettings(extension, {});
  const { page, errors } = await open(framework);
  await until(async () => (await underlined(page)).includes('AI Act'));
  const states = [await html(page)];
  await start(page);
  states.push(await html(page));
  for (let step = 1; step <= 4; step++) {
    await next(page, step);
    states.push(await html(page));
    await until(async () => (await underlined(page)).includes('European AI Office'));
  }
  expect(states).toEqual(without.states);
  expect(errors).toEqual(without.errors);
  await page.close();
});

test.each(frameworks)('%s rewrites a page with marks in it, and is never seen with old words', async (framework) => {
  const without = await alone(framework, text);
  await setSettings(extension, { painter: 'marks' });
  const { page, errors } = await open(framework);
  await start(page);
  const isMarked = (words: string) => until(async () => (await marked(page)).includes(words));
  await isMarked('AI Act');
  const states = [await text(page)];
  for (let step = 1; step <= 4; step++) {
    await next(page, step);
    states.push(await text(page));
    await isMarked('European AI Office');
  }
  expect(states).toEqual(without.states.slice(1));
  expect(errors).toEqual(without.errors);
  await page.close();
});
