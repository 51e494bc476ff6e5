import { defineContentScript } from 'wxt/utils/define-content-script';
import { tellBackground } from '../src/platform/channel.ts';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  allFrames: true,
  noScriptStartedPostMessage: true,
  async main() {
    if (!document.body?.textContent?.includes('AI Act')) return;
    await tellBackground({ type: 'wanted' });
  },
});
