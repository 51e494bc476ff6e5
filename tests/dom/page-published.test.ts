import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Published } from '../../src/ui/view.ts';
import { useModuleBench } from './module-bench.ts';

const bench = useModuleBench();
let page: Page;

beforeAll(async () => {
  page = await bench.open();
});

/** What is made of a page with this head and body at this path. */
function published(head: string, body = '', path = '/story'): Promise<Published | null> {
  return page.evaluate(
    async (head, body, path) => {
      const [{ publishedOn }, { languageOf }] = await Promise.all([
        load('/src/page/published.ts'),
        load('/src/language/index.ts'),
      ]);
      history.replaceState(null, '', path);
      document.head.innerHTML = head;
      document.body.innerHTML = body;
      return publishedOn(document, { language: languageOf('en'), today: '2026-11-21' });
    },
    head,
    body,
    path,
  );
}

const jsonLd = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const meta = (name: string, content: string) => `<meta property="${name}" content="${content}">`;

describe('data for search engines', () => {
  test('an article, alone or in a graph, with the day of its change apart', async () => {
    const article = { '@type': 'NewsArticle', datePublished: '2024-01-24T10:05:00+01:00', dateModified: '2024-02-02' };
    const expected = { day: '2024-01-24', from: 'json-ld', modified: '2024-02-02' };
    expect(await published(jsonLd({ '@context': 'https://schema.org', ...article }))).toEqual(expected);
    expect(await published(jsonLd([{ '@type': 'Organization' }, article]))).toEqual(expected);
    expect(
      await published(jsonLd({ '@graph': [{ '@type': 'WebPage', datePublished: '2020-01-01' }, article] })),
    ).toEqual(expected);
    expect(await published(jsonLd({ ...article, '@type': ['Article', 'LiveBlogPosting'] }))).toEqual(expected);
  });

  test('of several articles the one of this address counts', async () => {
    const data = ['/other', '/story'].map((url, index) => ({
      '@type': 'Article',
      url,
      datePublished: `2024-03-0${index + 1}`,
    }));
    expect((await published(jsonLd(data)))?.day).toBe('2024-03-02');
  });

  test('damaged data, days that do not exist and days to come are passed over', async () => {
    const head = `<script type="application/ld+json">{"@type": "Article", </script>`;
    expect(await published(head + meta('article:published_time', '2023-12-09'))).toEqual({
      day: '2023-12-09',
      from: 'meta',
    });
    expect(await published(jsonLd({ '@type': 'Article', datePublished: '2024-02-31' }))).toBeNull();
    expect(await published(jsonLd({ '@type': 'Article', datePublished: '2031-02-01' }))).toBeNull();
    expect(await published(jsonLd({ '@type': 'Article', datePublished: 1706090400 }))).toBeNull();
  });

  test('the day is the one that the publisher’s clock showed', async () => {
    expect((await published(jsonLd({ '@type': 'Article', datePublished: '2024-01-24T23:30:00-05:00' })))?.day).toBe(
      '2024-01-24',
    );
  });
});

describe('the head', () => {
  test.each([
    ['article:published_time', '2024-05-21T09:00:00Z', '2024-05-21'],
    ['date', 'Wed, 24 Jan 2024 10:00:00 GMT', '2024-01-24'],
    ['DC.date.issued', '2024-07-12', '2024-07-12'],
    ['citation_publication_date', '2024/07/12', '2024-07-12'],
    ['parsely-pub-date', '2025-02-11T18:00:00.000Z', '2025-02-11'],
    ['publish-date', 'February 11, 2025', '2025-02-11'],
    ['pubdate', '20250211', '2025-02-11'],
  ])('%s', async (name, content, day) => {
    expect(await published(`<meta name="${name}" content="${content}">`)).toEqual({ day, from: 'meta' });
  });

  test('the change alone is not the day', async () => {
    expect(await published(meta('article:modified_time', '2024-05-21'))).toBeNull();
    expect(
      await published(meta('og:updated_time', '2024-05-21') + meta('article:published_time', '2024-05-20')),
    ).toEqual({
      day: '2024-05-20',
      from: 'meta',
      modified: '2024-05-21',
    });
  });
});

describe('dated elements', () => {
  test('the one that says it is the day, before the first in the article, before any', async () => {
    const other = '<aside><time datetime="2020-01-01"></time></aside>';
    const first =
      '<article><h1>One</h1><time datetime="2024-03-13T08:00">13 March</time><time itemprop="datePublished" datetime="2024-03-12"></time></article>';
    expect(await published('', other + first)).toEqual({ day: '2024-03-12', from: 'time' });
    expect(await published('', `${other}<article><time datetime="2024-03-13">x</time></article>`)).toEqual({
      day: '2024-03-13',
      from: 'time',
    });
    expect(await published('', `${other}<div><time>March 14, 2024</time></div>`)).toEqual({
      day: '2024-03-14',
      from: 'time',
    });
  });

  test('an updated time is the change', async () => {
    const body =
      '<article><p>Updated: <time datetime="2024-03-20"></time></p><p>Published <time datetime="2024-03-13"></time></p></article>';
    expect(await published('', body)).toEqual({ day: '2024-03-13', from: 'time', modified: '2024-03-20' });
  });

  test('comments and related stories do not count', async () => {
    const body =
      '<div class="comments"><time datetime="2024-05-05"></time></div><section class="related-stories"><time datetime="2024-05-06"></time></section>';
    expect(await published('', body)).toBeNull();
  });
});

describe('the address', () => {
  test.each([
    ['/2024/01/24/ai-act-agreed', '2024-01-24'],
    ['/news/2024-01-24-ai-act', '2024-01-24'],
    ['/technology/2024/jan/24/ai-act', '2024-01-24'],
    ['/article/20240124_ai.html', '2024-01-24'],
  ])('%s', async (path, day) => {
    expect(await published('', '', path)).toEqual({ day, from: 'address' });
  });

  test.each(['/2024/13/24/x', '/item/2024012499', '/2024/01/', '/id/19990101234'])('no day in %s', async (path) => {
    expect(await published('', '', path)).toBeNull();
  });
});

describe('the byline', () => {
  test.each([
    ['<h1>Title</h1><p class="byline">By A. Author | 24 January 2024</p>', '2024-01-24'],
    ['<article><h1>Title</h1><div>January 24th, 2024</div></article>', '2024-01-24'],
    ['<div class="article-date">24.01.2024, 10:15</div><h1>Title</h1>', '2024-01-24'],
    ['<header><h1>Title</h1></header><div><span>Brussels, 24 January 2024</span></div>', '2024-01-24'],
  ])('%s', async (body, day) => {
    expect(await published('', body)).toEqual({ day, from: 'text' });
  });

  test('publication and change on one line', async () => {
    expect(await published('', '<h1>T</h1><p class="meta">24 January 2024, updated 2 February 2024</p>')).toEqual({
      day: '2024-01-24',
      from: 'text',
      modified: '2024-02-02',
    });
  });

  test('a paragraph that mentions a day is no byline', async () => {
    const text = `On 24 January 2024 ${'the Commission proposed something. '.repeat(8)}`;
    expect(await published('', `<h1>Title</h1><p>${text}</p>`)).toBeNull();
  });
});

test('a page that says nothing has no day', async () => {
  expect(await published('<title>No day</title>', '<p>Nothing here.</p>')).toBeNull();
});
