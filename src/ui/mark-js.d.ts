/** The part of mark.js that we use; its package brings no types. */
declare module 'mark.js' {
  export interface MarkOptions {
    element?: string;
    className?: string;
    exclude?: string[];
    separateWordSearch?: boolean;
    accuracy?: 'partially' | 'complementary' | 'exactly' | { value: string; limiters: string[] };
    each?(element: HTMLElement, range?: { start: number; length: number }): void;
    filter?(node: Text, range: { start: number; length: number }, match: string, counter: number): boolean;
    noMatch?(range: unknown): void;
    done?(count: number): void;
  }

  export default class Mark {
    constructor(context: Node | readonly Node[] | NodeList | string);
    mark(term: string | readonly string[], options?: MarkOptions): void;
    markRegExp(pattern: RegExp, options?: MarkOptions): void;
    markRanges(ranges: readonly { start: number; length: number }[], options?: MarkOptions): void;
    unmark(options?: MarkOptions): void;
  }
}
