/**
 * A text node of the page off which everything after its first part was cut, to stand in marks or between them. The node
 * itself stays where the page put it.
 */
export interface Cut {
  node: Text;
  /** What was left in the node. */
  head: string;
  /** What follows it: marks, and text between and after them. All of it is ours. */
  pieces: ChildNode[];
  /** An empty node after an empty one: pages that join text nodes take both away, others only their own. */
  probe: Text | null;
  /** Stands at the end of the head: it stays where the page adds text, and goes to the start where it writes all anew. */
  end: Range;
  /** Whether the page has written to the node, be it the same text again. */
  isWritten: boolean;
}

const textOf = (pieces: readonly ChildNode[]) => pieces.map((piece) => piece.textContent ?? '').join('');

/**
 * Takes note of what was cut off a text node.
 *
 * @param node the page's node; marks and text nodes that were cut off it follow it as siblings, text last
 * @param length how much text it held before, in UTF-16 code units
 */
export function cutOf(node: Text, length: number): Cut {
  const pieces: ChildNode[] = [];
  let left = length - node.length;
  for (let at = node.nextSibling; at && (left > 0 || !(pieces.at(-1) instanceof Text)); at = at.nextSibling) {
    pieces.push(at);
    left -= (at.textContent ?? '').length;
  }
  const end = node.ownerDocument.createRange();
  end.setStart(node, node.length);
  let probe: Text | null = null;
  if (node.length === 0) {
    probe = node.ownerDocument.createTextNode('');
    node.after(probe);
  }
  return { node, head: node.data, pieces, probe, end, isWritten: false };
}

/**
 * Gives a node its text back and takes the pieces away, whatever the page did to it meanwhile. Where the page wrote the
 * node's whole text anew, that text stands; where it added to it, the rest goes to where it belongs.
 */
export function restore({ node, head, pieces, probe, end, isWritten }: Cut): void {
  const isJoined = probe && !probe.parentNode && !node.parentNode && pieces.some(({ parentNode }) => parentNode);
  if (isJoined) {
    for (const piece of pieces) if (piece instanceof Element) piece.replaceWith(...piece.childNodes);
    return;
  }
  const rest = textOf(pieces);
  if (!isWritten && node.data === head) node.appendData(rest);
  else if (end.startContainer === node && end.startOffset > 0) node.insertData(end.startOffset, rest);
  for (const piece of pieces) piece.remove();
  probe?.remove();
}

/**
 * Where a place in a cut node's whole text is.
 *
 * @param offset in the whole text, in UTF-16 code units
 * @returns a text node and the offset in it
 */
export function placeIn({ node, pieces }: Cut, offset: number): [Node, number] {
  let left = offset;
  for (const part of [node, ...pieces]) {
    const text = part instanceof Text ? part : part.firstChild;
    const length = part.textContent?.length ?? 0;
    if (text && left <= length) return [text, left];
    left -= length;
  }
  return [node, node.length];
}

/**
 * The opposite of `placeIn`.
 *
 * @returns the offset in the whole text; null where the place is not in it
 */
export function offsetIn({ node, pieces }: Cut, place: Node, offset: number): number | null {
  let before = 0;
  for (const part of [node, ...pieces]) {
    if (part === place || part.firstChild === place) return before + offset;
    before += part.textContent?.length ?? 0;
  }
  return null;
}
