import type { Block } from '../blocks.ts';
import { rangeIn } from '../blocks.ts';
import { type Painted, type Painter, type PaintStyle, paintSheet, paintStyles, type Stroke } from './painter.ts';

/** Highlights are named so that those of the page and of other extensions stay apart from ours. */
export function highlightName(style: PaintStyle): string {
  return `rapporteur-${style}`;
}

interface HitTesting {
  highlightsFromPoint?(x: number, y: number, options?: { shadowRoots: ShadowRoot[] }): { ranges: AbstractRange[] }[];
}

/** Whether this page's engine can paint words without touching the page. */
export function canHighlight(window: Window & typeof globalThis): boolean {
  return typeof window.Highlight === 'function' && window.CSS?.highlights !== undefined;
}

/**
 * Paints with the CSS Custom Highlight API: the page's own nodes stay exactly as they are.
 *
 * There is one highlight for each style and not one for each word, since engines grow slow with many. Ranges are live:
 * static ones would stay painted over other words when the page changes.
 *
 * @param window the page's window; `canHighlight` must be true of it
 */
export function createHighlightPainter(window: Window & typeof globalThis): Painter {
  const { document } = window;
  const registry = window.CSS.highlights;
  let made: CSSStyleSheet | null = null;
  const highlights = new Map<PaintStyle, Highlight>();
  const shadowRoots: ShadowRoot[] = [];

  /** A page may clear the registry or replace the adopted sheets at any time: ours are put back with the next paint. */
  const prepare = () => {
    paintStyles.forEach((style, priority) => {
      let highlight = highlights.get(style);
      if (!highlight) {
        highlight = new window.Highlight();
        highlight.priority = priority;
        highlights.set(style, highlight);
      }
      const name = highlightName(style);
      if (registry.get(name) !== highlight) registry.set(name, highlight);
    });
    wear(document);
    for (const root of shadowRoots) wear(root);
  };

  /** Made with the first paint: most pages have none. */
  const makeSheet = () => {
    const sheet = new window.CSSStyleSheet();
    sheet.replaceSync(paintSheet((style) => `::highlight(${highlightName(style)})`));
    return sheet;
  };

  const wear = (root: DocumentOrShadowRoot) => {
    made ??= makeSheet();
    const sheet = made;
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  };

  return {
    prepare,

    paint(block: Block, strokes: readonly Stroke[]) {
      return strokes.map((stroke) => {
        const range = rangeIn(block, stroke.start, stroke.end);
        highlights.get(stroke.style)?.add(range);
        return { stroke, range };
      });
    },

    erase(painted: readonly Painted[]) {
      for (const { stroke, range } of painted) highlights.get(stroke.style)?.delete(range);
    },

    adopt(root) {
      if (!shadowRoots.includes(root)) shadowRoots.push(root);
    },

    at(x, y) {
      const test = registry as HitTesting;
      if (test.highlightsFromPoint) {
        const ours = new Set<AbstractRange>();
        for (const { ranges } of test.highlightsFromPoint(x, y, { shadowRoots }))
          for (const range of ranges) ours.add(range);
        return [...ours].filter((range) => range instanceof window.Range);
      }
      return [];
    },

    destroy() {
      for (const [style, highlight] of highlights) {
        highlight.clear();
        if (registry.get(highlightName(style)) === highlight) registry.delete(highlightName(style));
      }
      for (const root of [document, ...shadowRoots]) {
        if (made && root.adoptedStyleSheets.includes(made)) {
          root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== made);
        }
      }
    },
  };
}
