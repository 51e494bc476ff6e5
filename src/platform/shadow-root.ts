import { browser } from './browser.ts';

interface WithDom {
  dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null };
}

/** The shadow root of an element of the page; a closed one too, where the browser lets extensions in. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const { dom } = browser as WithDom;
  const root = element instanceof HTMLElement ? dom?.openOrClosedShadowRoot?.(element) : null;
  return root ?? element.shadowRoot;
}
