import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { annotate, paintedOn } from '../browser/annotate.ts';
import { until } from '../browser/browser.ts';
import { useModuleBench } from './module-bench.ts';

/** Words marked in the page itself, on pages that own their tree. */

const bench = useModuleBench();
let page: Page;

/** Opens a page and marks it; its nodes are kept as `before`, to be compared. */
async function openMarked(body: string): Promise<string> {
  page = await bench.open(body);
  const before = await page.evaluate(() => {
    const nodesOf = () => {
      const nodes: Node[] = [];
      const walk = document.createTreeWalker(document.body);
      while (walk.nextNode()) nodes.push(walk.currentNode);
      return nodes;
    };
    Object.assign(window, { nodesOf, before: nodesOf() });
    return document.body.outerHTML;
  });
  await annotate(page, { painter: 'marks' });
  return before;
}

/** Takes the marks away: whether the page is, node for node, what it was. */
async function isAsBefore(): Promise<boolean> {
  return page.evaluate(() => {
    const { nodesOf, before, stopAnnotator } = window as never as {
      nodesOf(): Node[];
      before: Node[];
      stopAnnotator(): void;
    };
    stopAnnotator();
    const now = nodesOf();
    return now.length === before.length && now.every((node, index) => node === before[index]);
  });
}

const html = () => page.evaluate(() => document.body.innerHTML);

/** The page's text once it is marked again: the words in marks stand in brackets. */
async function expectMarked(text: string): Promise<void> {
  const marked = () =>
    page.evaluate(() => {
      const copy = document.body.cloneNode(true) as HTMLElement;
      for (const mark of copy.querySelectorAll('rapporteur-mark')) mark.replaceWith(`[${mark.textContent}]`);
      return copy.textContent;
    });
  await until(async () => (await marked()) === text).catch(() => undefined);
  expect(await marked()).toBe(text);
}

test('words are marked where they stand, and the page’s own nodes come back when the marks go', async () => {
  const before = await openMarked(
    '<h1>AI Act</h1>\n<p>  <i></i>The <b>AI</b> <i>Office</i>, EuroHPC and the AI Act, AI Act.</p><p> AI Office</p>',
  );
  expect((await paintedOn(page)).map(({ text }) => text)).toEqual([
    ...['AI Act', 'AI', ' ', 'Office', 'EuroHPC', 'AI Act', 'AI Act', 'AI Office'],
  ]);
  const heading = await page.$eval('h1', ({ innerHTML }) => innerHTML);
  expect(heading).toContain('role="mark"');
  // What a saved page keeps.
  expect(heading).toContain('style="text-decoration-line: underline; text-decoration-style: dotted;');
  expect(await isAsBefore()).toBe(true);
  expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
});

test('mark.js visits exactly the text nodes that a block was read from', async () => {
  page = await bench.open(
    `<p>The <b>AI</b> <!-- no --><a><i>Act</i></a><code>AI</code> and<textarea>AI</textarea> more</p><div>text
     <span>in<script>no</script></span> parts <p>apart</p> end<br>line</div><ul><li>one<li> two<svg><text>no</text></svg></ul>
     <button>press <b>me</b></button><x-shadow></x-shadow>`,
  );
  const differing = await page.evaluate(async () => {
    (document.querySelector('x-shadow') as Element).attachShadow({ mode: 'open' }).innerHTML = 'bare <b>and</b> bold';
    const [{ BlockWalk }, { default: Mark }] = await Promise.all([
      load('/src/page/blocks.ts'),
      load('/tests/browser/mark-js.ts'),
    ]);
    const blocks: { text: string; nodes: Text[] }[] = [];
    const walk = new BlockWalk(document.body);
    while (walk.advance()) blocks.push(walk.take());
    const visited = blocks.map(({ text, nodes }) => {
      const seen: Text[] = [];
      let marked = '';
      new Mark(nodes).markRanges([{ start: 0, length: text.length }], {
        filter: (node: Text) => seen.push(node) > 0,
        each: (mark: HTMLElement) => {
          marked += mark.textContent;
        },
      });
      return { text, marked, isSame: seen.length === nodes.length && seen.every((node, i) => node === nodes[i]) };
    });
    return { count: visited.length, wrong: visited.filter(({ text, marked, isSame }) => text !== marked || !isSame) };
  });
  expect(differing).toEqual({ count: 12, wrong: [] });
});

test('a page that writes its nodes anew is never seen with old words in it', async () => {
  await openMarked('<p>See the AI Act now, <b>then</b> more</p><p>AI Act again</p>');
  const seen = await page.evaluate(async () => {
    const [first, second] = document.querySelectorAll('p');
    (first!.firstChild as Text).data = 'Changed text ';
    (second!.firstChild as Text).data = 'The vote on EuroHPC';
    // Observers are done before anything is drawn, and before the next task.
    await new Promise((done) => setTimeout(done));
    return [first?.textContent, second?.textContent];
  });
  expect(seen).toEqual(['Changed text then more', 'The vote on EuroHPC']);
  await expectMarked('Changed text then moreThe vote on [EuroHPC]');
});

test('a page that empties a node, or writes what seems to stand there, is believed', async () => {
  await openMarked('<p>AI Act gone</p><p>Only the AI Act</p>');
  await page.evaluate(() => {
    const [first, second] = document.querySelectorAll('p');
    (first!.firstChild as Text).data = '';
    (second!.firstChild as Text).data = 'Only the ';
  });
  await expectMarked('Only the ');
});

test('there are never more marks on a page than it bears', async () => {
  await openMarked('<p>The AI Act and EuroHPC</p>'.repeat(300));
  expect(await paintedOn(page)).toHaveLength(500);
  expect(await isAsBefore()).toBe(true);
});

test('a page that undoes marks whenever it sees one is left alone after a while', async () => {
  await openMarked('<p>The AI Act</p><p>EuroHPC</p>');
  await page.evaluate(() => {
    const paragraph = document.querySelector('p') as Element;
    const text = paragraph.firstChild as Text;
    const undo = () => {
      if (paragraph.querySelector('rapporteur-mark')) text.data = 'The AI Act';
    };
    new MutationObserver(undo).observe(paragraph, { childList: true });
    undo();
  });
  await until(() =>
    page.evaluate(async () => {
      const paragraph = document.querySelector('p') as Element;
      // Longer than changes wait to be read.
      for (let frame = 0; frame < 30; frame++) {
        await new Promise((done) => requestAnimationFrame(done));
        if (paragraph.querySelector('rapporteur-mark')) return false;
      }
      return paragraph.innerHTML === 'The AI Act';
    }),
  );
  await expectMarked('The AI Act[EuroHPC]');
});

test('a page that removes and moves its nodes takes all of their text along', async () => {
  await openMarked(
    '<p id="a">The AI Act is law</p><p id="b">AI Act too</p><p id="c">here </p><p id="d">The AI Office.</p>',
  );
  const seen = await page.evaluate(async () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => document.getElementById(id) as HTMLElement);
    a?.removeChild(a.firstChild as Node);
    c?.append(b?.firstChild as Node);
    d?.insertBefore(document.createElement('hr'), (d.firstChild as Node).nextSibling);
    await new Promise((done) => setTimeout(done));
    return [a, b, c, d].map((p) => p?.innerHTML);
  });
  expect(seen).toEqual(['', '', 'here AI Act too', 'The AI Office.<hr>']);
  await expectMarked('here [AI Act] tooThe [AI Office].');
});

test('text that the page adds to a node, or joins with it, is kept', async () => {
  await openMarked('<p id="a">The AI Act</p><p id="b">AI Act <b>x</b></p>');
  await page.evaluate(() => {
    const [a, b] = document.querySelectorAll('p');
    (a!.firstChild as Text).appendData(' applies');
    b?.normalize();
  });
  await expectMarked('The [AI Act] applies[AI Act] x');
});

test('what is selected stays selected', async () => {
  await openMarked('<p id="a">The AI Act is law</p><p id="b">nothing</p>');
  const selected = await page.evaluate(async () => {
    const mark = document.querySelector('#a rapporteur-mark');
    document.getSelection()?.setBaseAndExtent(mark?.firstChild as Node, 3, mark?.nextSibling as Node, 3);
    const before = document.getSelection()?.toString();
    window.stopAnnotator();
    return [before, document.getSelection()?.toString()];
  });
  expect(selected).toEqual(['Act is', 'Act is']);
});

test('nothing is marked where people write, press or read code, nor where they begin to write', async () => {
  await openMarked(
    `<p id="edit">The AI Act</p><div contenteditable>AI Act</div><textarea>AI Act</textarea><button>AI Act</button>
     <pre>AI Act</pre><code><b>AI Act</b></code><div role="textbox"><i>AI Act</i></div><p>EuroHPC</p>`,
  );
  expect((await paintedOn(page)).map(({ text }) => text)).toEqual(['AI Act', 'EuroHPC']);
  await page.evaluate(() => {
    const paragraph = document.querySelector('#edit') as HTMLElement;
    paragraph.contentEditable = 'true';
    paragraph.focus();
  });
  await page.keyboard.press('End');
  await page.keyboard.type(' EuroHPC');
  expect(await page.$eval('#edit', (element) => element.innerHTML)).toBe('The AI Act EuroHPC');
  expect(await page.$eval('textarea', (element) => element.value)).toBe('AI Act');
});

test('marked pages are followed as any others, and a mark that the page copied does not stay', async () => {
  await openMarked('<div id="a"><p id="one">The AI Act</p></div><div id="b"></div><p id="two">Nothing here</p>');
  await page.evaluate(() => {
    document.querySelector('#b')?.append((document.querySelector('#one') as Node).cloneNode(true));
    const [, , two] = document.querySelectorAll('p');
    (two!.firstChild as Text).data = 'EuroHPC is here';
  });
  await expectMarked('The [AI Act]The [AI Act][EuroHPC] is here');
  await page.evaluate(() => window.stopAnnotator());
  expect(await html()).toBe(
    '<div id="a"><p id="one">The AI Act</p></div><div id="b"><p id="one">The AI Act</p></div><p id="two">EuroHPC is here</p>',
  );
});

test('a mark in a shadow root is drawn, and a rest of the pointer on a mark opens its card', async () => {
  page = await bench.open('<p>The <b>AI</b> Act</p><x-story></x-story>');
  await page.evaluate(() => {
    (document.querySelector('x-story') as Element).attachShadow({ mode: 'open' }).innerHTML = '<p>AI Office</p>';
  });
  await annotate(page, { painter: 'marks' });
  const line = await page.evaluate(() => {
    const mark = document.querySelector('x-story')?.shadowRoot?.querySelector('rapporteur-mark') as Element;
    const { textDecorationStyle, textDecorationColor } = getComputedStyle(mark);
    return [mark.textContent, textDecorationStyle, textDecorationColor];
  });
  expect(line).toEqual(['AI Office', 'dotted', 'rgb(36, 86, 166)']);
  await page.bringToFront();
  const mark = await page.$('b rapporteur-mark');
  await mark?.hover();
  const title = await until(() =>
    page.evaluate(() => document.querySelector('rapporteur-card')?.shadowRoot?.querySelector('h2')?.textContent),
  );
  expect(title).toBe('ai-act');
});
