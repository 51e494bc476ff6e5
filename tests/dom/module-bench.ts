import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { type ModuleBench, openModuleBench } from '../browser/modules.ts';

/**
 * Starts a bench for the tests of a file. A page takes the place of the one that was opened before.
 *
 * @returns the bench; it opens pages from the first `beforeAll` of the file on
 */
export function useModuleBench(): Pick<ModuleBench, 'open'> {
  let bench: ModuleBench;
  let page: Page | undefined;
  beforeAll(async () => {
    bench = await openModuleBench(inject('engine'));
  });
  afterAll(() => bench.close());
  return {
    async open(body) {
      await page?.close();
      page = await bench.open(body);
      return page;
    },
  };
}
