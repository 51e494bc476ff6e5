import type { Tabs } from 'webextension-polyfill';
import type { PopupPage } from '../ui/view.ts';
import { browser } from './browser.ts';
import { tellPage } from './channel.ts';

/** What can be learnt of the tab that the popup was opened on. */

/** Every page that the extension may read. */
export const everyPage = ['http://*/*', 'https://*/*'];

/**
 * The tab that the popup is about: the one in front, or the one that the popup's own address names where it was opened
 * as a page.
 */
export async function popupTab(address: URL): Promise<Tabs.Tab | null> {
  const named = address.searchParams.get('tab');
  if (named) return browser.tabs.get(Number(named));
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab ?? null;
}

/** The host of a tab's page; null for pages of the browser, and where the extension may not know. */
export function hostOf(tab: Tabs.Tab): string | null {
  return tab.url && /^https?:/.test(tab.url) ? new URL(tab.url).hostname : null;
}

/** What browsers say where a message finds no listener. */
const NOBODY_THERE = /receiving end does not exist|could not establish connection/i;

/** What kind of document a tab shows; null where the extension may not look. */
async function contentType(tab: number): Promise<string | null> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId: tab }, func: () => document.contentType });
    return (frame?.result as string | undefined) ?? null;
  } catch {
    return null;
  }
}

/** Why there is no reader in a tab. */
async function withoutReader(tab: Tabs.Tab, id: number, today: string): Promise<PopupPage> {
  // Without access the browser keeps the address of the page to itself.
  if (!(await browser.permissions.contains({ origins: everyPage }))) return { state: 'no-access' };
  const host = hostOf(tab);
  if (!host || !tab.url) return { state: 'browser' };
  const type = await contentType(id);
  // Firefox's viewer is closed to extensions, so only the address can tell.
  const isPdf = type === 'application/pdf' || (type === null && /\.pdf$/i.test(new URL(tab.url).pathname));
  if (isPdf) return { state: 'pdf' };
  // A few sites of the browser's maker are closed to every extension.
  if (type === null) return { state: 'browser' };
  const title = tab.title ?? '';
  const report = { language: 'en' as const, title, published: null, today, mentions: [], citations: [], claims: [] };
  return { state: 'nothing', page: { url: tab.url, host, title, published: null, report, state: 'nothing' } };
}

/**
 * What a tab shows, as the popup says it.
 *
 * @param tab the tab
 * @param today `YYYY-MM-DD`
 * @throws {Error} where the page's reader failed
 */
export async function pageOf(tab: Tabs.Tab | null, today: string): Promise<PopupPage> {
  if (tab?.id === undefined) return { state: 'browser' };
  const page = await tellPage(tab.id, { type: 'report' }).catch((error: Error) => {
    if (NOBODY_THERE.test(error.message)) return null;
    throw error;
  });
  return page ? { state: page.state, page } : withoutReader(tab, tab.id, today);
}
