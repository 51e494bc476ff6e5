/** Shows a plain text as the article page that it might have been. */

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const BULLET = /^\s*[•*–-]\s+/;

function paragraph(lines: string[]): string {
  if (lines.every((line) => BULLET.test(line))) {
    const items = lines.map((line) => `<li>${escaped(line.replace(BULLET, ''))}</li>`);
    return `<ul>\n${items.join('\n')}\n</ul>`;
  }
  return `<p>${escaped(lines.map((line) => line.trim()).join(' '))}</p>`;
}

/**
 * Makes a page of a text.
 *
 * @param text its first line is the title; blank lines part the paragraphs
 * @param published day of the article, `YYYY-MM-DD`, where it is known
 * @returns HTML
 */
export function pageFromText(text: string, published?: string): string {
  const [title = '', ...paragraphs] = text
    .trim()
    .split(/\r?\n[ \t]*\r?\n/)
    .map((part) => part.split(/\r?\n/).filter((line) => line.trim()))
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) =>
      index === 0 ? [[lines[0] ?? ''], ...(lines.length > 1 ? [lines.slice(1)] : [])] : [lines],
    )
    .map((lines, index) => (index === 0 ? escaped(lines.join(' ').trim()) : paragraph(lines)));
  const day = published ? `\n    <meta property="article:published_time" content="${escaped(published)}">` : '';
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>${day}
    <style>
      body { margin: 0; font: 18px/1.6 Georgia, "Times New Roman", serif; color: #1d1d1b; background: #fff; }
      main { max-width: 680px; margin: 40px auto 80px; padding: 0 24px; }
      h1 { font-size: 34px; line-height: 1.2; }
    </style>
  </head>
  <body>
    <main>
      <article>
        <h1>${title}</h1>
${paragraphs.join('\n')}
      </article>
    </main>
  </body>
</html>
`;
}
