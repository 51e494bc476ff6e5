import type { LanguageCode } from '../../../src/language/code.ts';
import { type CardProps, cardStyle, renderCard } from '../../../src/ui/card.tsx';
import { type OptionsProps, renderOptions } from '../../../src/ui/options.tsx';
import { type PopupProps, renderPopup } from '../../../src/ui/popup.tsx';
import type { PopupPage } from '../../../src/ui/view.ts';
import { renderWelcome } from '../../../src/ui/welcome.tsx';
import {
  act,
  ban,
  bare,
  claims,
  entries,
  long,
  mentions,
  office,
  pageOf,
  proposed,
  sources,
  today,
  viewOf,
} from './samples.ts';

const root = document.getElementById('root') as HTMLElement;
const done: unknown[][] = [];
/** What was called back, for tests to look at. */
export const calls: readonly unknown[][] = done;
const note =
  (name: string) =>
  (...values: unknown[]) => {
    done.push([name, ...values]);
  };

let language: LanguageCode = 'en';

const card = (change: Partial<CardProps>) => {
  root.innerHTML = '<main><h1>A page</h1></main><div role="dialog" aria-label="A card"></div>';
  const host = root.lastElementChild as HTMLElement;
  host.style.margin = '0 24px 24px';
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(cardStyle);
  shadow.adoptedStyleSheets = [sheet];
  const frame = document.createElement('div');
  frame.popover = 'manual';
  frame.style.cssText = 'display:block;position:static;padding:0;inline-size:352px;max-inline-size:100%;overflow:auto';
  shadow.append(frame);
  renderCard(frame, {
    view: viewOf(act),
    mention: mentions[0] as CardProps['mention'],
    published: '2024-01-24',
    today,
    language,
    onOpenEntry: async (id) => viewOf(id === 'ban' ? ban : id === 'office' ? office : act),
    onClose: note('close'),
    onOptions: note('options'),
    onPin: note('pin'),
    ...change,
  });
};

const popup = (page: PopupPage, change: Partial<PopupProps> = {}) =>
  renderPopup(root, {
    page,
    paused: false,
    host: 'news.example',
    off: false,
    language,
    today,
    onPause: note('pause'),
    onSite: note('site'),
    onPublished: note('published'),
    onReveal: note('reveal'),
    onOptions: note('options'),
    onAccess: note('access'),
    onRetry: note('retry'),
    onSave: note('save'),
    ...change,
  });

const options = (change: Partial<OptionsProps> = {}) => {
  let library = { entries: [bare], sources: [], facts: [], off: ['office'] } as OptionsProps['library'];
  const show = () =>
    renderOptions(root, {
      language,
      today,
      shipped: { entries: entries.filter((entry) => entry !== bare), sources: Object.values(sources), facts: [] },
      library,
      settings: {
        paused: false,
        offSites: ['news.example', 'a-very-long-host-name.of-some-newspaper.example'],
        painter: 'highlights',
        density: 'all',
        language: 'auto',
        hover: 300,
      },
      setAside: [],
      onLibrary: async (next) => {
        note('library')(next);
        library = next;
        show();
      },
      onSettings: async (changed) => note('settings')(changed),
      onDiscard: note('discard'),
      readFile: (text) =>
        text.includes('rapporteur-glossary')
          ? { library: { entries: [], sources: [], facts: [], off: [] } }
          : {
              problems: [
                {
                  where: 'entries[2].steps[0].when (ai-act)',
                  what: 'a date is written as YYYY-MM-DD, YYYY-MM or YYYY',
                },
                {
                  where: 'entries[3].names',
                  what: 'an entry needs at least one name',
                  fix: 'Add a name, or take the entry out.',
                },
              ],
            },
      writeFile: (written) => JSON.stringify(written),
      onSave: note('save'),
      ...change,
    });
  show();
};

const meta = { day: '2024-01-24', from: 'json-ld' as const };

const states: Record<string, () => void> = {
  'card/law': () => card({}),
  'card/outdated': () => card({ claim: claims[0] }),
  'card/wrong': () => card({ claim: claims[2], view: viewOf(ban) }),
  'card/holds': () => card({ claim: claims[4], view: viewOf(ban), published: '2026-03-01' }),
  'card/office': () => card({ view: viewOf(office) }),
  'card/proposed': () => card({ view: viewOf(proposed), published: '2026-11-01' }),
  'card/no-day': () => card({ published: null }),
  'card/long': () => card({ view: viewOf(long) }),
  'card/bare': () => card({ view: viewOf(bare) }),
  'popup/read': () => popup({ state: 'read', page: pageOf({ ...meta, modified: '2024-01-26' }) }),
  'popup/no-day': () => popup({ state: 'read', page: pageOf(null) }),
  'popup/reader-day': () => popup({ state: 'read', page: pageOf({ day: '2024-01-24', from: 'reader' }) }),
  'popup/all-hold': () => popup({ state: 'read', page: pageOf(meta, claims.slice(3, 5)) }),
  'popup/not-covered': () => popup({ state: 'read', page: pageOf(meta, claims.slice(5)) }),
  'popup/no-claims': () => popup({ state: 'read', page: pageOf(meta, []) }),
  'popup/nothing': () => popup({ state: 'nothing', page: { ...pageOf(meta, []), state: 'nothing' } }),
  'popup/reading': () => popup({ state: 'reading' }),
  'popup/browser': () => popup({ state: 'browser' }, { host: null }),
  'popup/pdf': () => popup({ state: 'pdf' }),
  'popup/no-access': () => popup({ state: 'no-access' }),
  'popup/paused': () => popup({ state: 'read', page: pageOf(meta) }, { paused: true }),
  'popup/off': () => popup({ state: 'read', page: pageOf(meta) }, { off: true }),
  'popup/error': () => popup({ state: 'error', what: 'The pack for “en” is missing in the extension.' }),
  'options/glossary': () => options(),
  'options/entry': () => options({ entry: 'ai-act' }),
  'options/off': () => options({ entry: 'office' }),
  'options/own': () => options({ entry: 'bare' }),
  'options/damaged': () =>
    options({
      setAside: [{ key: 'set-aside-1x', found: '2026-11-20T10:00:00Z', why: 'damaged', data: { version: 1 } }],
    }),
  'options/settings': () => options({ room: 'settings' }),
  'options/file': () => options({ room: 'file' }),
  'options/form': () => options({ entry: 'ai-act', editing: true }),
  'welcome/first': () => renderWelcome(root, { language, today, view: viewOf(act), onOptions: note('options') }),
};

/** The names of all states. */
export const names = Object.keys(states);

/** Shows one state of one surface. */
export function show(name: string, wanted: { language?: LanguageCode; direction?: 'ltr' | 'rtl' } = {}): void {
  language = wanted.language ?? 'en';
  document.documentElement.dir = wanted.direction ?? 'ltr';
  const state = states[name];
  if (!state) throw new Error(`there is no state “${name}”`);
  state();
}
