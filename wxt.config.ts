import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { oldestVersion } from './scripts/browsers.mjs';
import { dataFiles } from './scripts/data-files.ts';
import { gateWords } from './scripts/gate-words.ts';
import { manifestMessages } from './scripts/manifest-messages.ts';

const nativeBrowser = fileURLToPath(new URL('src/platform/native-browser.ts', import.meta.url));

const everyPage = ['http://*/*', 'https://*/*'];

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  targetBrowsers: ['chrome', 'edge', 'firefox', 'safari'],
  manifest: ({ browser }) => ({
    name: 'Rapporteur',
    default_locale: 'en',
    description: '__MSG_description__',
    permissions: ['storage', 'scripting'],
    host_permissions: everyPage,
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+R' } },
      'next-mention': { suggested_key: { default: 'Alt+Shift+Period' }, description: '__MSG_next__' },
      'previous-mention': { suggested_key: { default: 'Alt+Shift+Comma' }, description: '__MSG_previous__' },
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'rapporteur@addon',
          strict_min_version: `${oldestVersion.firefox}.0`,
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
    ...((browser === 'chrome' || browser === 'edge') && { minimum_chrome_version: String(oldestVersion.chromium) }),
  }),
  vite: () => ({
    plugins: [
      {
        name: 'gate-words',
        resolveId: (id) => (id === 'virtual:gate-words' ? id : null),
        load: (id) => (id === 'virtual:gate-words' ? `export const gateWords = ${JSON.stringify(gateWords())}` : null),
      },
    ],
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some(({ name }) => name === 'gate')) return;
      config.plugins ??= [];
      config.plugins.push({
        name: 'native-browser',
        enforce: 'pre',
        resolveId: (id) => (id === 'webextension-polyfill' ? nativeBrowser : null),
      });
    },
    'build:publicAssets': (_wxt, files) => {
      for (const { path, contents } of [...dataFiles(), ...manifestMessages()])
        files.push({ relativeDest: path, contents });
    },
  },
});
