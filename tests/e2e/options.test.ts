import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../browser/browser.ts';
import { openRead, underlined, useExtension } from './extension.ts';

const extension = useExtension();

/** Presses the button with certain words on it. */
async function press(page: Page, words: string): Promise<void> {
  const button = await page.waitForSelector(`button::-p-text(${words})`);
  await button?.click();
}

/** Types into the field with a certain label. */
async function fill(page: Page, label: string, text: string): Promise<void> {
  const field = await until(() =>
    page.evaluateHandle((wanted) => {
      const labels = [...document.querySelectorAll('label')];
      return labels.find((one) => one.textContent?.trim() === wanted)?.control ?? null;
    }, label),
  );
  const element = field.asElement() as ElementHandle<HTMLInputElement>;
  await element.focus();
  await element.type(text);
}

const stored = () => extension.browser.inExtension(async (api) => (await api.storage.local.get('library')).library);

/** Chooses a file with certain contents in the import. */
async function chooseFile(page: Page, contents: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'rapporteur-'));
  const path = join(folder, 'glossary.json');
  await writeFile(path, contents);
  const input = (await page.waitForSelector('input[type="file"]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
  await until(() =>
    page.evaluate(() => document.querySelector('.file-room [role="status"], .file-room [role="alert"]') !== null),
  );
  await rm(folder, { recursive: true });
}

test('an own term is added, appears on the open page, is exported, lost, and imported again', async () => {
  const { browser, site } = extension;
  site.add('forum.html', '<!doctype html><html lang="en"><title>Forum</title><p>The Sandbox Forum met in Ghent.</p>');
  const page = await browser.open(site.address('forum.html'));
  const options = await browser.openOwn('options.html');
  await press(options, 'Add an entry');
  await fill(options, 'Name 1', 'Sandbox Forum');
  await options.evaluate(() => {
    const boxes = [...document.querySelectorAll('label')].filter((label) =>
      label.textContent?.includes('wherever it stands'),
    );
    boxes[0]?.click();
  });
  await fill(options, 'What it is', 'A meeting of people who run regulatory sandboxes.');
  await press(options, 'Save');
  await options.waitForSelector('article.card ::-p-text(Sandbox Forum)');
  await page.bringToFront();
  await until(async () => (await underlined(page)).includes('Sandbox Forum'));

  await options.bringToFront();
  await press(options, 'Import and export');
  await options.evaluate(() => {
    const create = URL.createObjectURL;
    URL.createObjectURL = (file) => {
      void (file as Blob).text().then((text) => Object.assign(window, { exported: text }));
      return create(file);
    };
  });
  await press(options, 'Save the file');
  const exported = await until(() => options.evaluate(() => (window as { exported?: string }).exported));
  const before = await stored();

  await browser.inExtension((api) => api.storage.local.remove(['library', 'own-names']));
  await page.bringToFront();
  await until(async () => (await underlined(page)).length === 0);
  await options.bringToFront();
  await chooseFile(options, exported);
  expect(await stored()).toEqual(before);
  await page.bringToFront();
  await until(async () => (await underlined(page)).includes('Sandbox Forum'));
});

test('a file that is wrong is refused with reasons, and nothing changes', async () => {
  const before = await stored();
  const options = await extension.browser.openOwn('options.html');
  await press(options, 'Import and export');
  const broken = {
    format: 'rapporteur-glossary',
    version: 1,
    entries: [{ id: 'moon-base', kind: 'planet', names: { en: ['Moon Base'] }, what: { en: 'A base.' } }],
  };
  await chooseFile(options, JSON.stringify(broken));
  const text = await options.evaluate(() => document.querySelector('.problems')?.textContent);
  expect(text).toContain('Nothing was changed');
  expect(text).toContain('entries[0].kind (moon-base)');
  expect(await stored()).toEqual(before);
});

test('an entry that is switched off is no longer underlined, and is when it is switched on', async () => {
  const { page } = await openRead(extension, 'january-2024.html');
  const options = await extension.browser.openOwn('options.html#social-scoring');
  await press(options, 'Switch off');
  await page.bringToFront();
  await until(async () => {
    const words = await underlined(page);
    return words.length > 0 && !words.includes('social scoring');
  });
  await options.bringToFront();
  await press(options, 'Switch on');
  await page.bringToFront();
  await until(async () => (await underlined(page)).includes('social scoring'));
});

test('a damaged store is set aside and reported', async () => {
  const { browser } = extension;
  await browser.inExtension((api) => api.storage.local.set({ library: { version: 1, entries: 'torn' } }));
  const options = await browser.openOwn('options.html');
  await options.waitForSelector('.set-aside');
  const kept = await browser.inExtension(async (api) => Object.entries(await api.storage.local.get(null)));
  expect(kept.filter(([key]) => key.startsWith('set-aside-')).map(([, value]) => value)).toMatchObject([
    { why: 'damaged', data: { version: 1, entries: 'torn' } },
  ]);
});
