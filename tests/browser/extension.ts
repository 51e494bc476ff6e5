import { fileURLToPath } from 'node:url';
import type { Engine } from '../../scripts/browsers.mjs';
import { buildExtension } from '../../scripts/build.ts';

const targets = { chromium: 'chrome', firefox: 'firefox' } as const;

/** Folder of the extension as it is built for tests: with a fixed day, and cards that a test can look into. */
export function testExtension(engine: Engine): string {
  return fileURLToPath(new URL(`../../.output/${targets[engine]}-mv3-test`, import.meta.url));
}

/** Builds the extension for tests. */
export function buildTestExtension(engine: Engine): void {
  buildExtension(targets[engine], 'test');
}
