import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type BenchResult, runBench } from './bench/run.ts';
import { printBench } from './bench/table.ts';
import type { Engine } from './browsers.mjs';

/**
 * Measures what the page engine costs, in a real browser: `npm run -s bench -- [--json] [--pages DIR] [--browser firefox]
 * [--rounds N]`. What each number is, and what was measured: `docs/performance.md`.
 */

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    pages: { type: 'string' },
    browser: { type: 'string', default: 'chromium' },
    rounds: { type: 'string', default: '3' },
  },
});

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) fail(`--rounds ${values.rounds}: a whole number from 1 on is needed.`);
if (values.browser !== 'chromium' && values.browser !== 'firefox') {
  fail(`--browser ${values.browser}: there are chromium and firefox.`);
}
const files = values.pages ? pagesIn(values.pages) : [];

function pagesIn(folder: string): string[] {
  try {
    const found = readdirSync(folder).filter((name) => /\.x?html?$/.test(name));
    if (found.length === 0) fail(`--pages ${folder}: there is no .html file in it.`);
    return found.sort();
  } catch (error) {
    return fail(`--pages ${folder}: ${(error as Error).message}`);
  }
}

const result: BenchResult = await runBench({
  engine: values.browser as Engine,
  folder: values.pages ?? null,
  files,
  rounds,
  progress: (line) => process.stderr.isTTY && process.stderr.write(`\r\u001b[K${line}`),
});
if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
console.log(values.json ? JSON.stringify(result, null, 2) : printBench(result));
