import { browser } from '../../src/platform/browser.ts';
import { entryView, loadKnowledge } from '../../src/platform/knowledge.ts';
import { loadSettings, readerLanguage } from '../../src/platform/settings.ts';
import { today } from '../../src/platform/today.ts';
import { renderWelcome } from '../../src/ui/welcome.tsx';

const { glossary, library } = await loadKnowledge();
const language = readerLanguage(await loadSettings());
document.documentElement.lang = language;
renderWelcome(document.getElementById('root') as HTMLElement, {
  language,
  today: await today(),
  view: entryView(glossary, library, 'ai-act'),
  onOptions: () => void browser.runtime.openOptionsPage(),
});
