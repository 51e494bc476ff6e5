import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, defaultSettings, isOff, loadSettings, readSettings } from '../../../src/platform/settings.ts';

beforeEach(() => fakeBrowser.reset());

const stored = async () => (await fakeBrowser.storage.local.get('settings')).settings;

test('a fresh install has the defaults and has stored nothing', async () => {
  expect(await loadSettings()).toEqual(defaultSettings);
  expect(await stored()).toBeUndefined();
});

test('only what differs from the default is stored', async () => {
  await changeSettings({ paused: true, hover: 500 });
  await changeSettings({ hover: defaultSettings.hover });
  expect(await stored()).toEqual({ version: 1, paused: true });
  expect(await loadSettings()).toEqual({ ...defaultSettings, paused: true });
});

test('what a newer version has stored stays there', async () => {
  await fakeBrowser.storage.local.set({ settings: { version: 2, voice: 'low', painter: 'ink', density: 'page' } });
  expect(await loadSettings()).toEqual({ ...defaultSettings, density: 'page' });
  await changeSettings({ density: 'section' });
  expect(await stored()).toEqual({ version: 2, voice: 'low', painter: 'ink', density: 'section' });
});

test.each([
  [null],
  ['text'],
  [7],
  [[]],
  [{ paused: 'yes' }],
  [{ offSites: 'a.eu' }],
  [{ offSites: [1] }],
  [{ hover: -1 }],
  [{ cap: 0 }],
])('a stored value that can not be used counts as the default: %j', (value) => {
  expect(readSettings(value)).toEqual(defaultSettings);
});

test('a site is off when it is named, and every site is when all is paused', () => {
  const off = { ...defaultSettings, offSites: ['news.example'] };
  expect(isOff(off, 'news.example')).toBe(true);
  expect(isOff(off, 'other.example')).toBe(false);
  expect(isOff({ ...defaultSettings, paused: true }, 'other.example')).toBe(true);
});
