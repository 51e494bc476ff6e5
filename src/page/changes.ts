import type { Reader } from '../reading/reader.ts';
import type { Block as NamedBlock } from '../reading/terms.ts';
import { type Block, BlockWalk, containerOf, type ShadowRootOf } from './blocks.ts';
import { look } from './pass.ts';
import type { Changes } from './watch.ts';

/** What the parts of a page that changed hold now. */
export interface Changed {
  /** Neighbouring blocks with names in them, together. */
  groups: [Block, NamedBlock][][];
  /** The elements whose own text is in those blocks, or was. */
  containers: Set<Node>;
  /** How many blocks were read, with names or without. */
  read: number;
  shadowRoots: ShadowRoot[];
}

/** Blocks that are read in one step. */
const STRIDE = 24;

/**
 * Reads what changed on a page, and nothing else.
 *
 * @param changes what changed
 * @param reader the compiled names
 * @param document the page
 * @param elsewhere takes the words for places of blocks without names
 * @param shadowRootOf gives an element's shadow root
 * @returns steps; the last brings what was found
 */
export function* readChanged(
  changes: Changes,
  reader: Reader,
  document: Document,
  elsewhere: NamedBlock,
  shadowRootOf: ShadowRootOf,
): Generator<void, Changed> {
  const changed: Changed = { groups: [], containers: new Set(changes.touched), read: 0, shadowRoots: [] };
  const seen = new Set<Text>();
  const roots = [
    ...[...changes.touched].map((root) => [root, false] as const),
    ...changes.added.map((root) => [root, true] as const),
  ];
  for (const [root, isDeep] of roots) {
    if (!root.isConnected || (isDeep && !isOnPage(root, document))) continue;
    const walk = new BlockWalk(root, shadowRootOf, isDeep);
    const group: [Block, NamedBlock][] = [];
    // A part that is taken out while it is read is a change of its own.
    while (!walk.lost && walk.advance()) {
      const [first] = walk.nodes as [Text];
      if (seen.has(first)) continue;
      seen.add(first);
      look(reader, walk, elsewhere, (block, names) => {
        group.push([block, names]);
        changed.containers.add(containerOf(first) as Node);
      });
      if (++changed.read % STRIDE === 0) yield;
    }
    if (group.length > 0) changed.groups.push(group);
    changed.shadowRoots.push(...walk.shadowRoots);
  }
  return changed;
}

/** Whether a node is in the page's body, or in a shadow tree of it. */
function isOnPage(node: Node, { body }: Document): boolean {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? isOnPage(root.host, root.ownerDocument) : body?.contains(node) === true;
}
