/** How long one slice of work may hold the page, in milliseconds: a quarter of a frame at 60 a second. */
const SLICE = 4;

interface Scheduler {
  yield?(): Promise<void>;
}

/**
 * Lets the page work first: input, paint, its own tasks.
 *
 * @param window the page's window
 */
export function giveWay(window: Window): Promise<void> {
  const { scheduler } = window as { scheduler?: Scheduler };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/**
 * Waits until the page has nothing to do, at most so many milliseconds.
 *
 * @param window the page's window
 * @param atMost milliseconds after which it goes on in any case
 */
export function untilIdle(window: Window, atMost: number): Promise<void> {
  // Safari has no idle callbacks: there a short rest has to do.
  if (typeof window.requestIdleCallback !== 'function') return new Promise((done) => window.setTimeout(done, 50));
  return new Promise((done) => window.requestIdleCallback(() => done(), { timeout: atMost }));
}

/**
 * Does work in slices, none of which holds the page for long. The page comes first: what was done before in the same
 * task would otherwise make it longer.
 *
 * @param window the page's window
 * @param step does a small piece of the work, well under a millisecond; false when there is no more
 * @param signal stops it between two slices
 * @returns whether the work came to its end
 */
export async function inSlices(window: Window, step: () => boolean, signal: AbortSignal): Promise<boolean> {
  for (;;) {
    await giveWay(window);
    if (signal.aborted) return false;
    const end = performance.now() + SLICE;
    do {
      if (!step()) return true;
    } while (performance.now() < end);
  }
}

/**
 * Drives something that goes in steps, in slices none of which holds the page for long.
 *
 * @param window the page's window
 * @param steps the steps, each well under a few milliseconds
 * @param signal stops it between two slices
 * @returns what the last step brought; null where it was stopped
 */
export async function finishInSlices<Result>(
  window: Window,
  steps: Generator<void, Result>,
  signal: AbortSignal,
): Promise<Result | null> {
  let last: IteratorResult<void, Result> | null = null;
  const isThrough = await inSlices(
    window,
    () => {
      last = steps.next();
      return !last.done;
    },
    signal,
  );
  return isThrough ? (last as unknown as IteratorReturnResult<Result>).value : null;
}
