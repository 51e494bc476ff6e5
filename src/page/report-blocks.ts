import type { Report } from '../report/report.ts';
import { type Block, BlockWalk, type ShadowRootOf } from './blocks.ts';
import { EDITORS } from './elements.ts';
import type { FoundBlock, FoundBlocks } from './found.ts';
import { isShown } from './painting.ts';

/** Blocks that are taken in one step. */
const STRIDE = 32;

/**
 * The blocks of a page of which a report is made: those that are to be seen and not written in.
 *
 * @returns steps; the last brings the blocks in the order of the page, or null where the page changed so that the walk
 *   lost its place
 */
export function* reportBlocks(document: Document, shadowRootOf: ShadowRootOf): Generator<void, Block[] | null> {
  const blocks: Block[] = [];
  if (!document.body) return blocks;
  const walk = new BlockWalk(document.body, shadowRootOf);
  const hasEditors = document.querySelector(EDITORS) !== null;
  for (let count = 1; walk.advance(); count++) {
    const node = walk.nodes[0] as Text;
    if (isShown(node) && !(hasEditors && node.parentElement?.closest(EDITORS))) blocks.push(walk.take());
    if (count % STRIDE > 0) continue;
    yield;
    if (walk.lost) return null;
  }
  return blocks;
}

/**
 * Puts what a report found to the blocks in which it stands. Blocks that are hidden keep what was found in them before.
 *
 * @param found the blocks of the page in which something was found
 * @param report the report
 * @param blocks the blocks of which it was made
 * @returns the blocks of which the report says something, by their index in it
 */
export function assign(found: FoundBlocks, report: Report, blocks: readonly Block[]): Map<number, FoundBlock> {
  const known = new Map(found.list.map((each) => [each.block.nodes[0], each]));
  const said = new Set([...report.mentions, ...report.citations, ...report.claims].map(({ block }) => block));
  const at = new Map<number, FoundBlock>();
  const fresh: { index: number; after: FoundBlock | null; block: Block }[] = [];
  let before: FoundBlock | null = null;
  for (const [index, block] of blocks.entries()) {
    const each = known.get(block.nodes[0]);
    if (each) {
      before = each;
      at.set(index, each);
      // Changed since, and to be looked at again in a moment: the report speaks of the newer text.
      if (each.block.text !== block.text) each.block = block;
      each.mentions = [];
      each.citations = [];
      each.claims = [];
    } else if (said.has(index)) {
      fresh.push({ index, after: before, block });
    }
  }
  for (const [i, each] of found.weave(fresh).entries()) at.set(fresh[i]?.index as number, each);
  for (const mention of report.mentions) at.get(mention.block)?.mentions.push(mention);
  for (const citation of report.citations) at.get(citation.block)?.citations.push(citation);
  for (const claim of report.claims) at.get(claim.block)?.claims.push(claim);
  return at;
}
