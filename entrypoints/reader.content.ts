import { defineContentScript } from 'wxt/utils/define-content-script';
import { answer, tellBackground } from '../src/platform/channel.ts';
import { toPage } from '../src/platform/messages.ts';
import { makeReader } from '../src/reading/reader.ts';
import { findNames } from '../src/reading/terms.ts';

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  noScriptStartedPostMessage: true,
  async main(ctx) {
    const pack = await tellBackground({ type: 'pack', language: 'en' });
    const mentions = findNames(makeReader(pack), document.body.innerText).candidates.length;
    await tellBackground({ type: 'counted', claims: 0, outdated: 0, wrong: 0, mentions });
    answer(toPage, async () => null, ctx.signal);
  },
});
