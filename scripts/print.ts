import type { Report } from '../src/report/report.ts';

/**
 * A report for people, as plain text.
 *
 * @param name what was read
 * @param report what was found
 */
export function printReport(name: string, report: Report): string {
  const lines = [`${name} (${report.language}, ${report.published ?? 'no date'}, read on ${report.today})`, ''];
  const counts = new Map<string, number>();
  for (const mention of report.mentions) counts.set(mention.entry, (counts.get(mention.entry) ?? 0) + 1);
  lines.push(`Terms: ${[...counts].map(([entry, n]) => (n > 1 ? `${entry} ×${n}` : entry)).join(', ') || 'none'}`);
  lines.push(`Statements: ${report.claims.length}`, '');
  for (const claim of report.claims) {
    const { verdict, notes = [] } = claim;
    lines.push(`  ${claim.text}`);
    lines.push(
      `    ${claim.kind} · then ${verdict.then ?? 'not known'} · now ${verdict.now}${verdict.fact ? ` · ${verdict.fact}` : ''}`,
    );
    if (verdict.why) lines.push(`    ${verdict.why}`);
    for (const { text } of notes) lines.push(`    note: ${text}`);
    for (const source of claim.sources) lines.push(`    ${source.label}  ${source.url}`);
  }
  return lines.join('\n');
}
