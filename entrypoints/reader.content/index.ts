import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Pack } from '../../src/glossary/pack.ts';
import { addPart } from '../../src/glossary/pack-parts.ts';
import { type LanguageCode, languageCode } from '../../src/language/code.ts';
import { type Annotator, createAnnotator, type PageReading } from '../../src/page/annotator.ts';
import { browser } from '../../src/platform/browser.ts';
import { answer, tellBackground } from '../../src/platform/channel.ts';
import { toPage } from '../../src/platform/messages.ts';
import { isOff, loadSettings, readerLanguage } from '../../src/platform/settings.ts';
import { shadowRootOf } from '../../src/platform/shadow-root.ts';
import { storageKeys, watchStorage } from '../../src/platform/storage.ts';
import { today } from '../../src/platform/today.ts';
import { makeReader } from '../../src/reading/reader.ts';
import { cardStyle } from '../../src/ui/card.tsx';
import { cardFiller } from './card.ts';
import { pageReport } from './page-report.ts';
import { choosePainter } from './painter.ts';

/**
 * Reads one frame of a page. The background brings it in where the gate found something, and it stays until the page
 * goes or the extension does; whenever settings or glossary change, it starts afresh.
 */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  noScriptStartedPostMessage: true,
  async main(ctx) {
    let annotating: Promise<Annotating | null> = Promise.resolve(null);
    const restart = () => {
      const before = annotating.catch(() => null);
      annotating = before.then((running) => {
        running?.end.abort();
        return ctx.isInvalid ? null : start(ctx, restart);
      });
      // What went wrong is told to the popup when it asks.
      annotating.catch(() => undefined);
    };
    restart();

    answer(
      toPage,
      async (message) => {
        const current = await annotating;
        if (!current) return null;
        const { annotator, report } = current;
        switch (message.type) {
          case 'report':
            return report(await annotator.reading());
          case 'reveal':
            return annotator.reveal(message.span);
          case 'step':
            return annotator.step(message.direction);
          case 'published':
            return annotator.setPublished(message.day);
        }
      },
      ctx.signal,
    );
    watchStorage([storageKeys.settings, storageKeys.library], restart, ctx.signal);
    // A page that comes back from the back/forward cache heard of no change while it was away.
    ctx.addEventListener(window, 'pageshow', (event) => {
      if (event.persisted) restart();
    });
  },
});

interface Annotating {
  annotator: Annotator;
  report(reading: PageReading): ReturnType<typeof pageReport>;
  end: AbortController;
}

const isTest = import.meta.env.MODE === 'test';

/** The language in which the page is written: what it says of itself, else what the browser makes of its text. */
async function pageLanguage(): Promise<LanguageCode> {
  const said = languageCode(document.documentElement.lang);
  if (said) return said;
  // Safari can't tell.
  const guess = await browser.i18n.detectLanguage?.((document.body?.textContent ?? '').slice(0, 5000));
  return languageCode(guess?.languages[0]?.language) ?? 'en';
}

/** The pack, part after part: the page comes first between them. */
async function askForPack(language: LanguageCode): Promise<Pack> {
  const pack: Partial<Pack> = {};
  let count = 1;
  for (let place = 0; place < count; place++) {
    const part = await tellBackground({ type: 'pack', language, part: place });
    if (!part) break;
    addPart(pack, part);
    count = part.of;
  }
  return pack as Pack;
}

/**
 * Starts to read the page.
 *
 * @param onLanguage called when the page says that it now is in another language
 * @returns null where nothing is to be done on this site
 */
async function start(ctx: ContentScriptContext, onLanguage: () => void): Promise<Annotating | null> {
  const settings = await loadSettings();
  if (isOff(settings, location.hostname)) {
    await tellBackground({ type: 'counted', claims: 0, outdated: 0, wrong: 0, mentions: 0 });
    return null;
  }
  const pack = await askForPack(await pageLanguage());
  const day = await today();
  const end = new AbortController();
  const signal = AbortSignal.any([ctx.signal, end.signal]);
  if (signal.aborted) return null;
  const reader = makeReader(pack);
  const createPainter = await choosePainter(settings, signal);
  const annotator = createAnnotator({
    document,
    reader,
    settings,
    today: day,
    language: readerLanguage(settings),
    signal,
    onReport: ({ report }) => {
      const count = (now: string) => report.claims.filter((claim) => claim.verdict.now === now).length;
      void tellBackground({
        type: 'counted',
        claims: report.claims.length,
        outdated: count('outdated'),
        wrong: count('wrong'),
        mentions: report.mentions.length,
      });
    },
    fillCard: cardFiller({ ctx, pack, settings, today: day, reading: () => annotator.reading() }),
    onLanguage,
    createPainter,
    shadowRootOf,
    cardCss: cardStyle,
    cardMode: isTest ? 'open' : 'closed',
  });
  return { annotator, report: (reading) => pageReport(pack, reading), end };
}
