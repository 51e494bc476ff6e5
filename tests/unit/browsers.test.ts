import { afterEach, expect, test, vi } from 'vitest';
import { findBrowser, oldestVersion } from '../../scripts/browsers.mjs';

afterEach(() => vi.unstubAllEnvs());

test.each(['chromium', 'firefox'] as const)('finds a %s that starts and is new enough', (engine) => {
  const found = findBrowser(engine);
  expect(found?.engine).toBe(engine);
  expect(Number.parseInt(found?.version ?? '', 10)).toBeGreaterThanOrEqual(oldestVersion[engine]);
});

test('a variable names the browser to use', () => {
  const { path } = findBrowser('firefox') ?? {};
  vi.stubEnv('RAPPORTEUR_CHROMIUM', path ?? '');
  expect(findBrowser('chromium')?.path).toBe(path);
});

test.each(['/nowhere/chromium', '/bin/false'])('a variable that names no browser is reported: %s', (path) => {
  vi.stubEnv('RAPPORTEUR_CHROMIUM', path);
  expect(() => findBrowser('chromium')).toThrow(`RAPPORTEUR_CHROMIUM is “${path}”`);
});

test('where there is none, none is found', () => {
  vi.stubEnv('PATH', '/nowhere');
  vi.stubEnv('HOME', '/nowhere');
  expect(findBrowser('firefox')).toBeNull();
});
