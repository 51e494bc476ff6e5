import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The whole web that a test browser sees. The browser is given this server as its proxy: hosts that end in `.example`
 * are answered from a folder, everything else is refused and written down.
 */
export interface Site {
  port: number;
  /** Address of a page: `http://news.example/one.html?visit=1`. No two are the same, so that tabs can be told apart. */
  address(path: string, host?: string): string;
  /** Serves a text as a page, beside the files of the folder. */
  add(path: string, html: string): void;
  /** Every request that was asked for and is not the site's own. */
  refused: string[];
  close(): Promise<void>;
}

/** The folder of sample pages. */
export const samplePages = fileURLToPath(new URL('../fixtures/pages', import.meta.url));

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.pdf': 'application/pdf',
};

const OWN_HOST = /(^|\.)example$/;

/**
 * Opens the site on a free loopback port.
 *
 * @param folder what is served; by default the sample pages
 */
export async function openSite(folder: string = samplePages): Promise<Site> {
  const refused: string[] = [];
  const added = new Map<string, string>();
  let visits = 0;

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    if (!OWN_HOST.test(url.hostname) && url.hostname !== '127.0.0.1') {
      refused.push(url.href);
      response.writeHead(403).end();
      return;
    }
    const path = normalize(decodeURIComponent(url.pathname));
    try {
      const body = added.get(path) ?? (await readFile(join(folder, path)));
      const policy = /<!-- policy: (.*) -->/.exec(body.toString('utf8').slice(0, 500))?.[1];
      const type = types[extname(path)] ?? 'text/html; charset=utf-8';
      response.writeHead(200, { 'content-type': type, ...(policy && { 'content-security-policy': policy }) });
      response.end(body);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such page.');
    }
  }

  const server = createServer((request, response) => void respond(request, response));
  server.on('connect', (request, socket) => {
    refused.push(`https://${request.url}`);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    address: (path, host = 'news.example') => new URL(`${path}?visit=${++visits}`, `http://${host}/`).href,
    add: (path, html) => added.set(new URL(path, 'http://news.example/').pathname, html),
    refused,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
