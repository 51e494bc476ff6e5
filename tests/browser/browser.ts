import { type Browser, type LaunchOptions, launch, type Page } from 'puppeteer-core';
import { type Engine, findBrowser } from '../../scripts/browsers.mjs';
import type { Replies, ToPage } from '../../src/platform/messages.ts';
import type { Site } from './site.ts';

/** Drives a real browser with the built extension in it; the same for both engines. */

/** Where Firefox puts the extension; it would choose another address on every start. */
const FIREFOX_ADDRESS = 'b7a1f0c2-5d3e-4c6a-9a51-1f2e3d4c5b6a';
export const FIREFOX_ID = 'rapporteur@addon';

/** How long something may take to come about before a test gives up, in milliseconds. */
export const PATIENCE = 20_000;

export interface BrowserOptions {
  /** Folder of the built extension; none is loaded without it. */
  extension?: string;
  /** The only web there is; without it the browser is on the network. */
  site?: Site;
  headless?: boolean;
}

export interface TestBrowser {
  engine: Engine;
  puppeteer: Browser;
  /** Opens a page of the web. */
  open(url: string): Promise<Page>;
  /** Opens a page of the extension: `popup.html`, `options.html#ai-act`. */
  openOwn(path: string): Promise<Page>;
  /** Opens the popup as it opens on a page. */
  openPopup(page: Page): Promise<Page>;
  /** The same for a tab that no page can be asked about. */
  openPopupAt(address: string): Promise<Page>;
  /** The id of the tab that shows an address. */
  tabOf(address: string): Promise<number>;
  /** Sends a message to the reader of a page, as soon as there is one. */
  tell<Message extends ToPage>(page: Page, message: Message): Promise<Replies[Message['type']]>;
  /** Runs a function inside the extension; it finds the API as `browser`. */
  inExtension<Args extends unknown[], Result>(
    run: (browser: typeof globalThis.browser, ...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  close(): Promise<void>;
}

declare global {
  /** The extension API inside pages of the extension. */
  var browser: typeof import('webextension-polyfill');
}

function chromiumOptions(path: string, options: BrowserOptions): LaunchOptions {
  return {
    executablePath: path,
    pipe: true,
    ...(options.extension && { enableExtensions: [options.extension] }),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedMode',
      ...(options.site ? [`--proxy-server=http://127.0.0.1:${options.site.port}`] : []),
    ],
  };
}

function firefoxOptions(path: string, options: BrowserOptions): LaunchOptions {
  const port = options.site?.port;
  return {
    browser: 'firefox',
    protocol: 'webDriverBiDi',
    executablePath: path,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_ADDRESS }),
      'dom.security.https_first': false,
      // The bench measures what takes a few milliseconds; by default the clock tells whole ones.
      'privacy.reduceTimerPrecision': false,
      'dom.security.https_only_mode': false,
      ...(port && {
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': port,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': port,
        'network.proxy.no_proxies_on': '127.0.0.1, localhost',
      }),
    },
  };
}

/**
 * Starts a browser with a fresh profile.
 *
 * @throws {Error} where the machine has no such browser
 */
export async function openBrowser(engine: Engine, options: BrowserOptions = {}): Promise<TestBrowser> {
  const found = findBrowser(engine);
  if (!found) throw new Error(`There is no ${engine} on this machine; “npm run setup” says what to do.`);
  const puppeteer = await launch({
    headless: options.headless ?? true,
    defaultViewport: options.headless === false ? null : { width: 1200, height: 900 },
    ...(engine === 'chromium' ? chromiumOptions(found.path, options) : firefoxOptions(found.path, options)),
  });
  const origin = options.extension ? await extensionOrigin(puppeteer, engine, options.extension) : null;

  async function open(url: string): Promise<Page> {
    const page = await puppeteer.newPage();
    await page.goto(url);
    return page;
  }

  async function openOwn(path: string): Promise<Page> {
    if (!origin) throw new Error('This browser was started without the extension.');
    const page = await puppeteer.newPage();
    const url = `${origin}/${path}`;
    if (engine === 'chromium') {
      await page.goto(url);
    } else {
      // Firefox does go there, but never reports that it arrived.
      page.goto(url, { timeout: PATIENCE }).catch(() => undefined);
      await until(() => page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url));
    }
    return page;
  }

  let ownPage: Promise<Page> | null = null;

  const inExtension: TestBrowser['inExtension'] = async (run, ...args) => {
    ownPage ??= openOwn('welcome.html');
    const page = await ownPage;
    const source = `(async () => (${run})(globalThis.browser ?? chrome, ...${JSON.stringify(args)}))()`;
    return page.evaluate(source) as never;
  };

  const tabOf = (address: string) =>
    until(() =>
      inExtension(async (api, wanted) => {
        const tabs = await api.tabs.query({});
        return tabs.find((one) => one.url === wanted)?.id ?? null;
      }, address),
    );

  const addressOf = (page: Page) => page.evaluate(() => location.href);

  const openPopupAt = async (address: string) => openOwn(`popup.html?tab=${await tabOf(address)}`);

  const openPopup = async (page: Page) => openPopupAt(await addressOf(page));

  async function tell<Message extends ToPage>(page: Page, message: Message): Promise<Replies[Message['type']]> {
    const tab = await tabOf(await addressOf(page));
    return until(async () => {
      const reply = await inExtension(
        async (api, id, sent) => ({ reply: await api.tabs.sendMessage(id, sent, { frameId: 0 }) }),
        tab,
        message,
      );
      return reply as { reply: Replies[Message['type']] };
    }).then(({ reply }) => reply);
  }

  return {
    engine,
    puppeteer,
    open,
    openOwn,
    openPopup,
    openPopupAt,
    tabOf,
    tell,
    inExtension,
    close: () => puppeteer.close(),
  };
}

async function extensionOrigin(puppeteer: Browser, engine: Engine, folder: string): Promise<string> {
  if (engine === 'firefox') {
    await puppeteer.installExtension(folder);
    return `moz-extension://${FIREFOX_ADDRESS}`;
  }
  const extension = await until(async () => [...(await puppeteer.extensions()).values()][0]);
  return `chrome-extension://${extension.id}`;
}

/**
 * Waits until something is there.
 *
 * @param look asked again and again; an error counts as not yet
 * @returns what it found
 * @throws {Error} the last error, where nothing came about in time
 */
export async function until<Found>(
  look: () => Promise<Found | null | undefined | false> | Found | null | undefined | false,
): Promise<Found> {
  const end = Date.now() + PATIENCE;
  let last: unknown = new Error('what was waited for never came about');
  while (Date.now() < end) {
    try {
      const found = await look();
      if (found) return found;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw last;
}
