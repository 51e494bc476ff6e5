import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const targets = ['chrome', 'edge', 'firefox', 'safari'] as const;
export type Target = (typeof targets)[number];

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Builds the extension, and says nothing unless that fails.
 *
 * @param target the browser
 * @param mode `test` fixes the day and lets tests look into cards
 * @returns the folder that it was built into
 * @throws {Error} with everything the build said
 */
export function buildExtension(target: Target, mode: 'production' | 'test' = 'production'): string {
  const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const run = spawnSync(process.execPath, [wxt, 'build', '-b', target, '--mode', mode], {
    cwd: root,
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`The extension could not be built for ${target}.\n${run.stdout}${run.stderr}`);
  return join(root, '.output', `${target}-mv3${mode === 'test' ? '-test' : ''}`);
}
