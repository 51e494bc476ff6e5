import { HEADING, INLINE, kindOf, MARK_NAME, SKIPPED } from './elements.ts';

/**
 * A run of text that a reader takes in as one: a paragraph, a heading, a cell. Inline elements do not part it, blocks
 * and line breaks do.
 */
export interface Block {
  text: string;
  /** The text nodes, in document order. The first is the same whether words are marked in the page or not. */
  nodes: Text[];
  /** Where each node's text starts inside `text`, in UTF-16 code units. */
  starts: number[];
  /** The heading under which it stands, null above the first; undefined where the walk began too late to know. */
  section: Element | null | undefined;
}

/** Gives the shadow root of an element, open or, where the platform lets extensions, closed. */
export type ShadowRootOf = (element: Element) => ShadowRoot | null;

const ELEMENT = 1;
const TEXT = 3;
const INK = /\S/;

/** Blank, but only since what follows it was marked. */
function isCut({ nextSibling }: Node): boolean {
  const next = nextSibling?.nodeType === TEXT && nextSibling.nodeValue === '' ? nextSibling.nextSibling : nextSibling;
  return (next as Element | null)?.localName === MARK_NAME;
}

/** An element's shadow root as every script sees it. */
export const openShadowRoot: ShadowRootOf = (element) => element.shadowRoot;

/**
 * The blocks below a node, one after the other, in document order; the insides of shadow roots follow at the end.
 * A walk over siblings and children, in which nothing is asked but names: no style, no layout, no call per node.
 *
 * The fields hold the current block until the next `advance`. A walk may rest between two blocks; when the place where
 * it rested was taken out of the page meanwhile, `lost` says so.
 */
export class BlockWalk implements Block {
  text = '';
  nodes: Text[] = [];
  starts: number[] = [];
  section: Element | null | undefined;
  /** The shadow roots met so far. */
  readonly shadowRoots: ShadowRoot[] = [];

  #root: Node;
  /** The node to go on from, and whether its inside was already read. */
  #node: Node | null;
  #isDone = false;
  #nextRoot = 0;
  readonly #deep: boolean;
  readonly #shadowRootOf: ShadowRootOf;
  /** Whether words are marked in this tree; asked once, since the answer matters at every blank. */
  #hasMarks: boolean;

  /**
   * @param root where to read: its descendants, not the node itself
   * @param shadowRootOf gives an element's shadow root
   * @param deep false reads only text that belongs to `root` itself, not what is in blocks inside it
   */
  constructor(root: Node, shadowRootOf: ShadowRootOf = openShadowRoot, deep = true) {
    this.#root = root;
    this.#node = root.firstChild;
    this.#deep = deep;
    this.section = root === root.ownerDocument?.body ? null : undefined;
    this.#shadowRootOf = shadowRootOf;
    this.#hasMarks = (root.getRootNode() as ParentNode).querySelector(MARK_NAME) !== null;
  }

  /** Whether the page took away the place where the walk rests. */
  get lost(): boolean {
    return this.#node !== null && !this.#root.contains(this.#node);
  }

  /**
   * Goes to the next block that has something to read.
   *
   * @returns false at the end
   */
  advance(): boolean {
    const deep = this.#deep;
    let root = this.#root;
    let node = this.#node;
    let isDone = this.#isDone;
    let text = '';
    let count = 0;
    for (;;) {
      if (node === null) {
        const shadow = count === 0 ? this.shadowRoots[this.#nextRoot] : undefined;
        if (shadow === undefined) break;
        this.#nextRoot++;
        this.#root = root = shadow;
        this.#hasMarks = shadow.querySelector(MARK_NAME) !== null;
        node = shadow.firstChild;
        continue;
      }
      if (!isDone) {
        const type = node.nodeType;
        if (type === TEXT) {
          const data = (node as Text).data;
          if (count > 0) {
            this.nodes[count] = node as Text;
            this.starts[count++] = text.length;
            text += data;
          } else if (INK.test(data) || (this.#hasMarks && isCut(node))) {
            this.nodes[0] = node as Text;
            this.starts[0] = 0;
            text = data;
            count = 1;
          }
        } else if (type === ELEMENT) {
          const name = (node as Element).localName;
          const kind = kindOf(name);
          if (kind !== INLINE && count > 0) break;
          if (kind === HEADING) this.section = node as Element;
          if (kind !== SKIPPED) {
            const child: ChildNode | null = deep || kind === INLINE ? node.firstChild : null;
            if (deep && kind !== INLINE && (child === null || kind === undefined)) this.#meet(node as Element);
            if (child !== null) {
              node = child;
              continue;
            }
          }
        }
      }
      const sibling: ChildNode | null = node.nextSibling;
      if (sibling !== null) {
        node = sibling;
        isDone = false;
        continue;
      }
      node = node.parentNode;
      if (node === root) node = null;
      isDone = node !== null;
      if (count > 0 && (node === null || kindOf((node as Element).localName) !== INLINE)) break;
    }
    this.#node = node;
    this.#isDone = isDone;
    this.text = text;
    if (this.nodes.length !== count) this.nodes.length = this.starts.length = count;
    return count > 0;
  }

  /** The current block, to keep. */
  take(): Block {
    return { text: this.text, nodes: this.nodes.slice(), starts: this.starts.slice(), section: this.section };
  }

  /** Asking every element for a shadow root is slow: those have one that are custom or have nothing else inside. */
  #meet(element: Element): void {
    const root = this.#shadowRootOf(element);
    if (root && !this.shadowRoots.includes(root)) this.shadowRoots.push(root);
  }
}

/**
 * The nearest node above a node that separates its text from what is around it.
 *
 * @param node a node of a page
 * @returns the block element, a shadow root, or null where the node is in no tree
 */
export function containerOf(node: Node): ParentNode | null {
  let at = node.parentNode;
  while (at && at.nodeType === ELEMENT && kindOf((at as Element).localName) === INLINE) at = at.parentNode;
  return at;
}

/** A place in a page's text. */
export interface Place {
  node: Text;
  offset: number;
}

function placeOf(block: Block, at: number, isEnd: boolean): Place {
  const { nodes, starts } = block;
  let i = nodes.length - 1;
  while (i > 0 && (isEnd ? (starts[i] as number) >= at : (starts[i] as number) > at)) i--;
  return { node: nodes[i] as Text, offset: at - (starts[i] as number) };
}

/**
 * A live range over a part of a block. It follows the page's own changes and collapses when its text goes.
 *
 * @param block a block whose nodes still hold the text that was read
 * @param start first UTF-16 code unit in the block's text
 * @param end one past the last
 * @throws {DOMException} IndexSizeError where the page has shortened a node since it was read
 */
export function rangeIn(block: Block, start: number, end: number): Range {
  const from = placeOf(block, start, false);
  const to = placeOf(block, end, true);
  const range = from.node.ownerDocument.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/**
 * Whether a block still stands on the page as it was read.
 *
 * @param block a block that was read before
 */
export function isIntact(block: Block): boolean {
  const { nodes, starts, text } = block;
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] as Text;
    const end = i + 1 < starts.length ? (starts[i + 1] as number) : text.length;
    if (!node.isConnected || node.length !== end - (starts[i] as number)) return false;
  }
  return true;
}

/**
 * Finds a block's nodes anew where text nodes were cut or joined since it was read.
 *
 * @param block a block that was read before; its nodes are replaced
 * @returns whether the same text still stands on the page
 */
export function mend(block: Block): boolean {
  const first = block.nodes[0] as Text;
  const container = first.isConnected ? containerOf(first) : null;
  if (!container) return false;
  const walk = new BlockWalk(container, () => null, false);
  while (walk.advance()) {
    if (walk.nodes[0] !== first) continue;
    if (walk.text !== block.text) return false;
    const { nodes, starts } = walk.take();
    block.nodes = nodes;
    block.starts = starts;
    return true;
  }
  return false;
}
