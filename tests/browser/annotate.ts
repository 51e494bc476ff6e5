import type { Page } from 'puppeteer-core';
import { makePack, type Pack } from '../../src/glossary/pack.ts';
import type { Entry } from '../../src/glossary/schema.ts';
import { languageOf } from '../../src/language/index.ts';
import type { AnnotatorSettings } from '../../src/page/annotator.ts';
import type { PaintStyle } from '../../src/page/paint/painter.ts';

/** The page engine started on a test page, without the extension around it. */

const entry = (id: string, kind: Entry['kind'], ...names: NonNullable<Entry['names']['en']>): Entry => ({
  id,
  kind,
  names: { en: names },
  what: { en: `What ${id} is.` },
});

/** A few entries under which every mention is certain, so that tests of the page need no context. */
export function testPack(): Pack {
  const entries = [
    entry('ai-act', 'law', { text: 'AI Act', sure: true }, { text: 'Artificial Intelligence Act', sure: true }),
    entry('ai-office', 'body', { text: 'AI Office', sure: true }),
    entry('eurohpc', 'body', { text: 'EuroHPC', sure: true }),
  ];
  const english = languageOf('en');
  return makePack({ entries, facts: [], sources: [] }, english, english);
}

/** What is painted on a page: the words and how, in the order of the page. */
export interface PaintedWords {
  text: string;
  style: PaintStyle;
}

declare global {
  interface Window {
    annotator: import('../../src/page/annotator.ts').Annotator;
    readings: import('../../src/page/annotator.ts').PageReading[];
    stopAnnotator: () => void;
  }
}

/** Starts an annotator on a page and waits until it has read it. Its cards show the name of the entry and a link. */
export async function annotate(
  page: Page,
  { painter = 'highlights', ...settings }: Partial<AnnotatorSettings> & { painter?: 'highlights' | 'marks' } = {},
  pack = testPack(),
): Promise<void> {
  await page.evaluate(
    async (pack, settings, painter) => {
      const [{ createAnnotator }, { makeReader }, marks] = await Promise.all([
        load('/src/page/annotator.ts'),
        load('/src/reading/reader.ts'),
        painter === 'marks' ? load('/src/page/paint/marks.ts') : null,
      ]);
      const stop = new AbortController();
      window.stopAnnotator = () => stop.abort();
      window.readings = [];
      window.annotator = createAnnotator({
        document,
        reader: makeReader(pack),
        settings: { density: 'all', cap: 2000, hover: 50, ...settings },
        ...(marks && { createPainter: marks.createMarksPainter }),
        today: '2026-11-21',
        signal: stop.signal,
        cardMode: 'open',
        onReport: (reading: import('../../src/page/annotator.ts').PageReading) => window.readings.push(reading),
        fillCard: async (finding: import('../../src/page/finding.ts').Finding, container: HTMLElement) => {
          const name = finding.mention?.entry ?? finding.citation?.text ?? 'claim';
          container.innerHTML = `<h2>${name}</h2><a href="#source">source</a>`;
          return { label: name };
        },
      });
      const failed = new Promise((_, reject) => {
        window.addEventListener('unhandledrejection', ({ reason }) => reject(reason), { once: true });
      });
      await Promise.race([window.annotator.reading(), failed]);
    },
    pack,
    settings,
    painter,
  );
}

/** What is painted at this moment, whichever painter did it. */
export function paintedOn(page: Page): Promise<PaintedWords[]> {
  return page.evaluate(() => {
    const found: { text: string; style: PaintStyle; range: Range }[] = [];
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('rapporteur-')) continue;
      for (const range of highlight as unknown as Set<Range>) {
        found.push({ text: range.toString(), style: name.slice('rapporteur-'.length) as PaintStyle, range });
      }
    }
    found.sort((a, b) =>
      a.range.startContainer.getRootNode() === b.range.startContainer.getRootNode()
        ? a.range.compareBoundaryPoints(Range.START_TO_START, b.range)
        : 0,
    );
    for (const mark of document.querySelectorAll('rapporteur-mark')) {
      found.push({
        text: mark.textContent,
        style: mark.className.slice('rapporteur-'.length) as PaintStyle,
        range: document.createRange(),
      });
    }
    return found.map(({ text, style }) => ({ text, style }));
  });
}
