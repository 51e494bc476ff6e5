import { defineConfig } from 'wxt';
import { oldestVersion } from './scripts/browsers.mjs';
import { manifestMessages } from './scripts/manifest-messages.ts';
import { buildPacks } from './scripts/packs.ts';

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
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      for (const { path, contents } of [...buildPacks(), ...manifestMessages()])
        files.push({ relativeDest: path, contents });
    },
  },
});
