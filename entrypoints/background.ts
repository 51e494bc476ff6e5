import type { Runtime } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { message as say } from '../src/language/message.ts';
import { browser } from '../src/platform/browser.ts';
import { answer, tellPage } from '../src/platform/channel.ts';
import { entryView, loadKnowledge, loadPackParts } from '../src/platform/knowledge.ts';
import { type ToBackground, toBackground } from '../src/platform/messages.ts';
import { loadSettings, readerLanguage } from '../src/platform/settings.ts';

/** Answers the pages, and passes the browser's commands on to them. It keeps no state: browsers stop it at any time. */
export default defineBackground(() => {
  answer(toBackground, async (message, sender) => {
    switch (message.type) {
      case 'wanted':
        return inject('/content-scripts/reader.js', sender);
      case 'marks':
        return inject('/marks.js', sender);
      case 'pack':
        return (await loadPackParts(message.language))[message.part] ?? null;
      case 'entry': {
        const { glossary, library } = await loadKnowledge();
        return entryView(glossary, library, message.id);
      }
      case 'counted':
        return sender.frameId === 0 ? showCounts(sender.tab?.id, message) : undefined;
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

async function inject(file: '/content-scripts/reader.js' | '/marks.js', sender: Runtime.MessageSender): Promise<void> {
  const { tab, frameId = 0 } = sender;
  if (tab?.id === undefined) return;
  await browser.scripting.executeScript({
    target: { tabId: tab.id, frameIds: [frameId] },
    files: [file],
  });
}

async function openOptions(entry: string | undefined): Promise<void> {
  const hash = entry ? `#${entry}` : '';
  await browser.tabs.create({ url: browser.runtime.getURL(`options.html${hash}`) });
}

/** The badge counts the statements of the page itself, as the popup lists them; the browser forgets it with the page. */
async function showCounts(
  tabId: number | undefined,
  counts: Extract<ToBackground, { type: 'counted' }>,
): Promise<void> {
  if (tabId === undefined) return;
  const { claims, outdated, wrong } = counts;
  const language = readerLanguage(await loadSettings());
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: claims > 0 ? String(claims) : '' }),
    browser.action.setBadgeBackgroundColor({ tabId, color: '#57606a' }),
    browser.action.setTitle({ tabId, title: say(language, 'badge.title', { claims, outdated, wrong }) }),
  ]);
}
