import type { Pack } from './pack.ts';

/**
 * A pack is sent in parts: an engine reads each in one go, and the page waits for so long. What a glossary grows by makes
 * more parts, not longer ones.
 */
export interface PackPart {
  /** How many parts the pack comes in. */
  of: number;
  pieces: Piece[];
}

/** Something of a pack, and the keys under which it is there. Of a long list several pieces come one after the other. */
type Piece = [keys: string[], what: unknown];

/** The most characters of JSON in one part: a few milliseconds of reading. */
const MOST = 128_000;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Cuts a value into pieces none of which is longer than a part, and tells how long they are. */
function* cut(keys: string[], value: unknown): Generator<{ piece: Piece; length: number }> {
  const { length } = JSON.stringify(value);
  if (length <= MOST || !isRecord(value)) {
    yield { piece: [keys, value], length };
  } else if (Array.isArray(value)) {
    const middle = value.length >> 1;
    yield* cut(keys, value.slice(0, middle));
    yield* cut(keys, value.slice(middle));
  } else {
    for (const key of Object.keys(value)) yield* cut([...keys, key], value[key]);
  }
}

/**
 * Parts a pack.
 *
 * @param pack the pack
 * @returns its parts in order; `addPart` makes the pack of them
 */
export function partsOf(pack: Pack): PackPart[] {
  const parts: Piece[][] = [[]];
  let filled = 0;
  for (const { piece, length } of cut([], pack)) {
    if (filled > 0 && filled + length > MOST) {
      parts.push([]);
      filled = 0;
    }
    parts[parts.length - 1]?.push(piece);
    filled += length;
  }
  return parts.map((pieces) => ({ of: parts.length, pieces }));
}

/**
 * Adds a part to a pack.
 *
 * @param pack what was there of it before; changed in place
 * @param part the part that comes next
 */
export function addPart(pack: Partial<Pack>, { pieces }: PackPart): void {
  for (const [keys, what] of pieces) {
    let at = pack as Record<string, unknown>;
    for (const key of keys.slice(0, -1)) {
      at[key] ??= {};
      at = at[key] as Record<string, unknown>;
    }
    const last = keys[keys.length - 1] as string;
    const before = at[last];
    if (Array.isArray(before)) for (const one of what as unknown[]) before.push(one);
    else at[last] = what;
  }
}
