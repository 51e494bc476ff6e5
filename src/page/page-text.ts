/** What holds text that nobody reads: it may be many times as long as the text of the page. None holds another. */
const UNREAD = 'script,style,noscript';

/**
 * The text of a page in one string, and what the page says of itself where its text hangs in shadow roots. Everything
 * is put together by the engine itself: our code makes a step for each script on the page, not for each node.
 *
 * @param document the page
 */
export function pageText(document: Document): string {
  const { body } = document;
  const description = document.querySelector<HTMLMetaElement>('meta[name="description"]')?.content ?? '';
  let text = `${document.title}\n${description}`;
  if (!body) return text;
  const range = document.createRange();
  range.setStart(body, 0);
  for (const unread of body.querySelectorAll(UNREAD)) {
    range.setEndBefore(unread);
    text += `\n${range.toString()}`;
    range.setStartAfter(unread);
  }
  range.setEnd(body, body.childNodes.length);
  text += `\n${range.toString()}`;
  // A live range makes changes of the page dearer until it is collected: this one follows nothing any more.
  range.selectNode(document.documentElement);
  range.collapse();
  return text;
}
