import { fileURLToPath } from 'node:url';
import { build } from 'wxt';
import type { Engine } from '../../scripts/browsers.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

const targets = { chromium: 'chrome', firefox: 'firefox' } as const;

/** Folder of the extension as it is built for tests: with a fixed day, and cards that a test can look into. */
export function testExtension(engine: Engine): string {
  return `${root}.output/${targets[engine]}-mv3-test`;
}

/** Builds the extension for tests. */
export async function buildTestExtension(engine: Engine): Promise<void> {
  await build({ root, browser: targets[engine], mode: 'test' });
}
