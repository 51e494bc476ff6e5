import { browser } from '../../src/platform/browser.ts';
import { tellPage, watchReading } from '../../src/platform/channel.ts';
import { saveFile } from '../../src/platform/download.ts';
import type { ToPage } from '../../src/platform/messages.ts';
import { changeSettings, loadSettings, readerLanguage } from '../../src/platform/settings.ts';
import { storageKeys, watchStorage } from '../../src/platform/storage.ts';
import { everyPage, hostOf, pageOf, popupTab } from '../../src/platform/tab.ts';
import { today } from '../../src/platform/today.ts';
import { renderPopup } from '../../src/ui/popup.tsx';
import type { PopupPage } from '../../src/ui/view.ts';

const root = document.getElementById('root') as HTMLElement;
const tab = await popupTab(new URL(location.href));
const day = await today();
const host = tab && hostOf(tab);
let settings = await loadSettings();
let page: PopupPage = { state: 'reading' };

function show(): void {
  const language = readerLanguage(settings);
  document.documentElement.lang = language;
  renderPopup(root, {
    page,
    paused: settings.paused,
    host,
    off: host !== null && settings.offSites.includes(host),
    language,
    today: day,
    onPause: (paused) => void changeSettings({ paused }),
    onSite: (site, off) => {
      const others = settings.offSites.filter((one) => one !== site);
      void changeSettings({ offSites: off ? [...others, site] : others });
    },
    onPublished: (published) => tell({ type: 'published', day: published }),
    onReveal: (span) => tell({ type: 'reveal', span }),
    onOptions: () => void browser.runtime.openOptionsPage(),
    onAccess: async () => {
      await browser.permissions.request({ origins: everyPage });
      await refresh();
    },
    onRetry: refresh,
    onSave: saveFile,
  });
}

function tell(message: ToPage): void {
  if (tab?.id !== undefined) void tellPage(tab.id, message);
}

async function refresh(): Promise<void> {
  try {
    page = await pageOf(tab, day);
  } catch (error) {
    page = { state: 'error', what: (error as Error).message };
  }
  show();
}

show();
if (tab?.id !== undefined) watchReading(tab.id, refresh);
watchStorage([storageKeys.settings], async () => {
  settings = await loadSettings();
  await refresh();
});
await refresh();
