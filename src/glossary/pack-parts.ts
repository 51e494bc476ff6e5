import type { Pack } from './pack.ts';

/** The parts in which a pack is sent: an engine reads each in one go, and the page waits for so long. */
const packParts = {
  names: ['language', 'entries', 'names', 'sources', 'english', 'looked'],
  facts: ['facts'],
  senses: ['senses', 'entryCues'],
  cues: ['factCues'],
  phrases: ['factPhrases'],
} as const satisfies Record<string, readonly (keyof Pack)[]>;

export type PackPart = keyof typeof packParts;

/** The names of the parts, in the order in which they are asked for. */
export const packPartNames = Object.keys(packParts) as [PackPart, ...PackPart[]];

/**
 * One of the parts of a pack; all together are the pack.
 *
 * @param pack the pack
 * @param part which
 */
export function partOf(pack: Pack, part: PackPart): Partial<Pack> {
  return Object.fromEntries(packParts[part].map((key) => [key, pack[key]]));
}
