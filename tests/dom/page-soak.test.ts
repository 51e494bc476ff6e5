import type { Page } from 'puppeteer-core';
import { expect, inject, test } from 'vitest';
import { annotate } from '../browser/annotate.ts';
import { until } from '../browser/browser.ts';
import { useModuleBench } from './module-bench.ts';

const bench = useModuleBench();
let page: Page;

/** How many names stand on the page, and how many ranges are painted: all of them over a name. */
const counts = () =>
  page.evaluate(() => {
    const names = /AI Act|AI Office|EuroHPC/g;
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...(highlight as unknown as Set<Range>)]);
    const wrong = ranges.filter((range) => !/^(?:AI Act|AI Office|EuroHPC)$/.test(range.toString()));
    return {
      names: document.body.textContent.match(names)?.length ?? 0,
      ranges: ranges.length,
      wrong: wrong.length,
    };
  });

/** Until every name on the page is painted and nothing else is. */
async function isComplete(): Promise<void> {
  const isRight = async () => {
    const { names, ranges, wrong } = await counts();
    return names === ranges && wrong === 0;
  };
  await until(isRight).catch(() => undefined);
  const { names, ranges, wrong } = await counts();
  expect({ ranges, wrong }).toEqual({ ranges: names, wrong: 0 });
}

/** Bytes that scripts hold after a forced collection; null where the browser does not tell, as Firefox does not. */
async function heap(): Promise<number | null> {
  if (inject('engine') !== 'chromium') return null;
  const client = await page.createCDPSession();
  await client.send('HeapProfiler.enable');
  for (let i = 0; i < 3; i++) await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  await client.detach();
  return usedSize;
}

async function expectSameHeap(before: number | null): Promise<void> {
  // Until the report speaks of the page as it is now; the test itself keeps no older ones.
  const { ranges } = await counts();
  await until(() => page.evaluate((count) => window.readings.at(-1)?.report.mentions.length === count, ranges));
  await page.evaluate(() => window.readings.splice(0));
  const after = await heap();
  if (before === null || after === null) return;
  expect(after - before).toBeLessThan(1_500_000);
}

const paragraphs = Array.from(
  { length: 200 },
  (_, i) => `<p>Paragraph ${i} on the ${i % 3 ? 'weather' : 'AI Act'}</p>`,
);

test('ten thousand changes: nothing is missed, nothing stays behind', async () => {
  page = await bench.open(`<main>${paragraphs.join('')}</main>`);
  await annotate(page, { cap: 100_000 });
  await isComplete();
  const before = await heap();
  await page.evaluate(async () => {
    const main = document.querySelector('main') as HTMLElement;
    const texts = ['the AI Act', 'the AI Office and EuroHPC', 'rain', 'no <b>AI</b> Act? the <i>AI</i> Act'];
    // Always the same numbers (mulberry32).
    let state = 1;
    const next = (below: number) => {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
    };
    const any = () => main.children[next(main.children.length)] as HTMLElement;
    const changes = [
      () => any().replaceChildren(texts[next(3)] as string),
      () => {
        any().innerHTML = texts[next(4)] as string;
      },
      () => {
        const node = any().firstChild;
        if (node instanceof Text) node.data = `Now ${texts[next(3)]} `;
      },
      () => any().append(` and ${texts[next(3)]}`),
      () => main.append(any()),
      () => any().before(any()),
      () => {
        const paragraph = document.createElement('p');
        paragraph.textContent = texts[next(3)] as string;
        any().after(paragraph);
      },
      () => main.children.length > 150 && any().remove(),
      () => any().normalize(),
    ];
    for (let i = 0; i < 10_000; i++) {
      changes[next(changes.length)]?.();
      if (i % 50 === 0) await new Promise((done) => requestAnimationFrame(done));
    }
  });
  await isComplete();
  await page.evaluate((html) => {
    (document.querySelector('main') as HTMLElement).innerHTML = html;
  }, paragraphs.join(''));
  await isComplete();
  await expectSameHeap(before);
});

test('a thousand pages shown one after the other by one page', async () => {
  page = await bench.open('<main><p>The AI Act</p></main>');
  await annotate(page, { cap: 100_000 });
  const before = await heap();
  await page.evaluate(async () => {
    for (let i = 0; i < 1000; i++) {
      history.replaceState(null, '', `?route=${i}`);
      document.title = `Page ${i}`;
      const main = document.createElement('main');
      main.innerHTML = `<h1>Page ${i}</h1><p>The AI Office on <a href="#x">EuroHPC</a></p>`.repeat(1 + (i % 3));
      document.querySelector('main')?.replaceWith(main);
      if (i % 5 === 0) await new Promise((done) => requestAnimationFrame(done));
    }
  });
  await isComplete();
  await expectSameHeap(before);
});

test('a hundred thousand words that come bit by bit', async () => {
  page = await bench.open('<main></main>');
  await annotate(page, { cap: 100_000 });
  const before = await heap();
  await page.evaluate(async () => {
    const main = document.querySelector('main') as HTMLElement;
    for (let i = 0; i < 1000; i++) {
      const words = Array.from({ length: 97 }, (_, j) => `word${(i * j) % 977}`).join(' ');
      main.insertAdjacentHTML('beforeend', `<p>${words} the AI Act</p>`);
      if (i % 10 === 0) await new Promise((done) => requestAnimationFrame(done));
    }
  });
  await isComplete();
  expect((await counts()).ranges).toBe(1000);
  await page.evaluate(() => document.querySelector('main')?.replaceChildren());
  await isComplete();
  await expectSameHeap(before);
});
