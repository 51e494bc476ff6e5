import { saveFile } from '../../src/platform/download.ts';
import { loadShipped } from '../../src/platform/knowledge.ts';
import {
  discardSetAside,
  exportLibrary,
  importLibrary,
  loadLibrary,
  loadSetAside,
  saveLibrary,
} from '../../src/platform/library.ts';
import { changeSettings, loadSettings, readerLanguage } from '../../src/platform/settings.ts';
import { storageKeys, watchStorage } from '../../src/platform/storage.ts';
import { today } from '../../src/platform/today.ts';
import { renderOptions } from '../../src/ui/options.tsx';

const root = document.getElementById('root') as HTMLElement;
const shipped = await loadShipped();
const day = await today();

async function show(): Promise<void> {
  const library = await loadLibrary();
  const [settings, setAside] = await Promise.all([loadSettings(), loadSetAside()]);
  const language = readerLanguage(settings);
  document.documentElement.lang = language;
  renderOptions(root, {
    language,
    today: day,
    shipped,
    library,
    settings,
    setAside,
    entry: location.hash.slice(1) || undefined,
    onLibrary: saveLibrary,
    onSettings: changeSettings,
    onDiscard: async (key) => {
      await discardSetAside(key);
      await show();
    },
    readFile: importLibrary,
    writeFile: (own) => `${JSON.stringify(exportLibrary(own), null, 2)}\n`,
    onSave: saveFile,
  });
}

watchStorage([storageKeys.settings, storageKeys.library], show);
addEventListener('hashchange', show);
await show();
