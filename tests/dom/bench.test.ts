import { expect, test } from 'vitest';
import { useModuleBench } from './module-bench.ts';

const bench = useModuleBench();

test('a module of the project runs in the page', async () => {
  const page = await bench.open('<p>The AI Act of the EU</p>');
  const words = await page.evaluate(async () => {
    const { words } = await load('/src/language/words.ts');
    return words(document.body.textContent).map((word: { folded: string }) => word.folded);
  });
  expect(words).toEqual(['the', 'ai', 'act', 'of', 'the', 'eu']);
});
