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

  /** Puts a block behind all others. */
  append(block: Block, names: NamedBlock): void {
    this.#list.push(this.#make(block, names));
  }

  /**
   * Puts blocks in their place.
   *
   * @param blocks neighbours on the page, in its order: nothing that was found stands between them
   */
  insert(blocks: readonly (readonly [Block, NamedBlock])[]): FoundBlock[] {
    const first = blocks[0]?.[0].nodes[0];
    if (!first) return [];
    const list = this.#list;
    const made = blocks.map(([block, names]) => this.#make(block, names));
    const place = placeAmong(first, list.length, (index) => (list[index] as FoundBlock).block.nodes[0] as Text);
    this.#list = [...list.slice(0, place), ...made, ...list.slice(place)];
    return made;
  }

  /**
   * Puts single blocks in their places, which are known by what stands before them.
   *
   * @param blocks each with the block after which it comes, null at the start; in the order of the page
   */
  weave(blocks: readonly { after: FoundBlock | null; block: Block }[]): FoundBlock[] {
    if (blocks.length === 0) return [];
    const none = (text: string): NamedBlock => ({ text, candidates: [], places: [] });
    const made = blocks.map(({ after, block }) => ({ after, found: this.#make(block, none(block.text)) }));
    const behind = Map.groupBy(made, ({ after }) => after);
    const woven = (after: FoundBlock | null) => (behind.get(after) ?? []).map(({ found }) => found);
    this.#list = [...woven(null), ...this.#list.flatMap((each) => [each, ...woven(each)])];
    return made.map(({ found }) => found);
  }

  #make(block: Block, names: NamedBlock): FoundBlock {
    const container = containerOf(block.nodes[0] as Text);
    const found: FoundBlock = { block, container, names, mentions: [], citations: [], claims: [], painted: [] };
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
