import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildExtension, type Target, targets } from './build.ts';

/** `npm test`: everything that has to be right, one part after the other. The last line counts all of it. */

const root = fileURLToPath(new URL('..', import.meta.url));
const results = join(root, '.output', 'test-results.json');

interface Counts {
  passed: number;
  failed: number;
}

function run(title: string, command: string, args: string[]): boolean {
  console.log(`\n── ${title}`);
  const { status } = spawnSync(join(root, 'node_modules', '.bin', command), args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status === 0;
}

function part(title: string, command: string, args: string[]): Counts {
  return run(title, command, args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function build(target: Target): Counts {
  console.log(`\n── build for ${target}`);
  try {
    console.log(buildExtension(target));
    return { passed: 1, failed: 0 };
  } catch (error) {
    console.error((error as Error).message);
    return { passed: 0, failed: 1 };
  }
}

/** The parts of Vitest's JSON report that are counted. */
interface VitestResults {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/** Unit, DOM and end-to-end tests. A file that could not even start counts as one that failed. */
function vitest(): Counts {
  rmSync(results, { force: true });
  mkdirSync(join(root, '.output'), { recursive: true });
  const isDone = run('unit, DOM and end-to-end tests, in Chromium and Firefox', 'vitest', [
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
  ]);
  if (!existsSync(results)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(results, 'utf8')) as VitestResults;
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const failed = report.numFailedTests + broken.length;
  if (report.numPendingTests > 0) console.log(`${report.numPendingTests} tests were skipped.`);
  return { passed: report.numPassedTests, failed: failed === 0 && !isDone ? 1 : failed };
}

const parts = [
  part('format and lint', 'biome', ['ci', '.']),
  part('types', 'tsc', ['-p', '.']),
  part('glossary', 'node', ['scripts/check-glossary.ts']),
  ...targets.map(build),
  vitest(),
];

console.log(
  existsSync(join(root, '..', 'shared'))
    ? '\nThe corpus, the seed articles and the saved pages beside the project were read as well.'
    : '\nThere is no folder of shared material beside the project, so nothing was read from it.',
);
const passed = parts.reduce((sum, counts) => sum + counts.passed, 0);
const failed = parts.reduce((sum, counts) => sum + counts.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
