import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { annotate, paintedOn } from '../browser/annotate.ts';
import { until } from '../browser/browser.ts';
import { useModuleBench } from './module-bench.ts';

const bench = useModuleBench();
let page: Page;

const textsOn = async () => (await paintedOn(page)).map(({ text }) => text);

/** Waits until exactly these words are painted. */
async function expectPainted(words: string[]): Promise<void> {
  await until(async () => JSON.stringify(await textsOn()) === JSON.stringify(words)).catch(() => undefined);
  expect(await textsOn()).toEqual(words);
}

test('mentions are painted and the page stays byte for byte as it was', async () => {
  page = await bench.open('<h1>The AI Act</h1><p>The <b>AI</b> <i>Office</i> and EuroHPC.</p><code>AI Act</code>');
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  await annotate(page);
  expect(await paintedOn(page)).toEqual([
    { text: 'AI Act', style: 'mention' },
    { text: 'AI Office', style: 'mention' },
    { text: 'EuroHPC', style: 'mention' },
  ]);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  const reading = await page.evaluate(() => window.readings[0]);
  expect(reading?.state).toBe('read');
  expect(reading?.report.mentions.map((mention) => mention.entry)).toEqual(['ai-act', 'ai-office', 'eurohpc']);
});

test('a page with nothing says so', async () => {
  page = await bench.open('<p>Bread is baked from flour.</p>');
  await annotate(page);
  expect(await paintedOn(page)).toEqual([]);
  expect(await page.evaluate(() => window.readings.map((reading) => reading.state))).toEqual(['nothing']);
});

test('stopping takes every trace away', async () => {
  page = await bench.open('<p>The AI Act</p>');
  await annotate(page);
  await page.evaluate(() => window.stopAnnotator());
  expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
});

test('density: the first in each section, the first on the page, a cap', async () => {
  const html =
    '<p>AI Act AI Office AI Act</p><h2>One</h2><p>AI Act</p><p>AI Act EuroHPC</p><h2>Two</h2><p hidden>AI Act</p><p>AI Act AI Act</p>';
  page = await bench.open(html);
  await annotate(page, { density: 'section' });
  // What is hidden is counted apart, so that it takes the place of nothing that is seen.
  expect(await textsOn()).toEqual(['AI Act', 'AI Office', 'AI Act', 'EuroHPC', 'AI Act', 'AI Act']);
  await page.evaluate(() => window.stopAnnotator());
  await annotate(page, { density: 'page' });
  expect(await textsOn()).toEqual(['AI Act', 'AI Office', 'EuroHPC', 'AI Act']);
  await page.evaluate(() => window.stopAnnotator());
  await annotate(page, { cap: 2 });
  expect(await textsOn()).toEqual(['AI Act', 'AI Office']);
});

test('new, changed, moved and removed text is followed', async () => {
  page = await bench.open('<div id="a"><p id="one">The AI Act</p></div><div id="b"></div><p id="two">Nothing here</p>');
  await annotate(page);
  await page.evaluate(() =>
    document.querySelector('#b')?.insertAdjacentHTML('beforeend', '<p>The <b>AI</b> Office</p>'),
  );
  await expectPainted(['AI Act', 'AI Office']);
  await page.evaluate(() => {
    (document.querySelector('#two')?.firstChild as Text).data = 'EuroHPC is here';
  });
  await expectPainted(['AI Act', 'AI Office', 'EuroHPC']);
  await page.evaluate(() => document.querySelector('#b')?.append(document.querySelector('#one') as Node));
  await expectPainted(['AI Office', 'AI Act', 'EuroHPC']);
  await page.evaluate(() => document.querySelector('#b')?.replaceChildren());
  await expectPainted(['EuroHPC']);
  await page.evaluate(() => (document.querySelector('#two') as HTMLElement).append(' and the AI Act'));
  await expectPainted(['EuroHPC', 'AI Act']);
});

test('a page that replaces its body is read again', async () => {
  page = await bench.open('<p>The AI Act</p>');
  await annotate(page);
  await page.evaluate(() => {
    const body = document.createElement('body');
    body.innerHTML = '<p>EuroHPC, then the AI Office</p>';
    document.body = body;
  });
  await expectPainted(['EuroHPC', 'AI Office']);
});

test('what is written in an editor is left alone', async () => {
  page = await bench.open(
    '<div contenteditable>AI Act</div><textarea>AI Act</textarea><div role="textbox"><p>AI Act</p></div><p>AI Office</p>',
  );
  await annotate(page);
  await page.focus('[contenteditable]');
  await page.keyboard.type('The AI Act and EuroHPC ');
  await page.evaluate(() => document.body.append('EuroHPC'));
  await expectPainted(['AI Office', 'EuroHPC']);
});

test('text inside shadow roots is painted and followed', async () => {
  page = await bench.open('<p>AI Act</p><x-story></x-story>');
  await page.evaluate(() => {
    const root = (document.querySelector('x-story') as Element).attachShadow({ mode: 'open' });
    root.innerHTML = '<p>AI Office</p>';
  });
  await annotate(page);
  expect((await textsOn()).sort()).toEqual(['AI Act', 'AI Office']);
  await page.evaluate(() => {
    (document.querySelector('x-story') as Element).shadowRoot?.append('EuroHPC');
  });
  await until(async () => (await textsOn()).includes('EuroHPC'));
});
