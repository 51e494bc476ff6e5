/** A shadow tree has no place of its own in its page's order: its host's place stands for it. */
function outer(node: Node): Node | null {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/**
 * The order of two nodes on a page, those in shadow trees at their host's place.
 *
 * @returns negative when `a` comes first, positive when `b` does, 0 when there is no order between them
 */
export function compareNodes(a: Node, b: Node): number {
  if (a === b) return 0;
  const position = a.compareDocumentPosition(b);
  if (!(position & Node.DOCUMENT_POSITION_DISCONNECTED)) return position & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  const hostOfA = outer(a);
  const hostOfB = outer(b);
  if (hostOfA && (!hostOfB || !hostOfA.getRootNode().contains(hostOfB))) return compareNodes(hostOfA, b) || 1;
  if (hostOfB) return compareNodes(a, hostOfB) || -1;
  return 0;
}

/**
 * Where a node belongs in a sorted list. Engines count siblings to compare two places: on a long page this is slow, and
 * is not to be asked for every block.
 *
 *
 * @param length how many nodes there are
 * @param nodeAt gives the node at an index
 * @returns the number of nodes that come before it
 */
export function placeAmong(node: Node, length: number, nodeAt: (index: number) => Node): number {
  let low = 0;
  let high = length;
  // Pages mostly grow at their end.
  if (length > 0 && compareNodes(nodeAt(length - 1), node) < 0) return length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareNodes(nodeAt(middle), node) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The headings of a page, to tell its sections apart. */
export class Sections {
  readonly #headings: NodeListOf<Element>;

  constructor(document: Document) {
    this.#headings = document.querySelectorAll('h1,h2,h3,h4,h5,h6,[role="heading" i]');
  }

  /**
   * The section in which a node stands.
   *
   * @returns the last heading that begins before the node; null above the first
   */
  of(node: Node): Element | null {
    const headings = this.#headings;
    const place = placeAmong(node, headings.length, (index) => headings[index] as Element);
    return place === 0 ? null : (headings[place - 1] as Element);
  }
}
