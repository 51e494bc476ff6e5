import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { until } from '../browser/browser.ts';
import { openWatched, readingOf, setSettings, underlined, useExtension } from './extension.ts';

/**
 * Pages that change for hours, in a minute: every mention is underlined, none twice, and nothing is held that is gone.
 * `npm run soak` does all of it; the suite does a tenth.
 */

const extension = useExtension();

const SHARE = import.meta.env.MODE === 'soak' ? 1 : 0.1;
const MUTATIONS = 10_000 * SHARE;
const ROUTES = 1_000 * SHARE;
const WORDS = 100_000 * SHARE;

/** How much more the page may hold afterwards, in bytes: what engines keep by themselves moves by as much. */
const LEEWAY = 1_000_000;
/** Likewise in DOM nodes: fewer than one state of the page has. */
const NODES = 100;

declare global {
  interface Window {
    /** Puts the page into the state in which its memory is measured. */
    reset(): void;
    mutate(times: number): Promise<void>;
    route(times: number): Promise<void>;
    append(words: number): Promise<void>;
  }
}

beforeAll(async () => {
  const entry = {
    id: 'soakword',
    kind: 'concept',
    names: { en: [{ text: 'Soakword', sure: true }] },
    what: { en: 'A word that is always ours.' },
  };
  await extension.browser.inExtension(
    (api, entry) =>
      api.storage.local.set({
        library: { version: 1, entries: [entry], sources: [], facts: [], off: [] },
        'own-names': ['Soakword'],
      }),
    entry,
  );
  await setSettings(extension, { density: 'all', cap: 100_000 });
  extension.site.add(
    'soak.html',
    `<!doctype html><html lang="en"><title>Soak</title><main></main><script>${pageScript}</script>`,
  );
});

const pageScript = `
  const main = document.querySelector('main');
  let seed = 7;
  const random = (below) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const sentence = (n) => 'Sentence ' + n + ' says that Soakword matters and ends here. ';
  const paragraph = (n) => {
    const p = document.createElement('p');
    p.append(sentence(n));
    const b = document.createElement('b');
    b.append('Soak');
    p.append('And a ', b, 'word again, of number ' + n + '.');
    return p;
  };
  const pick = () => main.children[random(main.children.length)];
  const kinds = [
    () => main.append(paragraph(random(1000))),
    () => main.children.length > 10 && pick().remove(),
    () => main.insertBefore(pick(), pick()),
    () => { const p = pick(); p.firstChild.data = p.firstChild.data.includes('Soakword') ? 'Nothing. ' : sentence(random(1000)); },
    () => pick().append(' More of Soakword'),
    () => { pick().innerHTML = 'Anew: <i>Soakword</i>'; },
    () => pick().normalize(),
    () => { const p = pick(); p.replaceWith(paragraph(random(1000))); },
  ];
  window.reset = () => main.replaceChildren(...Array.from({ length: 20 }, (_, n) => paragraph(n)));
  window.mutate = async (times) => {
    for (let i = 0; i < times; i++) {
      kinds[random(kinds.length)]();
      if (i % 25 === 0) await frame();
    }
  };
  window.route = async (times) => {
    for (let i = 0; i < times; i++) {
      history.pushState({}, '', '/story-' + i);
      document.title = 'Story ' + i;
      window.reset();
      await frame();
    }
    history.pushState({}, '', '/soak.html');
  };
  window.append = async (words) => {
    for (let n = 0; n < words; n += 500) {
      const list = Array.from({ length: 10 }, () => {
        const p = document.createElement('p');
        p.append('word '.repeat(48) + 'then Soakword');
        return p;
      });
      main.append(...list);
      await frame();
    }
  };
  window.reset();`;

/** Waits until every mention on the page is underlined once, and no other place. */
async function expectAllUnderlined(page: Page): Promise<number> {
  const state = () =>
    page.evaluate(() => {
      const places = new Set<string>();
      const ranges = [...CSS.highlights].flatMap(([name, highlight]) =>
        name.startsWith('rapporteur-') ? [...(highlight as unknown as Set<Range>)] : [],
      );
      const texts = [...document.querySelectorAll('p')];
      for (const range of ranges) {
        const index = texts.indexOf(range.startContainer.parentElement?.closest('p') as HTMLParagraphElement);
        const before = document.createRange();
        before.setStart(texts[index] ?? document.body, 0);
        before.setEnd(range.startContainer, range.startOffset);
        places.add(`${index} ${before.toString().length} ${range}`);
      }
      const wanted = texts.flatMap((p, index) =>
        [...(p.textContent ?? '').matchAll(/(?<![A-Za-z])Soakword(?![A-Za-z])/g)].map(
          (match) => `${index} ${match.index} Soakword`,
        ),
      );
      return {
        ranges: ranges.length,
        wanted: wanted.length,
        missing: wanted.filter((place) => !places.has(place)).slice(0, 5),
      };
    });
  await until(async () => {
    const { ranges, wanted, missing } = await state();
    return ranges === wanted && missing.length === 0;
  }).catch(() => undefined);
  const { ranges, wanted, missing } = await state();
  expect({ ranges, missing }).toEqual({ ranges: wanted, missing: [] });
  return wanted;
}

/**
 * What the page holds, ours included, once everything that is held by nothing was collected.
 *
 * @returns bytes of JavaScript and number of DOM nodes; null in Firefox, whose driver can neither collect nor count
 */
async function held(page: Page): Promise<{ bytes: number; nodes: number } | null> {
  if (extension.browser.engine === 'firefox') return null;
  const session = await page.createCDPSession();
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  await session.detach();
  return { bytes: usedSize, nodes };
}

/** Brings the page into the state in which its memory is measured, and waits until it is read. */
async function resetAndRead(page: Page): Promise<void> {
  await page.evaluate(() => window.reset());
  expect(await expectAllUnderlined(page)).toBe(40);
  await until(async () => (await readingOf(extension.browser, page)).report.mentions.length === 40);
}

const stages = [
  [`${MUTATIONS} mutations`, (page: Page) => page.evaluate((n) => window.mutate(n), MUTATIONS)],
  [`${ROUTES} changes of route`, (page: Page) => page.evaluate((n) => window.route(n), ROUTES)],
  [`${WORDS} words more`, (page: Page) => page.evaluate((n) => window.append(n), WORDS)],
] as const;

test.each(stages)('after %s nothing is missed and nothing is kept', { timeout: 180_000 }, async (_, run) => {
  const { page } = await openWatched(extension, extension.site.address('soak.html'));
  await until(async () => (await underlined(page)).length > 0);
  // Once around, so that what is made once is made.
  await page.evaluate(() => window.mutate(200));
  await expectAllUnderlined(page);
  await resetAndRead(page);
  const before = await held(page);
  await run(page);
  await expectAllUnderlined(page);
  await resetAndRead(page);
  let more = { bytes: 0, nodes: 0 };
  const isBackAtItsLevel = async () => {
    const after = await held(page);
    if (before && after) more = { bytes: after.bytes - before.bytes, nodes: after.nodes - before.nodes };
    return more.bytes < LEEWAY && more.nodes < NODES;
  };
  // The report is made anew a moment after the underlines, and until then holds what the page was.
  await until(isBackAtItsLevel).catch(() => undefined);
  expect(more.bytes).toBeLessThan(LEEWAY);
  expect(more.nodes).toBeLessThan(NODES);
  await page.close();
});
