import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { pageFromText } from '../../scripts/text-page.ts';

const read = (text: string, published?: string) => parseHTML(pageFromText(text, published)).document;

test('the first line is the title, and blank lines part the paragraphs', () => {
  const page = read('A title\n\nOne paragraph\nin two lines.\r\n \r\nAnother.\n');
  expect(page.title).toBe('A title');
  expect(page.querySelector('h1')?.textContent).toBe('A title');
  expect([...page.querySelectorAll('p')].map((p) => p.textContent)).toEqual([
    'One paragraph in two lines.',
    'Another.',
  ]);
});

test('a text may follow its title without a blank line', () => {
  expect([...read('A title\nText.').querySelectorAll('p')].map((p) => p.textContent)).toEqual(['Text.']);
});

test('lines that begin with a bullet are a list', () => {
  const items = [...read('T\n\n  • one\n  • two').querySelectorAll('li')];
  expect(items.map((item) => item.textContent)).toEqual(['one', 'two']);
});

test('what looks like markup is text', () => {
  const page = read('a < b & "c"\n\n<script>alert(1)</script>');
  expect(page.title).toBe('a < b & "c"');
  expect(page.querySelector('script')).toBeNull();
  expect(page.querySelector('p')?.textContent).toBe('<script>alert(1)</script>');
});

test('the day is said as a news page says it', () => {
  const day = (page: Document) =>
    page.querySelector('meta[property="article:published_time"]')?.getAttribute('content');
  expect(day(read('T', '2024-01-24'))).toBe('2024-01-24');
  expect(day(read('T'))).toBeUndefined();
});
