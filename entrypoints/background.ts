import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../src/platform/browser.ts';
import { answer, tellPage } from '../src/platform/channel.ts';
import { entryView, loadKnowledge, loadPack } from '../src/platform/knowledge.ts';
import { toBackground } from '../src/platform/messages.ts';

/** Answers the pages, and passes the browser's commands on to them. It keeps no state: browsers stop it at any time. */
export default defineBackground(() => {
  answer(toBackground, async (message, sender) => {
    switch (message.type) {
      case 'wanted':
        return injectReader(sender.tab?.id, sender.frameId);
      case 'pack':
        return loadPack(message.language);
      case 'entry': {
        const { glossary, library } = await loadKnowledge();
        return entryView(glossary, library, message.id);
      }
      case 'counted':
        return undefined;
      case 'options':
        return openOptions(message.entry);
    }
  });

  browser.commands.onCommand.addListener(async (command) => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab?.id === undefined) return;
    const direction = command === 'previous-mention' ? -1 : 1;
    // Rejects where the page has no reader; there is then nothing to step through.
    await tellPage(tab.id, { type: 'step', direction }).catch(() => undefined);
  });

  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
  });
});

async function injectReader(tabId: number | undefined, frameId = 0): Promise<void> {
  if (tabId === undefined) return;
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: ['/content-scripts/reader.js'],
  });
}

async function openOptions(entry: string | undefined): Promise<void> {
  const hash = entry ? `#${entry}` : '';
  await browser.tabs.create({ url: browser.runtime.getURL(`options.html${hash}`) });
}
