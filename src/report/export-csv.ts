import type { Claim, Report } from './report.ts';

/** The same in every language, so that tables of many readers fit together. */
const COLUMNS = [
  'sentence',
  'kind',
  'then',
  'now',
  'why',
  'right then',
  'right now',
  'notes',
  'sources',
  'article',
  'published',
  'checked',
];

/**
 * One cell (RFC 4180). Spreadsheets run what begins with one of these signs as a formula, so that it is given an
 * apostrophe in front, which they hide (OWASP, CSV injection).
 */
function cell(text: string): string {
  const safe = /^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n;\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function row(claim: Claim, report: Report, url: string): string {
  const { verdict, notes = [] } = claim;
  const cells = [
    claim.text,
    claim.kind,
    verdict.then ?? '',
    verdict.now,
    verdict.why,
    verdict.rightThen ?? '',
    verdict.rightNow ?? '',
    notes.map(({ text }) => text).join('\n'),
    claim.sources.map((source) => `${source.label}: ${source.url}`).join('\n'),
    url,
    report.published ?? '',
    report.today,
  ];
  return cells.map(cell).join(',');
}

/**
 * The claims of a report as a table for spreadsheets.
 *
 * @param report what was found
 * @param url the page's address
 * @returns CSV (RFC 4180) with a header line and a byte order mark, by which spreadsheets know that it is UTF-8
 */
export function exportCsv(report: Report, url: string): string {
  const rows = [COLUMNS.join(','), ...report.claims.map((claim) => row(claim, report, url))];
  return `\ufeff${rows.join('\r\n')}\r\n`;
}
