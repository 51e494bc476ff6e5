import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { until } from '../browser/browser.ts';
import { marked, openWatched, setSettings, underlined, useExtension } from './extension.ts';
import { addSites } from './sites.ts';

/** Places where people write: what they type is what is kept, whether words are underlined beside the page or in it. */

const extension = useExtension();

const SENTENCE = 'The AI Act, the AI Office and EuroHPC.';

beforeAll(async () => {
  await addSites(extension.site, ['prosemirror', 'codemirror']);
  extension.site.add(
    'fields.html',
    `<!doctype html><html lang="en"><title>The AI Act</title><p>A note on the AI Act, for the European Commission.</p>
     <div id="rich" contenteditable><p>Draft: <b>AI</b> Act.</p></div><textarea id="area">AI Act: </textarea>
     <input id="line" value="AI Act: "><p id="late">The AI Act is law.</p>`,
  );
});

inEditors('highlights');
inEditors('marks');

/** The same for both ways of underlining. */
function inEditors(painter: 'highlights' | 'marks'): void {
  const ours = (page: Page) => (painter === 'marks' ? marked(page) : underlined(page));

  async function open(name: string): Promise<Page> {
    await setSettings(extension, { painter });
    const { page } = await openWatched(extension, extension.site.address(name));
    await until(async () => (await ours(page)).length > 0);
    return page;
  }

  /** Waits until a change elsewhere on the page was read, and with it everything before it. */
  async function expectRead(page: Page): Promise<void> {
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>Last, the Digital Omnibus on AI.</p>'));
    await until(async () => (await ours(page)).includes('Digital Omnibus on AI'));
  }

  test.each(['prosemirror', 'codemirror'])(`%s keeps exactly what is typed (${painter})`, async (editor) => {
    const page = await open(`${editor}.html`);
    await page.click('[contenteditable="true"]');
    await page.keyboard.type(SENTENCE);
    await page.keyboard.press('Enter');
    await page.keyboard.type(SENTENCE);
    await expectRead(page);
    const written = () => page.evaluate(() => (window as never as { written(): string }).written());
    expect(await written()).toBe(`${SENTENCE}\n${SENTENCE}`);
    expect(await ours(page)).not.toContain('EuroHPC');
    for (let i = 0; i < 4; i++) await page.keyboard.press('Backspace');
    expect(await written()).toBe(`${SENTENCE}\n${SENTENCE.slice(0, -4)}`);
    await page.close();
  });

  test(`fields and editable text keep exactly what is typed (${painter})`, async () => {
    const page = await open('fields.html');
    for (const id of ['rich', 'area', 'line']) {
      await page.focus(`#${id}`);
      if (id === 'rich')
        await page.evaluate(() => document.getSelection()?.selectAllChildren(document.querySelector('#rich p')!));
      await page.keyboard.press('End');
      if (id === 'rich') await page.evaluate(() => document.getSelection()?.collapseToEnd());
      await page.keyboard.type(SENTENCE);
    }
    await expectRead(page);
    const kept = await page.evaluate(() => [
      document.querySelector('#rich')?.innerHTML,
      document.querySelector<HTMLTextAreaElement>('#area')?.value,
      document.querySelector<HTMLInputElement>('#line')?.value,
    ]);
    expect(kept).toEqual([`<p>Draft: <b>AI</b> Act.${SENTENCE}</p>`, `AI Act: ${SENTENCE}`, `AI Act: ${SENTENCE}`]);
    expect(await ours(page)).not.toContain('EuroHPC');
    await page.close();
  });

  test(`text that becomes editable is saved as its author wrote it (${painter})`, async () => {
    const page = await open('fields.html');
    await page.evaluate(() => {
      const late = document.querySelector('#late') as HTMLElement;
      late.contentEditable = 'true';
      late.focus();
      document.getSelection()?.selectAllChildren(late);
      document.getSelection()?.collapseToEnd();
    });
    await page.keyboard.type(` ${SENTENCE}`);
    await expectRead(page);
    expect(await page.$eval('#late', (element) => element.innerHTML)).toBe(`The AI Act is law. ${SENTENCE}`);
    await page.close();
  });
}
