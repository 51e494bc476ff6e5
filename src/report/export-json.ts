import type { Report } from './report.ts';

/**
 * A report as JSON, for programs.
 *
 * @param report what was found
 * @param url the page's address
 * @returns indented JSON, ending with a line break
 */
export function exportJson(report: Report, url: string): string {
  return `${JSON.stringify({ format: 'rapporteur-report', version: 1, url, ...report }, null, 2)}\n`;
}
