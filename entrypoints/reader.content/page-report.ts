import type { Pack } from '../../src/glossary/pack.ts';
import type { PageReading } from '../../src/page/annotator.ts';
import type { PageReport } from '../../src/ui/view.ts';

/** What the popup shows of a page that was read. */
export function pageReport(pack: Pack, reading: PageReading): PageReport {
  const ids = new Set([
    ...reading.report.mentions.map((mention) => mention.entry),
    ...reading.report.claims.flatMap((claim) => claim.entries),
  ]);
  const titles = [...ids].map((id) => [id, pack.entries[id]?.title ?? id]);
  return { ...reading, url: location.href, host: location.hostname, titles: Object.fromEntries(titles) };
}
