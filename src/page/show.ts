/** How much of the window is above words that are scrolled to. */
const ABOVE = 1 / 2;

/**
 * Brings words into view, at once: nothing on the page glides. What is folded and holds them is unfolded.
 *
 * @param range the words
 */
export function show(range: Range): void {
  const element = range.startContainer.parentElement;
  const window = element?.ownerDocument.defaultView;
  if (!element || !window) return;
  for (
    let at = element.closest('details:not([open])');
    at;
    at = at.parentElement?.closest('details:not([open])') ?? null
  ) {
    at.setAttribute('open', '');
  }
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= 0 && bottom <= window.innerHeight) return;
  window.scrollBy({ top: top - window.innerHeight * ABOVE, behavior: 'instant' });
}

/**
 * The first of some ranges that is not above the window.
 *
 * @param ranges in the order of the page
 * @returns its index; 0 where all are above
 */
export function firstInView(ranges: readonly Range[]): number {
  return Math.max(
    ranges.findIndex((range) => range.getBoundingClientRect().bottom > 0),
    0,
  );
}
