import { expect, test } from 'vitest';
import { until } from '../browser/browser.ts';
import { openRead, underlined, useExtension } from './extension.ts';

const extension = useExtension();

test('where the reader has taken access away, the popup says so and offers to ask for it', async () => {
  const { page } = await openRead(extension, 'january-2024.html');
  const popup = await extension.browser.openPopup(page);
  const taken = await extension.browser.inExtension(
    (api, origins) => api.permissions.remove({ origins }).catch(() => false),
    ['http://*/*', 'https://*/*'],
  );
  if (extension.browser.engine === 'chromium') {
    // Chromium lets nobody but the reader take it away, in a menu that no driver reaches.
    expect(taken).toBe(false);
    return;
  }
  expect(taken).toBe(true);
  await page.reload();
  await popup.evaluate(() => location.reload());
  const text = await until(async () => {
    const shown = await popup.evaluate(() => document.body.innerText);
    return shown.includes('may not read') && shown;
  });
  expect(text).toContain('Rapporteur may not read web pages.');
  const buttons = await popup.$$eval('button', (all) => all.map((button) => button.textContent));
  expect(buttons).toContain('Allow it to read pages');
  expect(await underlined(page)).toEqual([]);
});
