import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** The house: a room imports from the floors below it, never upward, and never from a room beside it. */

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Floors from the ground up; rooms on one floor do not know each other. */
const floors = [['language'], ['glossary'], ['report'], ['reading'], ['ui'], ['page', 'platform']];

/** Rooms that run everywhere the same, so they may use nothing of a browser and no clock. */
const pureRooms = new Set(['language', 'glossary', 'report', 'reading']);
const impure =
  /\b(?:document|window|navigator|localStorage|fetch|browser|chrome|process)\s*\.|\bnew Date\(\)|\bDate\.now\b|\bMath\.random\b/;

/** What each room may take from packages. */
const packages: Record<string, RegExp> = {
  language: /^$/,
  glossary: /^zod$/,
  report: /^$/,
  reading: /^$/,
  ui: /^(preact|@preact\/signals|mark\.js|minisearch)(\/|$)/,
  page: /^(@floating-ui\/dom|mark\.js)$/,
  platform: /^(webextension-polyfill|zod|zod\/mini)$/,
};

interface Import {
  file: string;
  room: string;
  target: string;
  /** Gone when it runs. */
  isType: boolean;
}

const IMPORT =
  /^(?:import|export)\s+(type\s)?[^'"`;]*?\bfrom\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

function filesOf(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}

function codeOf(file: string): string {
  return readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}

const roomOf = (file: string) => file.split(/[\\/]/)[1] ?? '';

const files = filesOf('src');
const imports: Import[] = files.flatMap((file) =>
  [...codeOf(file).matchAll(IMPORT)].map(([, type, from, whole, dynamic]) => {
    const specifier = from ?? whole ?? dynamic ?? '';
    const path = normalize(join(dirname(file), specifier));
    return {
      file,
      room: roomOf(file),
      target: specifier.startsWith('.') ? path : specifier,
      isType: type !== undefined,
    };
  }),
);
const inside = imports.filter(({ target }) => target.startsWith('src'));

const floorOf = (room: string) => floors.findIndex((rooms) => rooms.includes(room));

test('every file of src stands in a room that has its floor', () => {
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((file) => floorOf(roomOf(file)) < 0)).toEqual([]);
});

test('a room imports from the floors below it only', () => {
  const breaches = inside.filter(({ room, target }) => {
    const other = roomOf(target);
    return other !== room && floorOf(other) >= floorOf(room);
  });
  expect(breaches).toEqual([]);
});

test('a room takes from packages only what it is meant to', () => {
  const breaches = imports.filter(({ room, target }) => !target.startsWith('src') && !packages[room]?.test(target));
  expect(breaches).toEqual([]);
});

test('files of src do not import each other in a circle', () => {
  const next = new Map<string, string[]>();
  for (const { file, target, isType } of inside) {
    if (!isType) next.set(file, [...(next.get(file) ?? []), target.replace(/\?.*$/, '')]);
  }
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: string[]) => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (done.has(file) || path.includes(file)) return;
    for (const target of next.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});

test('language, glossary, report and reading know no browser and no clock', () => {
  const breaches = files
    .filter((file) => pureRooms.has(roomOf(file)))
    .flatMap((file) => {
      const lines = codeOf(file).split('\n');
      // `document` is also what a text to read is called; as a parameter it is one of ours.
      const own = /\bdocument\b\s*[:,}]/.test(lines.join('\n'));
      return lines
        .filter((line) => impure.test(own ? line.replaceAll('document.', '') : line))
        .map((line) => `${file}: ${line.trim()}`);
    });
  expect(breaches).toEqual([]);
});

test('only the entrypoints know both the page and the platform', () => {
  const both = filesOf('entrypoints').filter(
    (file) => /src\/page\//.test(codeOf(file)) && /src\/platform\//.test(codeOf(file)),
  );
  expect(both.length).toBeGreaterThan(0);
});
