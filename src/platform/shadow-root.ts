import { browser } from './browser.ts';

interface WithDom {
  dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null };
}

/** The shadow root of an element of the page; a closed one too, where the browser lets extensions in. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  // Firefox has it on the element, Chromium among its functions, and Safari not at all.
  const { openOrClosedShadowRoot } = element as { openOrClosedShadowRoot?: ShadowRoot | null };
  if (openOrClosedShadowRoot !== undefined) return openOrClosedShadowRoot;
  const { dom } = browser as WithDom;
  const root = element instanceof HTMLElement ? dom?.openOrClosedShadowRoot?.(element) : null;
  return root ?? element.shadowRoot;
}
