import type { Block as NamedBlock } from '../reading/terms.ts';
import type { Citation, Claim, Mention } from '../report/report.ts';
import { type Block, containerOf, isIntact } from './blocks.ts';
import { placeAmong } from './order.ts';
import type { Painted } from './paint/painter.ts';

/** A block in which something was found. */
export interface FoundBlock {
  block: Block;
  /** The element whose own text the block is. */
  container: Node | null;
  /** The names in it that may be ours. */
  names: NamedBlock;
  mentions: Mention[];
  citations: Citation[];
  claims: Claim[];
  painted: Painted[];
}

/** The blocks of a page in which something was found, in the order of the page. */
export class FoundBlocks {
  #list: FoundBlock[] = [];
  readonly #byContainer = new Map<Node | null, FoundBlock[]>();

  get list(): readonly FoundBlock[] {
    return this.#list;
  }

  /** Puts a block in its place. */
  add(block: Block, names: NamedBlock): FoundBlock {
    const node = block.nodes[0] as Text;
    const container = containerOf(node);
    const found: FoundBlock = { block, container, names, mentions: [], citations: [], claims: [], painted: [] };
    const list = this.#list;
    const last = list[list.length - 1];
    const nodeAt = (index: number) => (list[index] as FoundBlock).block.nodes[0] as Text;
    const isLast = !last || node.compareDocumentPosition(nodeAt(list.length - 1)) === Node.DOCUMENT_POSITION_PRECEDING;
    if (isLast) list.push(found);
    else list.splice(placeAmong(node, list.length, nodeAt), 0, found);
    const same = this.#byContainer.get(container);
    if (same) same.push(found);
    else this.#byContainer.set(container, [found]);
    return found;
  }

  /** Takes out all blocks whose text is that of one of these elements itself. */
  removeOf(containers: Iterable<Node>): FoundBlock[] {
    const gone: FoundBlock[] = [];
    for (const container of containers) {
      gone.push(...(this.#byContainer.get(container) ?? []));
      this.#byContainer.delete(container);
    }
    if (gone.length > 0) {
      const set = new Set(gone);
      this.#list = this.#list.filter((found) => !set.has(found));
    }
    return gone;
  }

  /** Takes out all blocks that no longer stand on the page as they were read. */
  removeStale(): FoundBlock[] {
    const gone = this.#list.filter((found) => !isSound(found));
    if (gone.length > 0) {
      const set = new Set(gone);
      this.#list = this.#list.filter((found) => !set.has(found));
      for (const { container } of gone) {
        const left = (this.#byContainer.get(container) ?? []).filter((found) => !set.has(found));
        if (left.length > 0) this.#byContainer.set(container, left);
        else this.#byContainer.delete(container);
      }
    }
    return gone;
  }

  /** Takes out everything. */
  clear(): FoundBlock[] {
    const gone = this.#list;
    this.#list = [];
    this.#byContainer.clear();
    return gone;
  }
}

/** A node that was moved keeps its text but loses the ranges in it. */
function isSound({ block, painted }: FoundBlock): boolean {
  return (
    isIntact(block) &&
    painted.every(({ range }) => !range.collapsed && block.nodes.includes(range.startContainer as Text))
  );
}
