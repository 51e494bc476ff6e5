import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Pack } from '../../src/glossary/pack.ts';
import { buildExtension } from '../build.ts';

/** Bytes of what reaches a page, as they are and compressed. */
export interface Sizes {
  gate: { bytes: number; gzip: number };
  reader: { bytes: number; gzip: number };
  pack: { bytes: number; gzip: number };
}

const scripts = fileURLToPath(new URL('../../.output/chrome-mv3/content-scripts/', import.meta.url));

const sizeOf = (contents: Buffer | string) => {
  const buffer = Buffer.from(contents);
  return { bytes: buffer.length, gzip: gzipSync(buffer).length };
};

/** The sizes of the built scripts and of the English pack. The extension is built where it is not. */
export function builtSizes(pack: Pack): Sizes {
  if (!existsSync(`${scripts}gate.js`)) buildExtension('chrome');
  return {
    gate: sizeOf(readFileSync(`${scripts}gate.js`)),
    reader: sizeOf(readFileSync(`${scripts}reader.js`)),
    pack: sizeOf(JSON.stringify(pack)),
  };
}
