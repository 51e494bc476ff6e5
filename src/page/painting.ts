import { isIntact, mend } from './blocks.ts';
import { Choice, type Density } from './density.ts';
import { strokesOf } from './finding.ts';
import type { FoundBlock } from './found.ts';
import { Sections } from './order.ts';
import type { Painted, Painter, Stroke } from './paint/painter.ts';

/** Blocks that are painted in one step. */
const STRIDE = 16;

/** Whether a node's text is to be seen, or would be if the reader unfolded what is folded. */
export function isShown(node: Node): boolean {
  const element = node.parentElement;
  // Safari before 17.4 can't tell: what is hidden then counts as shown.
  if (!element || typeof element.checkVisibility !== 'function') return true;
  return element.checkVisibility({ visibilityProperty: true }) || element.closest('details:not([open])') !== null;
}

function isSame(painted: readonly Painted[], strokes: readonly Stroke[]): boolean {
  if (painted.length !== strokes.length) return false;
  return strokes.every(({ start, end, style }, index) => {
    const { stroke } = painted[index] as Painted;
    return stroke.start === start && stroke.end === end && stroke.style === style;
  });
}

/** Keeps what is painted in line with what was found. */
export class Painting {
  readonly #document: Document;
  readonly #painter: Painter;
  readonly #density: Density;
  readonly #cap: number;
  readonly #blocks = new WeakMap<Range, FoundBlock>();

  constructor(document: Document, painter: Painter, density: Density, cap: number) {
    this.#document = document;
    this.#painter = painter;
    this.#density = density;
    this.#cap = Math.min(cap, painter.most ?? cap);
  }

  /**
   * Paints what was found and is not painted yet, and takes away what is no longer to be painted. Which mentions are
   * underlined is decided anew, over all of them, without reading any text again.
   *
   * @param found all blocks in which something was found, in the order of the page
   * @returns steps; the last brings how many things are underlined now
   */
  *inSteps(found: readonly FoundBlock[]): Generator<void, number> {
    const density = this.#density;
    const choice = new Choice(density, this.#cap);
    let sections: Sections | null = null;
    let count = 0;
    let left = STRIDE;
    // Painting dirties the page's style, and whether text is hidden asks for it: first all is decided, then painted.
    const different: [FoundBlock, Stroke[]][] = [];
    for (const each of found) {
      const { block } = each;
      const node = block.nodes[0] as Text;
      let hidden: boolean | undefined;
      const sectionOf = () => {
        if (block.section === undefined) {
          sections ??= new Sections(this.#document);
          block.section = sections.of(node);
        }
        return block.section;
      };
      const isHidden = () => {
        hidden ??= !isShown(node);
        return hidden;
      };
      const strokes = strokesOf(each, (mention) => choice.takes(mention.entry, sectionOf, isHidden));
      count += strokes.length;
      if (!isSame(each.painted, strokes)) different.push([each, strokes]);
      if (--left > 0) continue;
      left = STRIDE;
      yield;
    }
    if (different.length > 0) this.#painter.prepare?.();
    for (const [each, strokes] of different) {
      this.#bring(each, strokes);
      if (--left > 0) continue;
      left = STRIDE;
      yield;
      this.#painter.prepare?.();
    }
    return count;
  }

  /** Takes away what is painted in blocks that are no longer there. */
  erase(blocks: readonly FoundBlock[]): void {
    for (const { painted } of blocks) if (painted.length > 0) this.#painter.erase(painted);
  }

  /** The block in which a range was painted. */
  blockOf(range: Range): FoundBlock | undefined {
    return this.#blocks.get(range);
  }

  /** The painted range at a point of the viewport, in CSS pixels. */
  rangeAt(x: number, y: number, target: Element): Range | null {
    return this.#painter.at(x, y, target).find((range) => this.#blocks.has(range)) ?? null;
  }

  #bring(found: FoundBlock, strokes: Stroke[]): void {
    this.#painter.erase(found.painted);
    const isThere = isIntact(found.block) || mend(found.block);
    found.painted = strokes.length > 0 && isThere ? this.#painter.paint(found.block, strokes) : [];
    for (const { range } of found.painted) this.#blocks.set(range, found);
  }
}
