import { canHighlight, createHighlightPainter } from '../../src/page/paint/highlights.ts';
import type { CreatePainter } from '../../src/page/paint/painter.ts';
import { tellBackground } from '../../src/platform/channel.ts';
import type { Settings } from '../../src/platform/settings.ts';

declare global {
  /** Left by `marks.js` in the extension's own world, which no page sees. */
  var rapporteurMarks: CreatePainter | undefined;
}

/**
 * The painter for this page. Marks come in a script of their own, so that pages without them don't carry it, and only
 * once the page has loaded: pages that were drawn on a server first compare themselves with what they expect.
 */
export async function choosePainter(settings: Settings, signal: AbortSignal): Promise<CreatePainter> {
  if (settings.painter === 'highlights' && canHighlight(window)) return createHighlightPainter;
  if (document.readyState !== 'complete') {
    await new Promise((done) => window.addEventListener('load', done, { once: true, signal }));
  }
  if (!globalThis.rapporteurMarks) await tellBackground({ type: 'marks' });
  if (!globalThis.rapporteurMarks) throw new Error('The script that marks words in the page did not come.');
  return globalThis.rapporteurMarks;
}
