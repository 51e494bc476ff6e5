import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/**
 * Finds the browsers of this machine. Runs on any Node from 20 on and needs no package, since `setup.mjs` uses it before
 * anything is installed.
 *
 * @typedef {'chromium' | 'firefox'} Engine
 * @typedef {{ engine: Engine, path: string, version: string }} FoundBrowser
 */

/** The oldest major version that the extension supports, by engine; as in the manifest. */
export const oldestVersion = { chromium: 120, firefox: 140 };

const commands = {
  chromium: [
    'chromium',
    'chromium-browser',
    'chrome',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
};

const variables = {
  chromium: ['RAPPORTEUR_CHROMIUM', 'CHROME_PATH'],
  firefox: ['RAPPORTEUR_FIREFOX', 'FIREFOX_PATH'],
};

const applications = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
};

/** Names of the executable inside what `npx @puppeteer/browsers install` unpacks. */
const downloaded = {
  chromium: /^(chrome|chrome\.exe|Google Chrome for Testing)$/,
  firefox: /^(firefox|firefox\.exe)$/,
};

/** @param {Engine} engine */
function fromDownloads(engine) {
  const folder = join(homedir(), '.cache', 'puppeteer', engine === 'chromium' ? 'chrome' : 'firefox');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && downloaded[engine].test(file.name))
    .map((file) => join(file.parentPath, file.name));
}

/** @param {Engine} engine */
function fromPath(engine) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return commands[engine].flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * The version that a browser gives of itself, or null where it does not start: some systems ship a stub that only says
 * how to install the browser. Windows opens a window instead of answering, so there it is taken on trust.
 *
 * @param {string} path
 */
function versionOf(path) {
  if (process.platform === 'win32') return 'unknown version';
  const run = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  const version = /\d+(\.\d+)+/.exec(run.stdout ?? '');
  return run.status === 0 && version ? version[0] : null;
}

/**
 * Finds a browser: the one an environment variable names, else the first that starts and is new enough.
 *
 * @param {Engine} engine
 * @returns {FoundBrowser | null}
 * @throws {Error} where an environment variable names something that is no such browser
 */
export function findBrowser(engine) {
  const oldest = oldestVersion[engine];
  for (const variable of variables[engine]) {
    const path = process.env[variable];
    if (!path) continue;
    const version = existsSync(path) ? versionOf(path) : null;
    if (version === null)
      throw new Error(`${variable} is “${path}”, which is no browser that starts. Correct or unset it.`);
    return { engine, path, version };
  }
  const candidates = [...fromPath(engine), ...fromDownloads(engine), ...applications[engine]];
  for (const path of new Set(candidates)) {
    if (!existsSync(path)) continue;
    const version = versionOf(path);
    if (version !== null && !(Number.parseInt(version, 10) < oldest)) return { engine, path, version };
  }
  return null;
}
