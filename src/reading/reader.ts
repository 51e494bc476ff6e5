import type { Pack, PackName } from '../glossary/pack.ts';
import { compilePhrases, type PhraseTable } from '../language/phrases.ts';

/** A pack made ready to read with. Make it once for a page. */
export interface Reader {
  pack: Pack;
  names: PhraseTable<PackName>;
}

/**
 * Makes a pack ready to read with.
 *
 * @param pack the glossary compiled for the language of the text
 */
export function makeReader(pack: Pack): Reader {
  const names = compilePhrases(
    pack.names.map((name) => ({ text: name.text, payload: name, ...(name.exact && { exact: true }) })),
  );
  return { pack, names };
}
