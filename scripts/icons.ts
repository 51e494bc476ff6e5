import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import { findBrowser } from './browsers.mjs';

/** Draws the icon in the sizes that browsers ask for: `node scripts/icons.ts`, after a change of public/icon/*.svg. */

const folder = fileURLToPath(new URL('../public/icon/', import.meta.url));
/** Small sizes have a drawing of their own, with fewer and stronger lines. */
const drawings = [
  { file: 'icon-small.svg', sizes: [16, 32] },
  { file: 'icon.svg', sizes: [48, 96, 128] },
];

const found = findBrowser('chromium');
if (!found) throw new Error('There is no Chromium on this machine to draw the icon with.');
const browser = await launch({
  executablePath: found.path,
  pipe: true,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
for (const { file, sizes } of drawings) {
  const drawing = readFileSync(folder + file).toString('base64');
  for (const size of sizes) {
    await page.setViewport({ width: size, height: size });
    const address = `data:image/svg+xml;base64,${drawing}`;
    await page.setContent(
      `<style>html{background:transparent}body{margin:0}img{display:block}</style><img width="${size}" height="${size}" src="${address}">`,
    );
    await page.waitForFunction(() => document.images[0]?.complete);
    writeFileSync(`${folder}${size}.png`, await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
