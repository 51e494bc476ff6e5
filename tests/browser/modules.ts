import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { createServer } from 'vite';
import type { Engine } from '../../scripts/browsers.mjs';
import { openBrowser } from './browser.ts';

/**
 * Runs modules of `src/` in a real page of a real browser, without the extension. Functions given to `page.evaluate`
 * find `load(path)` there:
 *
 *     const { page } = await bench.open('<p>The AI Act</p>');
 *     await page.evaluate(async () => {
 *       const { blocksOf } = await load('/src/page/blocks.ts');
 *       return blocksOf(document.body).length;
 *     });
 */
export interface ModuleBench {
  /**
   * Opens a page.
   *
   * @param body HTML of its body; a whole document where it starts with `<!doctype`
   */
  open(body?: string): Promise<Page>;
  close(): Promise<void>;
}

declare global {
  /** Imports a module of the project inside a page: `load('/src/page/blocks.ts')`. */
  // biome-ignore lint/suspicious/noExplicitAny: the test names the module by a path, so its type is not known here
  var load: (path: string) => Promise<any>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Starts a browser and a server for the project's modules. */
export async function openModuleBench(engine: Engine): Promise<ModuleBench> {
  const pages = new Map<string, string>();
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { host: '127.0.0.1', port: 0, hmr: false, ws: false, watch: null },
    // Packages that are found late make the server reload every page.
    optimizeDeps: {
      include: ['preact', 'preact/hooks', 'preact/jsx-dev-runtime', '@floating-ui/dom', 'mark.js', 'minisearch', 'zod'],
    },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    plugins: [
      {
        name: 'test-pages',
        configureServer: (vite) => {
          vite.middlewares.use((request, response, next) => {
            const html = pages.get(request.url ?? '');
            if (html === undefined) return next();
            response.setHeader('content-type', 'text/html; charset=utf-8');
            response.end(html);
          });
        },
      },
    ],
  });
  await server.listen();
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('The server for modules has no address.');
  const browser = await openBrowser(engine);

  async function open(body = ''): Promise<Page> {
    const path = `/test-page-${pages.size + 1}.html`;
    const isDocument = /^\s*<!doctype/i.test(body);
    pages.set(
      path,
      isDocument ? body : `<!doctype html><html lang="en"><title>Test</title><body>${body}</body></html>`,
    );
    const page = await browser.open(new URL(path, address).href);
    await page.evaluate('globalThis.load = (path) => import(path)');
    return page;
  }

  async function close(): Promise<void> {
    await browser.close();
    await server.close();
  }

  return { open, close };
}
