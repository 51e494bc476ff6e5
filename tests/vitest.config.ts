import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

declare module 'vitest' {
  interface ProvidedContext {
    engine: 'chromium' | 'firefox';
  }
}

/** Tests that drive a browser run in one browser after the other, one file at a time. */
const inBrowsers = (['chromium', 'firefox'] as const).flatMap((engine, index) =>
  (['dom', 'e2e'] as const).map((kind) => ({
    extends: true as const,
    test: {
      name: `${kind}-${engine}`,
      include: [`tests/${kind}/**/*.test.ts`],
      provide: { engine },
      maxWorkers: 1,
      fileParallelism: false,
      // Longer than any single wait in a test, so that the one that was in vain is named.
      testTimeout: 120_000,
      hookTimeout: 120_000,
      sequence: { groupOrder: 1 + 2 * index + (kind === 'e2e' ? 1 : 0) },
      ...(kind === 'e2e' && { globalSetup: [`${root}tests/browser/build-${engine}.ts`] }),
    },
  })),
);

export default defineConfig({
  root,
  test: {
    projects: [
      {
        extends: true,
        resolve: { alias: { 'webextension-polyfill': `${root}tests/unit/fake-browser.ts` } },
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/corpus/**/*.test.ts'],
          // The first sentence of a language waits until its pack is made, on a busy machine for more than five seconds.
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      ...inBrowsers,
    ],
  },
});
