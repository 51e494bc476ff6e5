import { defineConfig } from 'wxt';
import { oldestVersion } from './scripts/browsers.mjs';
import { buildPacks } from './scripts/packs.ts';

const everyPage = ['http://*/*', 'https://*/*'];

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  targetBrowsers: ['chrome', 'edge', 'firefox', 'safari'],
  manifest: ({ browser }) => ({
    name: 'Rapporteur',
    permissions: ['storage', 'scripting'],
    host_permissions: everyPage,
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+R' } },
      'next-mention': { suggested_key: { default: 'Alt+Shift+Period' }, description: 'Next term on the page' },
      'previous-mention': { suggested_key: { default: 'Alt+Shift+Comma' }, description: 'Previous term on the page' },
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
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      for (const { path, contents } of buildPacks()) files.push({ relativeDest: path, contents });
    },
  },
});
