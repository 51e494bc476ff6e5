/** What an element means for the text of a page, by its tag name: no style is ever asked for. */

/** Text runs on through it. */
export const INLINE = 1;
/** Its content is no text of the page. */
export const SKIPPED = 2;
/** A section begins with it. */
export const HEADING = 3;
/** It separates what stands before, in and after it, and is a name of HTML's own. */
export const BLOCK = 4;

const inline =
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q rb rapporteur-mark ruby s slot small ' +
  'span strike strong sub sup time tt u var wbr';

const skipped =
  'applet area audio base canvas code col colgroup datalist embed frame frameset head iframe img input kbd link map ' +
  'math meta meter noembed noframes noscript object option optgroup param picture pre progress rapporteur-card rp rt ' +
  'samp script select source style svg template textarea title track video xmp';

const block =
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
  'footer form header hgroup hr legend li main marquee menu nav ol output p search section summary table tbody td tfoot ' +
  'th thead tr ul';

const kinds = new Map<string, number>();
for (const name of inline.split(' ')) kinds.set(name, INLINE);
for (const name of skipped.split(' ')) kinds.set(name, SKIPPED);
for (const name of block.split(' ')) kinds.set(name, BLOCK);
for (const name of ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']) kinds.set(name, HEADING);

/**
 * How an element counts in the text of a page.
 *
 * @param name the element's local name
 * @returns one of the kinds above; undefined for a name that is not HTML's, which separates as a block does
 */
export function kindOf(name: string): number | undefined {
  return kinds.get(name);
}

/** Where people write, and where text is code: asked only of places where something was found. */
export const EDITORS =
  'textarea,input,[contenteditable]:not([contenteditable="false" i]),[role="textbox" i],[role="searchbox" i],' +
  '.CodeMirror,.cm-editor,.ProseMirror,.monaco-editor,.ace_editor,.ql-editor,[g_editable="true"]';

/** The inside of what is `SKIPPED`, for places that were not reached by a walk from the top. */
export const SKIPPED_SELECTOR = skipped.split(' ').join(',');

/** The element around marked words, where words are marked in the page itself. */
export const MARK_NAME = 'rapporteur-mark';

/** The card's host element. */
export const CARD_NAME = 'rapporteur-card';
