export interface LateTextOptions {
  document: Document;
  /** Called when the page has changed since it was last looked at. */
  onChange(): void;
  signal: AbortSignal;
}

/** How long after loading, and after each other, a page that changes is looked at again, in milliseconds. */
const PAUSES = [1000, 3000, 9000];

/**
 * Follows a page that writes its text after it was loaded, for a while: pages that draw themselves do so in the first
 * seconds, and again when the reader goes on inside them. In between nothing is watched, so that a page with nothing for
 * us costs nothing.
 */
export function watchLateText({ document, onChange, signal }: LateTextOptions): void {
  const window = document.defaultView as Window & { navigation?: EventTarget };
  let timer = 0;
  let hasChanged = false;
  // The first change is enough to know.
  const observer = new MutationObserver(() => {
    hasChanged = true;
    observer.disconnect();
  });
  const stop = () => {
    window.clearTimeout(timer);
    observer.disconnect();
  };
  const wait = (round: number) => {
    stop();
    const pause = PAUSES[round];
    if (pause === undefined || signal.aborted) return;
    hasChanged = false;
    observer.observe(document, { childList: true, characterData: true, subtree: true });
    timer = window.setTimeout(() => {
      observer.disconnect();
      if (hasChanged) onChange();
      wait(round + 1);
    }, pause);
  };
  signal.addEventListener('abort', stop, { once: true });
  const isModern = window.navigation !== undefined;
  (window.navigation ?? window).addEventListener(isModern ? 'navigatesuccess' : 'popstate', () => wait(0), { signal });
  wait(0);
}
