/** Which mentions are underlined: every one, the first of an entry in a section, or the first on the page. */
export type Density = 'all' | 'section' | 'page';

/**
 * Decides, mention by mention in the order of the page, which are underlined. One of these serves one decision over the
 * whole page.
 */
export class Choice {
  readonly #density: Density;
  #left: number;
  /** Entries already underlined, by section. Hidden text is counted apart: it must not use up the place of what is seen. */
  readonly #seen = new Map<unknown, Set<string>>();

  /**
   * @param density how many to choose
   * @param cap most to choose on one page
   */
  constructor(density: Density, cap: number) {
    this.#density = density;
    this.#left = cap;
  }

  /**
   * Whether a mention is chosen.
   *
   * @param entry the entry's id
   * @param section what the section is told apart by; asked for only where it matters
   * @param isHidden whether the text is not to be seen at present; likewise
   */
  takes(entry: string, section: () => unknown, isHidden: () => boolean): boolean {
    if (this.#left <= 0) return false;
    if (this.#density !== 'all') {
      const place = this.#density === 'page' ? null : section();
      const key = isHidden() ? `hidden ${entry}` : entry;
      let seen = this.#seen.get(place);
      if (!seen) {
        seen = new Set();
        this.#seen.set(place, seen);
      }
      if (seen.has(key)) return false;
      seen.add(key);
    }
    this.#left--;
    return true;
  }
}
