import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings } from '../../../src/platform/settings.ts';
import { watchStorage } from '../../../src/platform/storage.ts';

beforeEach(() => fakeBrowser.reset());

test('a change reaches the other parts of the extension until they stop listening', async () => {
  let calls = 0;
  const ended = new AbortController();
  watchStorage(['settings', 'library'], () => calls++, ended.signal);
  await changeSettings({ paused: true });
  await fakeBrowser.storage.local.set({ library: {} });
  await fakeBrowser.storage.local.set({ unrelated: 1 });
  expect(calls).toBe(2);
  ended.abort();
  await changeSettings({ paused: false });
  expect(calls).toBe(2);
});
