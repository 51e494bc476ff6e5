import { expect, test } from 'vitest';
import { until } from '../browser/browser.ts';
import { openCard, openRead, placeOf, readingOf, underlined, useExtension } from './extension.ts';

const extension = useExtension();

/** How often each entry is mentioned. */
function counts(mentions: { entry: string }[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const { entry } of mentions) found[entry] = (found[entry] ?? 0) + 1;
  return found;
}

test('an article of January 2024: its day, its terms, each underlined where it stands', async () => {
  const { page, report } = await openRead(extension, 'january-2024.html');
  expect(report.published).toMatchObject({ day: '2024-01-24', from: 'json-ld' });
  expect(counts(report.report.mentions)).toMatchObject({
    'ai-act': 2,
    'ai-factories': 1,
    eurohpc: 1,
    'ai-innovation-package': 1,
    'thierry-breton': 1,
    genai4eu: 1,
    'ai-office': 1,
    'social-scoring': 1,
    'untargeted-scraping': 1,
    'emotion-recognition': 1,
  });
  const words = await underlined(page);
  expect(words).toEqual(expect.arrayContaining(['AI Factories', 'AI\u00a0Act', 'EuroHPC Joint Undertaking']));
  expect(words).not.toContain('AI factories');
});

test('other people’s AI acts are not ours', async () => {
  const { page, report } = await openRead(extension, 'other-laws.html');
  expect(report.report.mentions).toEqual([]);
  expect(report.report.claims).toEqual([]);
  expect(report.state).toBe('nothing');
  expect(await underlined(page)).toEqual([]);
});

test('a card opens when the pointer rests on a term, stays while the pointer is on it, and goes with Escape', async () => {
  const { page } = await openRead(extension, 'october-2026.html');
  await page.bringToFront();
  const { x, y } = await placeOf(page, 'Digital Omnibus on AI');
  await page.mouse.move(x - 200, y - 80);
  await page.mouse.move(x, y);
  const card = await until(() => openCard(page));
  expect(card.title).toContain('Digital Omnibus on AI');
  expect(card.text).toContain('2026/1744');

  const inside = await page.evaluate(() => {
    const box = document
      .querySelector('rapporteur-card')
      ?.shadowRoot?.querySelector('[popover]')
      ?.getBoundingClientRect();
    return box ? { x: box.left + box.width / 2, y: box.top + 30 } : null;
  });
  await page.mouse.move(inside?.x ?? 0, inside?.y ?? 0, { steps: 8 });
  expect(await openCard(page)).not.toBeNull();
  await page.keyboard.press('Escape');
  expect(await openCard(page)).toBeNull();
});

test('a card goes when the reader clicks elsewhere or takes the pointer away', async () => {
  const { page } = await openRead(extension, 'october-2026.html');
  await page.bringToFront();
  const { x, y } = await placeOf(page, 'Digital Omnibus on AI');
  await page.mouse.click(x, y);
  await until(() => openCard(page));
  await page.mouse.click(20, 20);
  expect(await openCard(page)).toBeNull();

  await page.mouse.move(x, y);
  await until(() => openCard(page));
  await page.mouse.move(5, 5, { steps: 5 });
  await until(async () => (await openCard(page)) === null);
});

test('the keyboard goes from term to term, into the card and out again', async () => {
  const { browser } = extension;
  const { page, report } = await openRead(extension, 'october-2026.html');
  await page.bringToFront();
  const titles = Object.values(report.titles ?? {});
  expect(await browser.tell(page, { type: 'step', direction: 1 })).toBe(true);
  const first = await until(() => openCard(page));
  expect(titles).toContain(first.title);
  const focused = await page.evaluate(() => document.activeElement?.localName);
  expect(focused).toBe('rapporteur-card');
  await page.keyboard.press('Escape');
  expect(await openCard(page)).toBeNull();
  expect(await page.evaluate(() => document.activeElement?.localName)).not.toBe('rapporteur-card');

  await browser.tell(page, { type: 'step', direction: 1 });
  await until(() => openCard(page));
  await browser.tell(page, { type: 'step', direction: -1 });
  await until(async () => (await openCard(page))?.title === first.title);
});

test('a link under the pointer is still the page’s, and text can still be selected', async () => {
  const { page } = await openRead(extension, 'october-2026.html');
  await page.bringToFront();
  const { x, y } = await placeOf(page, 'Annex III');
  await page.mouse.click(x, y);
  await until(() => page.url().endsWith('/annex'));
});

test('a page that grows is followed, and one that turns to other things is let go', async () => {
  const { page } = await openRead(extension, 'grows.html');
  await page.bringToFront();
  const isUnderlined = async (words: string) => (await underlined(page)).includes(words);
  expect(await isUnderlined('European AI Office')).toBe(false);
  await page.click('#more');
  await until(() => isUnderlined('European AI Office'));
  await page.click('#next');
  await until(async () => (await underlined(page)).length === 0);
});

test('a page that writes its text late is read when it is there', async () => {
  const { site, browser } = extension;
  site.add(
    'late.html',
    `<!doctype html><html lang="en"><title>Late</title><body><script>
      addEventListener('load', () => setTimeout(() => {
        document.body.innerHTML = '<p>Members of the European Parliament adopted the AI Act.</p>';
      }, 400));
    </script></body></html>`,
  );
  const page = await browser.open(site.address('late.html'));
  await page.bringToFront();
  await until(async () => (await underlined(page)).includes('AI Act'));
});

test('text in shadow roots is read, open or closed', async () => {
  const { site, browser } = extension;
  site.add(
    'shadow.html',
    `<!doctype html><html lang="en"><title>The European Union and its AI Act</title><body>
      <news-text></news-text><closed-text></closed-text><script>
      const write = (name, mode, text) => {
        document.querySelector(name).attachShadow({ mode }).innerHTML = '<p>' + text + '</p>';
      };
      write('news-text', 'open', 'The European AI Office is a part of the Commission.');
      write('closed-text', 'closed', 'Social scoring is banned under the AI Act.');
    </script></body></html>`,
  );
  const page = await browser.open(site.address('shadow.html'));
  await page.bringToFront();
  await until(async () => {
    const words = await underlined(page);
    return words.includes('European AI Office') && words.includes('Social scoring');
  });
});

test('a page with nothing for us is left alone', async () => {
  const page = await extension.browser.open(extension.site.address('nothing.html'));
  const popup = await extension.browser.openPopup(page);
  await until(() =>
    popup.evaluate(() => document.body.textContent.includes('Nothing about EU AI policy was found here')),
  );
  expect(await page.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length])).toEqual([0, 0]);
});

test('a hostile page loses nothing and hides nothing', async () => {
  const { browser, site } = extension;
  const page = await browser.open(site.address('hostile.html'));
  await page.bringToFront();
  await page.waitForSelector('#late');
  await until(async () => (await underlined(page)).includes('AI Act'));
  expect(await page.evaluate(() => document.querySelector('textarea')?.value)).toBe('My own note on the AI Act');
  const claim = 'The AI Act entered into force on 1 August 2024.';
  await until(async () => (await readingOf(browser, page)).report.claims.some(({ text }) => text === claim));
  expect(await browser.tell(page, { type: 'step', direction: 1 })).toBe(true);
  const card = await until(() => openCard(page));
  expect(card.title).toBe('AI Act');
});

test('the elements of the page are as they were, before and after a card', async () => {
  const { browser, site } = extension;
  const page = await browser.open(site.address('january-2024.html'));
  const source = await (await fetch(`http://127.0.0.1:${site.port}/january-2024.html`)).text();
  const parsed = await page.evaluate(
    (html) => new DOMParser().parseFromString(html, 'text/html').body.innerHTML,
    source,
  );
  await readingOf(browser, page);
  await page.bringToFront();
  expect(await page.evaluate(() => document.body.innerHTML)).toBe(parsed);
  await browser.tell(page, { type: 'step', direction: 1 });
  await until(() => openCard(page));
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => [document.body.innerHTML, document.querySelector('rapporteur-card')])).toEqual([
    parsed,
    null,
  ]);
});

test('a page that comes back is read again', async () => {
  const { browser, site } = extension;
  const { page } = await openRead(extension, 'october-2026.html');
  await page.bringToFront();
  await page.goto(site.address('nothing.html'));
  // Waiting for the way back to end, as the driver offers, waits for a load that a page from the cache never has.
  await page.evaluate(() => history.back());
  await until(async () => (await underlined(page)).includes('Digital Omnibus on AI'));
  expect((await readingOf(browser, page)).state).toBe('read');
});

test('nothing was asked of the network', () => {
  const vendors = /(^|\.)(google\.com|googleapis\.com|gstatic\.com|mozilla\.(com|org|net)|firefox\.com)$/;
  const hosts = extension.site.refused.map((url) => new URL(url).hostname);
  expect(hosts.filter((host) => !vendors.test(host))).toEqual([]);
});
