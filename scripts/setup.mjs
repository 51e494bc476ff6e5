import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, oldestVersion } from './browsers.mjs';

/**
 * Makes a fresh clone ready, then runs a script of the project under the Node that the project brings along:
 *
 *     node scripts/setup.mjs [one|both] [script …]
 *
 * `one`: any browser will do. `both`: Chromium and Firefox are needed. Runs on Node 20 and needs no package.
 *
 * @typedef {import('./browsers.mjs').Engine} Engine
 */

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const ownNode = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Version of the Node that the TypeScript of this project runs on without a build. */
const neededNode = 24;

/**
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {boolean} whether it ended well
 */
function run(command, args, env = process.env) {
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', env }).status === 0;
}

/** @param {string} message @returns {never} */
function giveUp(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}

/** @param {string} path @returns {Record<string, { version?: string, optional?: boolean }>} */
function lockedPackages(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages;
}

/** Whether what is installed is what the lockfile asks for; npm keeps a record of what it installed. */
function isInstalled() {
  const record = join(modules, '.package-lock.json');
  if (!existsSync(record) || !existsSync(ownNode)) return false;
  const installed = lockedPackages(record);
  return Object.entries(lockedPackages(join(root, 'package-lock.json'))).every(
    ([path, wanted]) =>
      path === '' || installed[path]?.version === wanted.version || (wanted.optional && !installed[path]),
  );
}

function installPackages() {
  if (isInstalled()) return;
  console.log('Installing packages (npm ci) …');
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const isDone = npm
    ? run(process.execPath, [npm, ...args])
    : run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args);
  if (!isDone) giveUp('npm ci failed; its message is above. With the network back, run the same command again.');
}

/** The Node to run with: the project's own, else the one that runs this where it is new enough. */
function nodePath() {
  if (existsSync(ownNode) && spawnSync(ownNode, ['--version']).status === 0) return ownNode;
  if (Number.parseInt(process.versions.node, 10) >= neededNode) return process.execPath;
  return giveUp(
    `The package “node” brings Node ${neededNode} along, but its install script did not run. ` +
      'Allow install scripts (npm config delete ignore-scripts), then run “npm ci” and the same command again.',
  );
}

/** @param {Engine[]} engines */
function installFromDebian(engines) {
  if (!existsSync('/usr/bin/apt-get')) return;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && spawnSync('sudo', ['-n', 'true']).status !== 0) return;
  const names = engines.map((engine) => (engine === 'chromium' ? 'chromium' : 'firefox-esr'));
  console.log(`Installing ${names.join(' and ')} (apt-get) …`);
  const [command, before] = isRoot ? ['apt-get', []] : ['sudo', ['-n', 'apt-get']];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run(command, [...before, 'update', '-qq'], env);
  run(command, [...before, 'install', '-y', '-qq', '--no-install-recommends', ...names, 'fonts-liberation'], env);
}

/** @param {Engine[]} missing @param {boolean} isOneEnough */
function explainMissing(missing, isOneEnough) {
  const packages = { chromium: 'chromium', firefox: 'firefox-esr' };
  const downloads = { chromium: 'chrome@stable', firefox: 'firefox@stable' };
  const names = { chromium: 'Chromium, Chrome or Edge', firefox: 'Firefox' };
  const lines = missing.map(
    (engine) =>
      `${names[engine]}, version ${oldestVersion[engine]} or newer. One of:\n` +
      `  sudo apt-get install ${packages[engine]}\n` +
      `  npx @puppeteer/browsers install ${downloads[engine]} --path ~/.cache/puppeteer\n` +
      `  or set RAPPORTEUR_${engine.toUpperCase()} to the path of one that is installed elsewhere`,
  );
  giveUp(`No browser to run in. ${isOneEnough ? 'Needed is either of' : 'Needed:'}\n\n${lines.join('\n\n')}`);
}

/** @param {boolean} isOneEnough */
function ensureBrowsers(isOneEnough) {
  /** @type {Engine[]} */
  const engines = ['chromium', 'firefox'];
  const isMissing = (/** @type {Engine} */ engine) => findBrowser(engine) === null;
  let missing = engines.filter(isMissing);
  const isEnough = () => missing.length === 0 || (isOneEnough && missing.length < engines.length);
  if (isEnough()) return;
  installFromDebian(isOneEnough ? ['chromium'] : missing);
  missing = engines.filter(isMissing);
  if (!isEnough()) explainMissing(missing, isOneEnough);
}

const [need = 'both', ...script] = process.argv.slice(2);
try {
  installPackages();
  ensureBrowsers(need === 'one');
} catch (error) {
  giveUp(/** @type {Error} */ (error).message);
}
if (script.length > 0) {
  const env = { ...process.env, PATH: [join(modules, '.bin'), process.env.PATH].join(delimiter) };
  const { status } = spawnSync(nodePath(), script, { cwd: process.cwd(), stdio: 'inherit', env });
  process.exit(status ?? 1);
}
