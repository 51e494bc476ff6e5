import type { BenchResult } from './run.ts';

function table(head: string[], rows: (string | number | null)[][]): string {
  const cells = [head, ...rows.map((row) => row.map((cell) => String(cell ?? '–')))];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    )
    .join('\n');
}

const kilobytes = ({ bytes, gzip }: { bytes: number; gzip: number }) => [
  `${(bytes / 1000).toFixed(1)} kB`,
  `${(gzip / 1000).toFixed(1)} kB`,
];

/** The result of a bench for people. */
export function printBench(result: BenchResult): string {
  const { summary } = result;
  return [
    `${result.browser}, ${result.names} names, medians of ${result.rounds} rounds, milliseconds`,
    '',
    table(
      ['page', 'words', 'bare', 'pass', '×', 'warm ×', 'gate', '×', 'claims', '×', 'warm ×', 'mentions', 'wakes'],
      result.pages.map(({ page, words, bare, pass, ratio, gate, claims, mentions }) => [
        page,
        words,
        bare.cold,
        pass.cold,
        ratio.cold,
        ratio.warm,
        gate.cold,
        gate.ratio,
        claims.cold,
        claims.ratio.cold,
        claims.ratio.warm,
        mentions,
        gate.wakes ? 'yes' : 'no',
      ]),
    ),
    '',
    table(
      ['against a bare reading', 'median', 'worst'],
      [
        ['pass, cold', summary.passCold.median, summary.passCold.worst],
        ['pass, warm', summary.passWarm.median, null],
        ['gate, cold', summary.gateCold.median, summary.gateCold.worst],
        ['claims and verdicts, cold', summary.claimsCold.median, null],
        ['the same where there are claims', summary.claimsWhereFound?.cold ?? null, null],
        ['the same, warm', summary.claimsWhereFound?.warm ?? null, null],
      ],
    ),
    '',
    table(
      ['against mark.js', 'names', 'ours', 'mark(list)', '×', 'markRegExp', '×'],
      result.markJs.map(({ page, names, ours, list, regExp, times }) => [
        page,
        names,
        ours,
        list,
        times.list,
        regExp,
        times.regExp,
      ]),
    ),
    '',
    table(
      ['names', 'making ready', 'pass, warm'],
      result.names100.map(({ names, ready, pass }) => [names, ready, pass]),
    ),
    `names ×100: ×${result.growthWithNames}`,
    `a pack: ${summary.message} ms to read its message, ${summary.ready} ms to make it ready`,
    '',
    table(
      ['words', 'pass, cold', 'ns a word'],
      result.growthWithText.map(({ words, pass, perWord }) => [words, pass, perWord]),
    ),
    '',
    `from a change to its paint: ${result.mutationToPaint} ms`,
    `longest task: ${result.longestTask ?? '–'} ms`,
    `heap: ${result.heap ?? '–'} MB`,
    '',
    table(
      ['shipped', 'bytes', 'gzip'],
      [
        ['gate', ...kilobytes(result.bytes.gate)],
        ['reader', ...kilobytes(result.bytes.reader)],
        ['pack (en)', ...kilobytes(result.bytes.pack)],
      ],
    ),
  ].join('\n');
}
