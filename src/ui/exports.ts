import type { LanguageCode } from '../language/code.ts';
import { exportCsv } from '../report/export-csv.ts';
import { exportJson } from '../report/export-json.ts';
import { exportMarkdown } from '../report/export-markdown.ts';
import type { PageReport } from './view.ts';

export const formats = ['markdown', 'csv', 'json'] as const;
export type ExportFormat = (typeof formats)[number];

/** A file for the reader to keep. */
export interface SavedFile {
  name: string;
  type: string;
  text: string;
}

const WRITERS = {
  markdown: { write: exportMarkdown, ending: 'md', type: 'text/markdown' },
  csv: { write: exportCsv, ending: 'csv', type: 'text/csv' },
  json: { write: exportJson, ending: 'json', type: 'application/json' },
};

/**
 * A page's report as a file.
 *
 * @param page the page as it was read
 * @param format how it is written
 * @param language the reader's language
 */
export function exportReport(page: PageReport, format: ExportFormat, language: LanguageCode): SavedFile {
  const { write, ending, type } = WRITERS[format];
  const host = page.host.replace(/[^a-z0-9.-]+/gi, '-') || 'page';
  return {
    name: `rapporteur-${host}-${page.report.today}.${ending}`,
    type: `${type};charset=utf-8`,
    text: write(page.report, page.url, language),
  };
}
