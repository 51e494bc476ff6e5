import { gateWords } from 'virtual:gate-words';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { languageCode } from '../../src/language/code.ts';
import { isForUs } from '../../src/page/gate.ts';
import { watchLateText } from '../../src/page/late-text.ts';
import { pageText } from '../../src/page/page-text.ts';
import { tellBackground } from '../../src/platform/channel.ts';
import { isOff, loadSettings } from '../../src/platform/settings.ts';
import { readStorage, storageKeys, watchStorage } from '../../src/platform/storage.ts';

/** Runs on every page: asks whether there is anything on it for us, and if so has the reader brought in. */
export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  allFrames: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  async main(ctx) {
    const found = new AbortController();
    const signal = AbortSignal.any([found.signal, ctx.signal]);
    const look = async () => {
      const settings = await loadSettings();
      const own = await readStorage(storageKeys.ownNames);
      if (signal.aborted || isOff(settings, location.hostname)) return;
      if (!isForUs(pageText(document), pageWords(), Array.isArray(own) ? own : [])) return;
      found.abort();
      await tellBackground({ type: 'wanted' });
    };
    watchStorage([storageKeys.settings, storageKeys.ownNames], look, signal);
    watchLateText({ document, onChange: look, signal });
    await look();
  },
});

/** Words of the page's language and of English; of all languages where the page does not say which it is in. */
function pageWords() {
  const language = languageCode(document.documentElement.lang);
  if (!language) return Object.values(gateWords);
  return [gateWords[language], gateWords.en].filter((words) => words !== undefined);
}
