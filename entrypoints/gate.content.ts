import { defineContentScript } from 'wxt/utils/define-content-script';
import { tellBackground } from '../src/platform/channel.ts';
import { isOff, loadSettings } from '../src/platform/settings.ts';
import { readStorage, storageKeys, watchStorage } from '../src/platform/storage.ts';

/** Runs on every page: asks whether there is anything on it for us, and if so has the reader brought in. */
export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  allFrames: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  async main(ctx) {
    const look = async () => {
      const settings = await loadSettings();
      if (isOff(settings, location.hostname)) return;
      const own = (await readStorage(storageKeys.ownNames)) ?? [];
      const text = document.body?.textContent ?? '';
      if (!['AI Act', ...(own as string[])].some((name) => text.includes(name))) return;
      done.abort();
      await tellBackground({ type: 'wanted' });
    };
    const done = new AbortController();
    watchStorage(
      [storageKeys.settings, storageKeys.ownNames],
      () => void look(),
      AbortSignal.any([done.signal, ctx.signal]),
    );
    await look();
  },
});
