import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../browser/browser.ts';
import { openCard, openRead, setSettings, underlined, useExtension } from './extension.ts';

const extension = useExtension();

interface ListedClaim {
  group: string;
  text: string;
  links: string[];
}

/** The claims that the popup lists, with the heading they stand under and where their links go. */
function listedClaims(popup: Page): Promise<ListedClaim[]> {
  return popup.evaluate(() =>
    [...document.querySelectorAll('details.group')].flatMap((group) =>
      [...group.querySelectorAll('li.claim')].map((claim) => ({
        group: group.querySelector('h2')?.textContent?.trim() ?? '',
        text: claim.querySelector('blockquote')?.textContent ?? '',
        links: [...claim.querySelectorAll('a')].map((link) => link.href),
      })),
    ),
  );
}

async function openPopupOn(path: string): Promise<{ page: Page; popup: Page; claims: ListedClaim[] }> {
  const { page } = await openRead(extension, path);
  const popup = await extension.browser.openPopup(page);
  const claims = await until(async () => {
    const listed = await listedClaims(popup);
    return listed.length > 0 && listed;
  });
  return { page, popup, claims };
}

/** Clicks on what carries certain words, inside an element. */
async function press(page: Page, selector: string, words: string): Promise<void> {
  const element = await page.waitForSelector(`${selector} ::-p-text(${words})`);
  await element?.click();
}

const find = (claims: ListedClaim[], words: string) => claims.find(({ text }) => text.includes(words));

test('an article of January 2024 lists what it says, with the source of each', async () => {
  const { popup, claims } = await openPopupOn('january-2024.html');
  const text = await popup.evaluate(() => document.body.textContent);
  expect(text).toContain('Brussels opens its supercomputers');
  expect(text).toContain('24 January 2024');

  const vote = find(claims, 'still awaits a final vote');
  expect(vote?.group).toMatch(/^Outdated/);
  expect(vote?.links.length).toBeGreaterThan(0);
  expect(find(claims, 'proposed to set up AI Factories')?.links).toEqual(
    expect.arrayContaining([expect.stringContaining('ip_24_383')]),
  );
  expect(find(claims, 'social scoring')?.links).toEqual(
    expect.arrayContaining([expect.stringMatching(/eur-lex\.europa\.eu.*art_5/)]),
  );
  for (const { links } of claims) for (const link of links) expect(link).toMatch(/^https:\/\//);
});

test('an article of October 2026 has little to correct', async () => {
  const { claims } = await openPopupOn('october-2026.html');
  expect(find(claims, 'entered into force on 1')?.group).toMatch(/^Holds/);
  const flagged = claims.filter(({ group }) => /^(Outdated|Wrong)/.test(group));
  expect(flagged).toHaveLength(1);
  expect(flagged[0]?.text).toContain('The high-risk rules have applied since 2 August 2026');
  expect(flagged[0]?.links).toEqual(expect.arrayContaining([expect.stringMatching(/eur-lex\.europa\.eu.*art_113/)]));
});

test('“show on page” goes there and opens the card', async () => {
  const { page, popup } = await openPopupOn('january-2024.html');
  await press(popup, 'li.claim', 'Show on page');
  await page.bringToFront();
  expect(await until(() => openCard(page))).not.toBeNull();
});

test('a site is switched off and on again while its page is open', async () => {
  const { page, popup } = await openPopupOn('january-2024.html');
  await popup.click('.switches input');
  await popup.waitForSelector('::-p-text(Off on news.example)');
  await page.bringToFront();
  await until(async () => (await underlined(page)).length === 0);
  await popup.bringToFront();
  await popup.click('.switches input');
  await page.bringToFront();
  await until(async () => (await underlined(page)).length > 0);
});

test('everything is paused and resumed while a page is open', async () => {
  const { page, popup } = await openPopupOn('january-2024.html');
  await press(popup, '.switches', 'Pause');
  await popup.waitForSelector('::-p-text(Paused everywhere)');
  await page.bringToFront();
  await until(async () => (await underlined(page)).length === 0);
  await popup.bringToFront();
  await press(popup, '.switches', 'Resume');
  await page.bringToFront();
  await until(async () => (await underlined(page)).length > 0);
});

test('a page of the browser is said to be one', async () => {
  const { browser } = extension;
  const page = await browser.openOwn('options.html');
  const popup = await browser.openPopup(page);
  await popup.waitForSelector('::-p-text(This page belongs to the browser.)');
});

test('a PDF is said to be one', async () => {
  const { browser, site } = extension;
  site.add(
    'paper.pdf',
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n',
  );
  const page = await browser.puppeteer.newPage();
  const address = site.address('paper.pdf');
  // Going to a PDF is reported as a download by some drivers, though it is shown.
  await page.goto(address).catch(() => undefined);
  const popup = await browser.openPopupAt(address);
  await popup.waitForSelector('::-p-text(This is a PDF.)');
});

test('the badge counts the statements', async () => {
  const { browser } = extension;
  const { page, report } = await openRead(extension, 'january-2024.html');
  const tab = await browser.tabOf(page.url());
  const badge = await until(() =>
    browser.inExtension(async (api, tabId) => {
      const text = await api.action.getBadgeText({ tabId });
      return text !== '' && { text, title: await api.action.getTitle({ tabId }) };
    }, tab),
  );
  expect(badge.text).toBe(String(report.report.claims.length));
  expect(badge.title).toContain(`${report.report.claims.length} statements`);
});

test('explanations and sources come in the language of the person who reads, on a page of another', async () => {
  await setSettings(extension, { language: 'de' });
  try {
    const { popup, claims } = await openPopupOn('january-2024.html');
    const vote = find(claims, 'still awaits a final vote');
    expect(vote?.group).toMatch(/^Überholt/);
    expect(vote?.links).toEqual(expect.arrayContaining([expect.stringMatching(/eur-lex\.europa\.eu.*\/DE\//)]));
    const clocks = await popup.evaluate(() => [...document.querySelectorAll('.clocks')].map((all) => all.textContent));
    expect(clocks.join('\n')).toMatch(/die KI-Verordnung ist geltendes Recht/);
  } finally {
    await setSettings(extension, {});
  }
});
