import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { describe, expect, inject, test } from 'vitest';
import { useModuleBench } from './module-bench.ts';

/** Card, popup, options and welcome as a reader meets them: seen, named, and worked by keyboard and pointer. */

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const bench = useModuleBench();
let page: Page;

async function show(name: string, wanted: object = {}): Promise<void> {
  page = await bench.open(
    '<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Gallery</title><style>body{margin:0}</style><body><div id="root"></div></body></html>',
  );
  await page.evaluate(
    async (state, how) => {
      const gallery = await load('/tests/dom/gallery/gallery.ts');
      gallery.show(state, how);
      Object.assign(globalThis, { calls: gallery.calls });
    },
    name,
    wanted,
  );
}

/** What was called back with a name. It comes as text, since Firefox sends what it sent before only once. */
async function called(name: string): Promise<unknown[][]> {
  const calls = await page.evaluate(() => JSON.stringify((globalThis as unknown as { calls: unknown }).calls));
  return (JSON.parse(calls) as unknown[][]).filter((call) => call[0] === name).map((call) => call.slice(1));
}

/** Clicks what has this accessible name. */
const press = (name: string, role = 'button') => page.locator(`::-p-aria([name="${name}"][role="${role}"])`).click();

/** Everything that can be read, shadow roots included. */
const seen = () =>
  page.evaluate(() => {
    const host = document.querySelector('[role="dialog"]')?.shadowRoot?.querySelector('article');
    return (host ?? document.body).innerText.replace(/\s+/g, ' ');
  });

const states = [
  'card/law card/outdated card/wrong card/holds card/office card/proposed card/no-day card/long card/bare',
  'popup/read popup/no-day popup/reader-day popup/all-hold popup/not-covered popup/no-claims popup/nothing',
  'popup/reading popup/browser popup/pdf popup/no-access popup/paused popup/off popup/error',
  'options/glossary options/entry options/off options/own options/damaged options/settings options/file',
  'options/form welcome/first',
].flatMap((line) => line.split(' '));

describe('axe finds nothing', () => {
  test.each(states)('%s', async (name) => {
    await show(name);
    await page.evaluate(() => {
      const roots = [document, document.querySelector('[role="dialog"]')?.shadowRoot];
      for (const root of roots) for (const details of root?.querySelectorAll('details') ?? []) details.open = true;
    });
    await page.evaluate(axe);
    for (const scheme of ['light', 'dark']) {
      if (inject('engine') === 'chromium') {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      }
      const violations = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } };
        const results = await axe.run();
        return results.violations.map((one) => [one.id, ...one.nodes.map((node) => node.html)]);
      });
      expect(violations, scheme).toEqual([]);
    }
  });

  test('the gallery has no other state', async () => {
    await show('card/law');
    const names = await page.evaluate(async () => (await load('/tests/dom/gallery/gallery.ts')).names);
    expect([...names].sort()).toEqual([...states].sort());
  });
});

describe('no surface is wider than its window', () => {
  test.each(['popup/read', 'options/entry', 'options/form', 'welcome/first', 'card/long'])('%s', async (name) => {
    await show(name);
    await page.setViewport({ width: 320, height: 600 });
    const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(content).toBeLessThanOrEqual(window as number);
  });
});

describe('the card', () => {
  test('shows both clocks of the sentence and what happened since', async () => {
    await show('card/outdated');
    const text = await seen();
    expect(text).toContain('Then Right: agreed in December 2023, not yet adopted');
    expect(text).toContain('Now Outdated: adopted on 21 May 2024, in force since 1 August 2024');
    expect(text).toMatch(/Since this article 21 May 2024 Adopted by the Council/);
  });

  test('says so when the day of the article is not known', async () => {
    await show('card/no-day');
    expect(await seen()).toContain('The day of this article is not known');
    expect(await seen()).not.toContain('Since this article');
  });

  test('speaks German to a German reader, and links to the German text', async () => {
    await show('card/law', { language: 'de' });
    expect(await seen()).toContain('In Kraft, gilt teilweise');
    const links = await page.evaluate(() =>
      [...(document.querySelector('[role="dialog"]')?.shadowRoot?.querySelectorAll('a') ?? [])].map((a) => [
        a.href,
        a.target,
        a.rel,
      ]),
    );
    expect(links).toContainEqual([
      'https://eur-lex.europa.eu/eli/reg/2024/1689/2026-07-27/deu#art_113',
      '_blank',
      'noopener noreferrer',
    ]);
    expect(links.every(([, target, rel]) => target === '_blank' && rel === 'noopener noreferrer')).toBe(true);
  });

  test('opens a related entry in itself, and goes back, and the keyboard goes along at once', async () => {
    await show('card/law');
    // The title of each content of the card, with what has the focus when it is there.
    await page.evaluate(() => {
      const root = document.querySelector('[role="dialog"]')?.shadowRoot as ShadowRoot;
      const met: string[][] = [];
      new MutationObserver(() => {
        const seen = [root.querySelector('h2')?.textContent ?? '', root.activeElement?.textContent?.trim() ?? ''];
        if (met.at(-1)?.[0] !== seen[0]) met.push(seen);
      }).observe(root, { childList: true, subtree: true, characterData: true });
      Object.assign(window, { met });
    });
    const met = () => page.evaluate(() => (window as unknown as { met: string[][] }).met);
    const reached = (count: number) =>
      page.waitForFunction((n) => (window as unknown as { met: string[][] }).met.length === n, {}, count);
    await page.locator('>>> ::-p-text(Social scoring)').click();
    await reached(1);
    await page.keyboard.press('Enter');
    await reached(2);
    expect(await met()).toEqual([
      ['Social scoring', 'Back'],
      ['AI Act', 'Social scoring'],
    ]);
  });

  test('is pinned, edited and closed', async () => {
    await show('card/law');
    await page.locator('>>> ::-p-text(Pin)').click();
    await page.locator('>>> ::-p-text(Edit)').click();
    await page.locator('>>> button[title="Close"]').click();
    expect(await called('pin')).toEqual([[true]]);
    expect(await called('options')).toEqual([['ai-act']]);
    expect(await called('close')).toHaveLength(1);
  });

  test('keeps to itself the styles of the page', async () => {
    await show('card/law');
    const colour = () =>
      page.evaluate(() => {
        const title = document.querySelector('[role="dialog"]')?.shadowRoot?.querySelector('h2') as HTMLElement;
        const { color, fontSize, textTransform, letterSpacing } = getComputedStyle(title);
        return [color, fontSize, textTransform, letterSpacing];
      });
    const before = await colour();
    await page.addStyleTag({
      content:
        ':root{font-size:40px;--ink:red;--paper:red}*{text-transform:uppercase!important;letter-spacing:9px;--ink:red!important}',
    });
    expect(await colour()).toEqual(before);
  });
});

describe('the popup', () => {
  test('sums up in one sentence and groups the claims', async () => {
    await show('popup/read');
    const text = await seen();
    expect(text).toContain('Of 7 statements, 5 are checked. Two have changed since this was published. One is wrong.');
    expect(text).toMatch(/Outdated \(2\).*Wrong \(1\).*Holds \(2\).*Not covered \(2\)/);
    const marked = await page.$$eval('mark.words', (marks) => marks.map((mark) => mark.textContent));
    expect(marked).toEqual(['still awaits a vote', 'due in 2026', '10%', 'outlaw social scoring']);
  });

  test('shows a claim and a mention on the page', async () => {
    await show('popup/read');
    await press('Show on page');
    await page.locator('::-p-text(3 terms on this page)').click();
    await page.focus('[aria-label="AI Act, mention 2 of 8: show on page"]');
    await page.keyboard.press('Enter');
    expect(await called('reveal')).toMatchObject([[{ block: 0, start: 0 }], [{ block: 8, start: 0, end: 6 }]]);
  });

  test('every control can be reached by keyboard', async () => {
    await show('popup/read');
    const [wanted, reached] = await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      const controls = [...document.querySelectorAll<HTMLElement>('a[href], button, input, summary')];
      return [controls.length, controls.filter((control) => control.tabIndex >= 0).length];
    });
    expect(reached).toBe(wanted);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.matches('.toggle'))).toBe(true);
  });

  test('asks for the day when it is not known', async () => {
    await show('popup/no-day');
    await page.$eval('input[type="date"]', (input) => {
      input.value = '2024-01-24';
    });
    await press('Set');
    expect(await called('published')).toEqual([['2024-01-24']]);
  });

  test('exports what was found', async () => {
    await show('popup/read');
    await page.locator('::-p-text(Export)').click();
    for (const name of ['Markdown', 'CSV table', 'JSON']) await press(name);
    const files = (await called('save')) as [{ name: string; text: string }][];
    expect(files.map(([file]) => file.name.replace(/.*\./, ''))).toEqual(['md', 'csv', 'json']);
    expect(files.every(([file]) => file.text.includes('still awaits a vote'))).toBe(true);
  });

  test.each([
    ['popup/no-access', 'Allow it to read pages', 'access', []],
    ['popup/paused', 'Resume', 'pause', [false]],
    ['popup/off', 'Turn on for news.example', 'site', ['news.example', false]],
    ['popup/error', 'Try again', 'retry', []],
  ])('%s offers “%s”', async (state, name, call, values) => {
    await show(state);
    await page.locator(`main ::-p-text(${name})`).click();
    expect((await called(call)).at(-1)?.slice(0, values.length)).toEqual(values);
  });
});

describe('the options', () => {
  const fill = (id: string, text: string) => page.locator(`[id="${id}"]`).fill(text);

  test('find an entry by any spelling, and show its card', async () => {
    await show('options/glossary');
    await page.locator('input[type="search"]').fill('ki verordn');
    await page.waitForFunction(() => document.querySelectorAll('.list .item').length === 1);
    await press('AI Act');
    await page.waitForFunction(() => document.querySelector('.detail h2')?.textContent === 'AI Act');
  });

  test('say what is missing, then keep a new entry', async () => {
    await show('options/glossary');
    await press('Add an entry');
    await press('Save');
    await page.locator('#what-error').wait();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('names.0');
    expect(await called('library')).toEqual([]);
    await fill('names.0', 'AI {Sandbox,Sandboxes}');
    await fill('what', 'A place to try systems out.');
    expect(await seen()).toContain('2 spellings: AI Sandbox · AI Sandboxes');
    await press('Save');
    await page.waitForFunction(() => document.querySelector('.detail h2')?.textContent === 'AI Sandbox');
    const [[library]] = (await called('library')) as [[{ entries: { id: string }[] }]];
    expect(library.entries.map((entry) => entry.id)).toEqual(['bare', 'ai-sandbox']);
  });

  test('switch an entry off and on, change one and restore it', async () => {
    await show('options/entry');
    await press('Switch off');
    await press('Switch on');
    await press('Edit');
    await fill('reference', 'Regulation (EU) 1/2');
    await press('Save');
    await press('Restore the original');
    await press('Undo');
    await page.waitForFunction(() => document.querySelector('.detail .card-kind')?.textContent?.includes('1/2'));
    const libraries = (await called('library')) as [{ entries: { id: string }[]; off: string[] }][];
    expect(libraries.map(([one]) => [one.entries.length, one.off.length])).toEqual([
      [1, 2],
      [1, 1],
      [2, 1],
      [1, 1],
      [2, 1],
    ]);
  });

  test('list what is wrong with a file, and change nothing', async () => {
    await show('options/file');
    await page.$eval('input[type="file"]', (input) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['{}'], 'mine.json'));
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await page.locator('.problems').wait();
    expect(await seen()).toContain('mine.json was not imported: 2 problems Nothing was changed.');
    expect(await seen()).toContain('entries[2].steps[0].when (ai-act)');
    expect(await called('library')).toEqual([]);
  });

  test('offer a damaged store for download', async () => {
    await show('options/damaged');
    await press('Download it');
    expect(await called('save')).toMatchObject([[{ name: 'rapporteur-set-aside-1x.json' }]]);
  });

  test('change settings', async () => {
    await show('options/settings');
    await press('The first on the page', 'radio');
    await press('Turn on for news.example');
    expect(await called('settings')).toEqual([
      [{ density: 'page' }],
      [{ offSites: ['a-very-long-host-name.of-some-newspaper.example'] }],
    ]);
  });
});

test('the welcome page has one thing to try', async () => {
  await show('welcome/first');
  await press('AI Act');
  await page.waitForFunction(() => document.body.innerText.includes('Since this article'));
});
