import { expect, test } from 'vitest';
import { useModuleBench } from './module-bench.ts';

const bench = useModuleBench();

/** The texts of the blocks of a page. */
async function blocksOf(body: string, before = ''): Promise<string[]> {
  const page = await bench.open(body);
  return page.evaluate(async (script) => {
    const { BlockWalk } = await load('/src/page/blocks.ts');
    // biome-ignore lint/security/noGlobalEval: the test's own script, run in the page to build what HTML cannot say
    if (script) globalThis.eval(script);
    const walk = new BlockWalk(document.body);
    const found: string[] = [];
    while (walk.advance()) found.push(walk.text.replace(/\s+/g, ' ').trim());
    return found;
  }, before);
}

test('text runs on through inline elements and stops at blocks and line breaks', async () => {
  expect(await blocksOf('<p>The <b>AI</b> <a href="#"><i>Act</i></a> is law.</p><p>Act two</p>')).toEqual([
    'The AI Act is law.',
    'Act two',
  ]);
  expect(await blocksOf('<p>uses AI</p><p>Act of</p>')).toEqual(['uses AI', 'Act of']);
  expect(await blocksOf('one<br>two<hr>three')).toEqual(['one', 'two', 'three']);
  expect(await blocksOf('<ul><li>AI<li>Act</ul><table><tr><td>AI<td>Act</table>')).toEqual(['AI', 'Act', 'AI', 'Act']);
});

test('text before, between and after blocks belongs to the element around them', async () => {
  expect(await blocksOf('<div>before <p>inside</p> after <span>and <em>on</em></span></div>tail')).toEqual([
    'before',
    'inside',
    'after and on',
    'tail',
  ]);
  expect(await blocksOf('<span>a<div>b</div>c</span>d')).toEqual(['a', 'b', 'cd']);
});

test('what is no text of the page is left out', async () => {
  const hidden = '<script>AI</script><style>AI</style><noscript>AI</noscript><template>AI</template>';
  const fields = '<textarea>AI</textarea><select><option>AI</select><input value="AI"><button>press</button>';
  const code = '<code>AI <b>Act</b></code><pre>AI</pre><kbd>AI</kbd><samp>AI</samp>';
  const drawn = '<svg><text>AI</text></svg><math><mi>AI</mi></math><iframe>AI</iframe><video>AI</video>';
  expect(await blocksOf(`${hidden}${fields}${code}${drawn}<!-- AI --><p>seen`)).toEqual(['press', 'seen']);
});

test('blanks alone are no block, blanks inside one are kept', async () => {
  expect(await blocksOf('<div> \n <span> </span> <p>\u00a0</p> </div>')).toEqual([]);
  expect(await blocksOf('<p>  <b>AI</b>\n<i>Act</i>  </p>')).toEqual(['AI Act']);
});

test('open shadow roots are read after the page around them', async () => {
  const script = `
    const host = document.querySelector('x-card');
    host.attachShadow({ mode: 'open' }).innerHTML = '<p>in <b>shadow</b></p><div id="inner"></div>';
    host.shadowRoot.querySelector('#inner').attachShadow({ mode: 'open' }).innerHTML = 'deeper';`;
  expect(await blocksOf('<p>light</p><x-card>slotted</x-card><p>more</p>', script)).toEqual([
    'light',
    'slotted',
    'more',
    'in shadow',
    'deeper',
  ]);
});

test('ranges over blocks hold the very words', async () => {
  const page = await bench.open('<p>The <b>A</b>I <i>Act</i>, the <u></u>AI Act</p>');
  const words = await page.evaluate(async () => {
    const { BlockWalk, rangeIn, isIntact } = await load('/src/page/blocks.ts');
    const walk = new BlockWalk(document.body);
    walk.advance();
    const block = walk.take();
    const found = [...block.text.matchAll(/AI Act|the|T/g)].map((match: RegExpMatchArray) => {
      const range = rangeIn(block, match.index, (match.index as number) + match[0].length);
      return `${range.startContainer.nodeName} ${range.toString()} ${range.endContainer.nodeName}`;
    });
    const before = isIntact(block);
    document.querySelector('b')?.firstChild?.remove();
    return { found, before, after: isIntact(block) };
  });
  expect(words).toEqual({
    found: ['#text T #text', '#text AI Act #text', '#text the #text', '#text AI Act #text'],
    before: true,
    after: false,
  });
});

test('a walk that lost its place says so', async () => {
  const page = await bench.open('<p>one</p><p>two</p><p>three</p>');
  const lost = await page.evaluate(async () => {
    const { BlockWalk } = await load('/src/page/blocks.ts');
    const walk = new BlockWalk(document.body);
    walk.advance();
    const before = walk.lost;
    for (const p of document.querySelectorAll('p')) p.remove();
    return [before, walk.lost];
  });
  expect(lost).toEqual([false, true]);
});
