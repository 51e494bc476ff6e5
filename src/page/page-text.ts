/** What holds text that nobody reads: it may be many times as long as the text of the page. None holds another. */
const UNREAD = 'script:not(:empty),style:not(:empty),noscript:not(:empty)';

/** A page with less text than this, in characters, may have it where the gate does not reach. */
const LITTLE = 3000;

/**
 * The text of a page in one string; where there is little, also what the page says of itself, since its text may hang in
 * shadow roots. Everything is put together by the engine itself: our code makes a step for each script on the page, not
 * for each node.
 *
 * @param document the page
 */
export function pageText(document: Document): string {
  const { body } = document;
  let text = document.title;
  if (body) {
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
  }
  if (text.length >= LITTLE) return text;
  return `${text}\n${document.querySelector('meta[name="description"]')?.getAttribute('content') ?? ''}`;
}
