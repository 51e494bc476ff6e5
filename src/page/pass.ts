import type { Subject } from '../reading/context.ts';
import { settleInSteps, subjectInSteps } from '../reading/context.ts';
import type { Reader } from '../reading/reader.ts';
import { findNames, type Block as NamedBlock } from '../reading/terms.ts';
import { type Block, BlockWalk, type ShadowRootOf } from './blocks.ts';
import { EDITORS, SKIPPED_SELECTOR } from './elements.ts';
import { type FoundBlock, FoundBlocks } from './found.ts';

const NEVER = `${EDITORS},${SKIPPED_SELECTOR}`;

/** Blocks that are read before the clock is looked at: some tens of microseconds, once our code has run for a while. */
const STRIDE = 24;

/** Words for places that are enough to tell where a page plays, however long it runs on. */
const ENOUGH = 2000;

/** A walk that loses its place so often goes to its end in one go. */
const PATIENCE = 2;

/** Looks for names below a node, a few blocks at a time. */
export class NamePass {
  /** Blocks with names that may be ours. */
  readonly found = new FoundBlocks();
  /** What blocks without a name say about where the page plays. */
  readonly elsewhere: NamedBlock = { text: '', candidates: [], places: [] };
  readonly #reader: Reader;
  readonly #root: Node;
  readonly #shadowRootOf: ShadowRootOf;
  #walk: BlockWalk;
  #lost = 0;
  /** The first ones take the engine as long as hundreds later. */
  #stride = 1;

  /**
   * @param reader the compiled names
   * @param root where to read
   * @param shadowRootOf gives an element's shadow root
   */
  constructor(reader: Reader, root: Node, shadowRootOf: ShadowRootOf) {
    this.#reader = reader;
    this.#root = root;
    this.#shadowRootOf = shadowRootOf;
    this.#walk = new BlockWalk(root, shadowRootOf);
  }

  /** The shadow roots met so far. */
  get shadowRoots(): readonly ShadowRoot[] {
    return this.#walk.shadowRoots;
  }

  /**
   * Reads on.
   *
   * @returns false when there is no more to read
   */
  step(): boolean {
    if (this.#walk.lost) {
      this.found.clear();
      this.elsewhere.places.length = 0;
      this.#walk = new BlockWalk(this.#root, this.#shadowRootOf);
      this.#lost++;
    }
    this.#stride = Math.min(this.#stride * 2, STRIDE);
    for (let i = 0; i < this.#stride || this.#lost > PATIENCE; i++) {
      if (!this.#walk.advance()) return false;
      look(this.#reader, this.#walk, this.elsewhere, (block, names) => this.found.append(block, names));
    }
    return true;
  }
}

/**
 * Looks for names in the block at which a walk stands.
 *
 * @param reader the compiled names
 * @param walk stands at a block
 * @param elsewhere takes the words for places of a block without names
 * @param keep is given the block where there are names in it that may be ours
 */
export function look(
  reader: Reader,
  walk: BlockWalk,
  elsewhere: NamedBlock,
  keep: (block: Block, names: NamedBlock) => void,
): void {
  const names = findNames(reader, walk.text);
  if (names.candidates.length === 0) {
    if (elsewhere.places.length < ENOUGH) elsewhere.places.push(...names.places);
  } else if (!walk.nodes[0]?.parentElement?.closest(NEVER)) {
    keep(walk.take(), names);
  }
}

/**
 * What the page is about, as far as its names say.
 *
 * @param elsewhere the words for places in blocks without names
 * @returns steps of well under a millisecond each; the last brings the subject
 */
export function subjectOfPage(
  reader: Reader,
  title: string,
  blocks: readonly FoundBlock[],
  elsewhere: NamedBlock,
): Generator<void, Subject> {
  return subjectInSteps(reader, title, [...blocks.map(({ names }) => names), elsewhere]);
}

/**
 * Decides which names in blocks are ours, and gives the blocks their mentions.
 *
 * @returns steps of well under a millisecond each
 */
export function* settleBlocks(reader: Reader, blocks: readonly FoundBlock[], subject: Subject): Generator<void, void> {
  const names = blocks.map((each) => each.names);
  const mentions = yield* settleInSteps(reader, names, subject);
  for (const each of blocks) each.mentions = [];
  for (const mention of mentions) blocks[mention.block]?.mentions.push(mention);
}
