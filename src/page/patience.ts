import type { Watch } from './watch.ts';

/** How long changes may be read in vain before watching stops, in milliseconds of work. */
const BUDGET = 150;

/** How long it then stays away at first, and at most, in milliseconds. */
const SHORT = 5000;
const LONG = 60_000;

/**
 * Stops watching a page that changes all the time and never has anything for us, and comes back: after a while, which
 * grows each time, and as soon as the reader goes on inside the page or returns to it.
 */
export class Patience {
  readonly #document: Document;
  readonly #watch: Watch;
  readonly #signal: AbortSignal;
  readonly #comeBack: () => void;
  #spent = 0;
  #pause = SHORT;

  /**
   * @param comeBack called when the page is to be watched again; it was not seen meanwhile, so it must be read as a whole
   */
  constructor(document: Document, watch: Watch, signal: AbortSignal, comeBack: () => void) {
    this.#document = document;
    this.#watch = watch;
    this.#signal = signal;
    this.#comeBack = comeBack;
  }

  /**
   * Takes note of work on changes.
   *
   * @param isFruitful whether something came of it
   * @param time how long it took, in milliseconds
   */
  spend(isFruitful: boolean, time: number): void {
    if (isFruitful) {
      this.#spent = 0;
      this.#pause = SHORT;
      return;
    }
    this.#spent += time;
    if (this.#spent < BUDGET) return;
    this.#spent = 0;
    this.#watch.stop();
    this.#wait();
    this.#pause = Math.min(this.#pause * 2, LONG);
  }

  #wait(): void {
    const window = this.#document.defaultView as Window & { navigation?: EventTarget };
    const over = new AbortController();
    const signal = AbortSignal.any([over.signal, this.#signal]);
    const back = () => {
      over.abort();
      this.#comeBack();
    };
    const timer = window.setTimeout(back, this.#pause);
    signal.addEventListener('abort', () => window.clearTimeout(timer), { once: true });
    const isModern = window.navigation !== undefined;
    (window.navigation ?? window).addEventListener(isModern ? 'navigatesuccess' : 'popstate', back, { signal });
    this.#document.addEventListener('visibilitychange', () => this.#document.visibilityState === 'visible' && back(), {
      signal,
    });
  }
}
