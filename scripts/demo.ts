import { mkdirSync, readFileSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { daySchema } from '../src/glossary/schema.ts';
import { openBrowser, type TestBrowser } from '../tests/browser/browser.ts';
import { openSite, type Site } from '../tests/browser/site.ts';
import { findBrowser } from './browsers.mjs';
import { buildExtension } from './build.ts';
import { pageFromText } from './text-page.ts';

/** `npm start`: builds the extension and shows what it makes of sample pages, or of pages of yours. */

const USAGE = `usage: npm start [-- [--headless] [--firefox] [--published DAY] FILE|URL…]
  FILE is .html or .txt (first line the title, blank lines between paragraphs). DAY, YYYY-MM-DD, is for texts.
  Without any, the sample pages are shown.`;

const samples = ['january-2024.html', 'october-2026.html', 'other-laws.html', 'nothing.html'];

const root = fileURLToPath(new URL('..', import.meta.url));
const pictures = join(root, '.output', 'screenshots');

class UsageError extends Error {}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        headless: { type: 'boolean', default: false },
        firefox: { type: 'boolean', default: false },
        published: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

const isUrl = (argument: string) => /^https?:\/\//.test(argument);

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** A file as a page of the site. */
function pageFromFile(file: string, published: string | undefined): { path: string; html: string } {
  const kind = extname(file).toLowerCase();
  if (!['.html', '.htm', '.txt'].includes(kind))
    throw new UsageError(`${file}: only .html and .txt files can be shown`);
  let text: string;
  try {
    text = readFileSync(resolve(process.env.INIT_CWD ?? '.', file), 'utf8');
  } catch (error) {
    throw new UsageError(`${file}: ${(error as Error).message}`);
  }
  const path = `${basename(file, kind)}.html`;
  return { path, html: kind === '.txt' ? pageFromText(text, published) : text };
}

/** Prints what the popup says of a page, and takes pictures of popup and page, with the card of the first statement. */
async function showHeadless(browser: TestBrowser, page: Page, name: string): Promise<void> {
  const popup = await browser.openPopup(page);
  await popup.waitForSelector('main:not(:has([aria-busy="true"]))');
  await popup.setViewport({ width: 404, height: 600 });
  console.log(await popup.evaluate(() => document.body.innerText.trim().replace(/\n{3,}/g, '\n\n')));
  const height = await popup.evaluate(() => document.documentElement.scrollHeight);
  await popup.setViewport({ width: 404, height });
  await picture(popup, `${name}-popup`);
  const show = await popup.$('li.claim button');
  await show?.click();
  await page.bringToFront();
  if (show) await page.waitForSelector('rapporteur-card');
  await picture(page, `${name}-page`);
}

async function picture(page: Page, name: string): Promise<void> {
  const path = join(pictures, `${name}.png`) as `${string}.png`;
  await page.screenshot({ path });
  console.log(`  picture: ${path}`);
}

interface Shown {
  name: string;
  url: string;
}

/** The pages to show; those that are no address on the web are put on the site. */
function pagesOf(site: Site, given: string[], published: string | undefined, host: string): Shown[] {
  if (given.length === 0) {
    return samples.map((path) => ({ name: basename(path, '.html'), url: site.address(path, host) }));
  }
  return given.map((argument) => {
    if (isUrl(argument)) return { name: new URL(argument).hostname, url: argument };
    const { path, html } = pageFromFile(argument, published);
    site.add(path, html);
    return { name: basename(path, '.html'), url: site.address(path, host) };
  });
}

async function main(): Promise<void> {
  const { values, positionals } = readArguments();
  if (values.published && !daySchema.safeParse(values.published).success) {
    throw new UsageError(`--published: “${values.published}” is no day; it is written as YYYY-MM-DD`);
  }
  const isHeadless = values.headless || !hasDisplay();
  // Who looks on wants to follow links; who does not needs no network, unless a page of the web is asked for.
  const isOffline = isHeadless && !positionals.some(isUrl);
  const site = await openSite();
  try {
    const pages = pagesOf(site, positionals, values.published, isOffline ? 'news.example' : `127.0.0.1:${site.port}`);
    const engine = values.firefox || !findBrowser('chromium') ? 'firefox' : 'chromium';
    console.log('Building the extension …');
    const extension = buildExtension(engine === 'firefox' ? 'firefox' : 'chrome');
    const browser = await openBrowser(engine, { extension, headless: isHeadless, ...(isOffline && { site }) });
    try {
      await (isHeadless ? showAllHeadless(browser, pages) : showToReader(browser, pages));
    } finally {
      await browser.close().catch(() => undefined);
    }
  } finally {
    await site.close();
  }
}

async function showAllHeadless(browser: TestBrowser, pages: Shown[]): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  for (const { name, url } of pages) {
    console.log(`\n━━ ${name}\n`);
    await showHeadless(browser, await browser.open(url), name);
  }
  console.log(`\nThere is no display, so the pictures are in ${pictures}`);
}

/** Opens the pages and waits until the reader has closed the browser. */
async function showToReader(browser: TestBrowser, pages: Shown[]): Promise<void> {
  const closed = new Promise<void>((resolve) => browser.puppeteer.once('disconnected', () => resolve()));
  for (const { url } of pages) await browser.open(url);
  console.log('\nThe pages are open. Rest the pointer on an underlined word, or open the popup in the toolbar.');
  console.log('Close the browser to end.');
  await closed;
}

try {
  await main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\n${USAGE}`);
  process.exitCode = 1;
}
