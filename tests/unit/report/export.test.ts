import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportCsv } from '../../../src/report/export-csv.ts';
import { exportJson } from '../../../src/report/export-json.ts';
import { exportMarkdown } from '../../../src/report/export-markdown.ts';
import type { Claim, Report } from '../../../src/report/report.ts';

const claim = (text: string, change: Partial<Claim['verdict']> = {}): Claim => ({
  block: 0,
  start: 0,
  end: text.length,
  text,
  kind: 'date-or-status',
  entries: ['ai-act'],
  sources: [{ id: 'act', label: 'AI Act, Article 113', url: 'https://law.example/act#113' }],
  verdict: {
    then: 'holds',
    now: 'outdated',
    fact: 'vote',
    why: '',
    rightThen: 'agreed',
    rightNow: 'in force',
    ...change,
  },
});

const report = (claims: Claim[]): Report => ({
  language: 'en',
  title: 'A *title* with [signs]',
  published: '2024-01-24',
  today: '2026-11-21',
  mentions: [],
  citations: [],
  claims,
});

const url = 'https://news.example/a b';

/** The rows of a CSV text, read as RFC 4180 says. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const match of csv.replace(/^\ufeff/, '').matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|$)/g)) {
    const [all, cell = '', end] = match;
    if (all === '') break;
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

const NOTED: Claim = {
  ...claim('It bans *all* of it.'),
  notes: [
    { fact: 'limits', text: 'only some_of it', source: { id: 'act', label: 'AI Act', url: 'https://law.example/act' } },
    { fact: 'name', text: 'it has another name' },
  ],
};

test('notes stand in all that is exported', () => {
  const [head, row] = rowsOf(exportCsv(report([NOTED]), url));
  expect(row?.[head?.indexOf('notes') ?? -1]).toBe('only some_of it\nit has another name');
  const markdown = exportMarkdown(report([NOTED]), url, 'en');
  expect(markdown).toContain('- Note: only some\\_of it ([AI Act](<https://law.example/act>))');
  expect(markdown).toContain('- Note: it has another name\n');
  expect(JSON.parse(exportJson(report([NOTED]), url)).claims[0].notes).toEqual(NOTED.notes);
});

describe('CSV', () => {
  test('gives every sentence back as it was, but never as a formula', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        const [, row] = rowsOf(exportCsv(report([claim(text)]), url));
        const cell = row?.[0] ?? '';
        expect([text, `'${text}`]).toContain(cell);
        expect(cell).not.toMatch(/^\s*[=+\-@\t\r]/);
      }),
    );
  });

  test.each(['=HYPERLINK("https://evil.example")', '+1', '-1', '@SUM(A1)', '\t=1', ' =1'])(
    '%j is no formula',
    (text) => {
      expect(rowsOf(exportCsv(report([claim(text)]), url))[1]?.[0]).toBe(`'${text}`);
    },
  );

  test('names the verdicts, the sources and the days', () => {
    const [head, row] = rowsOf(exportCsv(report([claim('It awaits a vote.')]), url));
    expect(Object.fromEntries((head ?? []).map((name, index) => [name, row?.[index]]))).toMatchObject({
      sentence: 'It awaits a vote.',
      then: 'holds',
      now: 'outdated',
      'right now': 'in force',
      sources: 'AI Act, Article 113: https://law.example/act#113',
      published: '2024-01-24',
      checked: '2026-11-21',
    });
  });
});

describe('Markdown', () => {
  test('groups claims by verdict and shows both clocks', () => {
    const text = exportMarkdown(
      report([claim('Fines are 1%.', { now: 'unchecked' }), claim('It awaits a vote.')]),
      url,
      'en',
    );
    expect(text).toContain('# A \\*title\\* with \\[signs\\]');
    expect(text).toContain('Published: 24 January 2024. Checked: 21 November 2026.');
    expect(text).toContain('> It awaits a vote.\n\n- Then: Right: agreed\n- Now: Outdated: in force\n');
    expect(text).toContain('- Source: [AI Act, Article 113](<https://law.example/act#113>)');
    expect(text.indexOf('## Outdated')).toBeLessThan(text.indexOf('## Not covered'));
  });

  test('a page cannot slip in a link or an image', () => {
    const text = exportMarkdown(report([claim('![x](https://evil.example)\n# <img src=x>')]), url, 'en');
    expect(text).toContain('> \\!\\[x\\]\\(https://evil.example\\) \\# \\<img src=x\\>');
  });

  test('speaks the reader’s language', () => {
    expect(exportMarkdown(report([claim('It awaits a vote.')]), url, 'de')).toContain('- Damals: Richtig: agreed');
  });
});

test('JSON holds the whole report', () => {
  const some = report([claim('It awaits a vote.')]);
  expect(JSON.parse(exportJson(some, url))).toEqual({ format: 'rapporteur-report', version: 1, url, ...some });
});
