import Mark from 'mark.js';
import { type Block, isIntact, mend } from '../blocks.ts';
import { EDITORS, MARK_NAME, SKIPPED_SELECTOR } from '../elements.ts';
import { type Cut, cutOf, offsetIn, placeIn, restore } from './cut.ts';
import { type CreatePainter, type Painted, type Painter, type PaintStyle, paintSheet, type Stroke } from './painter.ts';

/** Where nothing is ever put: where people write, what they press, and code. */
const NEVER = `${EDITORS},${SKIPPED_SELECTOR},button,output,[role="button" i]`;

const shapes = { unsure: 'dotted', mention: 'dotted', citation: 'solid', outdated: 'wavy', wrong: 'wavy' } as const;

/** The line stands on each mark itself, so that a saved page keeps it; the colours are in the sheet. */
function dress(mark: HTMLElement, style: PaintStyle): void {
  // A page's own mark.js takes away what bears its sign.
  mark.removeAttribute('data-markjs');
  mark.setAttribute('role', 'mark');
  mark.style.textDecorationLine = 'underline';
  mark.style.textDecorationStyle = shapes[style];
  mark.style.textDecorationThickness = '1px';
  mark.style.textUnderlineOffset = '.18em';
}

/** A node that the page wrote anew so many times is left to it: it may be the marks that it writes over. */
const PATIENCE = 20;

/**
 * Most words that are marked on one page. Every mark holds two live ranges, all of which the engine goes through at each
 * change of the page's tree: four thousand marks took seconds to come and to go, five hundred are not felt.
 */
const MOST = 500;

/** What was made of a stroke, and where its words begin and end in the page's own nodes. */
interface Drawn {
  range: Range;
  cuts: Cut[];
  start: [Cut, number];
  end: [Cut, number];
}

/**
 * Paints by putting elements around words, for engines without highlights and for readers who want marks that are read
 * out, printed and saved.
 *
 * The page's own text nodes stay where they are, each with the first part of its text; what follows it is ours. When the
 * page writes, moves or removes such a node, the node is given its whole text back before the next frame is drawn.
 */
export const createMarksPainter: CreatePainter = (window, unseen) => {
  const { document } = window;
  const sheet = new window.CSSStyleSheet();
  sheet.replaceSync(paintSheet((style) => `${MARK_NAME}.rapporteur-${style}`));
  const roots: DocumentOrShadowRoot[] = [document];
  const cuts = new Map<Node, Cut>();
  /** The cut to which a piece, or the text in a mark, belongs. */
  const owners = new WeakMap<Node, Cut>();
  const drawn = new Map<Range, Drawn>();
  const drawnOf = new WeakMap<Cut, Drawn[]>();
  const ranges = new WeakMap<Element, Range>();
  /** How often the page wrote to a node, or took it away, while there were marks beside it. */
  const undone = new WeakMap<Node, number>();
  const listening = new AbortController();

  const wear = () => {
    for (const root of roots) {
      if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    }
  };

  /** Cuts or restores text nodes, and leaves the reader's selection where it was. */
  const keepingSelection = (change: () => void, isConcerned: (node: Node) => boolean) => {
    const selection = document.getSelection();
    const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? {};
    if (!selection || !anchorNode || !focusNode || !(isConcerned(anchorNode) || isConcerned(focusNode)))
      return change();
    const wholePlace = (node: Node, offset: number): [Node, number] => {
      const owner = owners.get(node) ?? cuts.get(node);
      return owner ? [owner.node, offsetIn(owner, node, offset) ?? 0] : [node, offset];
    };
    const partPlace = ([node, offset]: [Node, number]): [Node, number] => {
      const cut = cuts.get(node);
      return cut ? placeIn(cut, offset) : [node, Math.min(offset, node.nodeValue?.length ?? offset)];
    };
    const anchor = wholePlace(anchorNode, anchorOffset ?? 0);
    const focus = wholePlace(focusNode, focusOffset ?? 0);
    change();
    selection.setBaseAndExtent(...partPlace(anchor), ...partPlace(focus));
  };

  /** Gives nodes their text back. The ranges over their words stay on the words. */
  const giveBack = (given: Iterable<Cut>) => {
    const set = new Set(given);
    if (set.size === 0) return;
    const isConcerned = (node: Node) => set.has((owners.get(node) ?? cuts.get(node)) as Cut);
    const change = () => {
      for (const cut of set) if (cuts.get(cut.node) === cut && cuts.delete(cut.node)) restore(cut);
      for (const { range, start, end } of new Set([...set].flatMap((cut) => drawnOf.get(cut) ?? []))) {
        drawn.delete(range);
        const [[from, first], [to, last]] = [start, end];
        if (first <= from.node.length && last <= to.node.length && from.node.isConnected && to.node.isConnected) {
          range.setStart(from.node, first);
          range.setEnd(to.node, last);
        }
      }
    };
    unseen(() => keepingSelection(change, isConcerned));
  };

  /** Whether a block can be drawn on. Marks that the page has copied, or that an older version left, are taken away. */
  const makeReady = (block: Block): boolean => {
    for (const { parentElement: mark } of block.nodes) {
      if (mark?.localName === MARK_NAME && !ranges.has(mark)) mark.replaceWith(...mark.childNodes);
    }
    giveBack(block.nodes.flatMap((node) => owners.get(node) ?? cuts.get(node) ?? []));
    const isWanted = block.nodes.every((node) => (undone.get(node) ?? 0) < PATIENCE);
    return isWanted && (isIntact(block) || mend(block));
  };

  const draw = (block: Block, strokes: readonly Stroke[]): Painted[] => {
    const nodes = block.nodes.map((node) => ({ node, length: node.length }));
    const made = new Map<unknown, { style: PaintStyle; marks: HTMLElement[] }>();
    const wanted = strokes.map(({ start, end, style }) => {
      const wish = { start, length: end - start };
      made.set(wish, { style, marks: [] });
      return wish;
    });
    const asked = wanted.slice();
    // Text nodes as contexts: what mark.js counts is then what the block was read from, and nothing else.
    new Mark(block.nodes).markRanges(wanted, {
      element: MARK_NAME,
      filter: (node) => !node.parentElement?.closest(NEVER),
      each: (mark, wish) => {
        const of = made.get(wish);
        of?.marks.push(mark);
        mark.className = `rapporteur-${of?.style}`;
        dress(mark, of?.style ?? 'mention');
      },
    });
    for (const { node, length } of nodes) {
      if (node.length === length) continue;
      const cut = cutOf(node, length);
      cuts.set(node, cut);
      for (const piece of cut.pieces) owners.set(piece, cut).set(piece.firstChild ?? piece, cut);
    }
    return asked.flatMap((wish, index) => {
      const marks = made.get(wish)?.marks ?? [];
      const first = marks[0]?.firstChild;
      const last = marks.at(-1)?.firstChild;
      const from = first && owners.get(first);
      const to = last && owners.get(last);
      if (!from || !to) return [];
      const range = document.createRange();
      const length = last.nodeValue?.length ?? 0;
      range.setStart(first, 0);
      range.setEnd(last, length);
      const of: Drawn = {
        range,
        cuts: marks.flatMap((mark) => owners.get(mark) ?? []),
        start: [from, offsetIn(from, first, 0) ?? 0],
        end: [to, offsetIn(to, last, length) ?? 0],
      };
      drawn.set(range, of);
      for (const cut of of.cuts) drawnOf.set(cut, [...(drawnOf.get(cut) ?? []), of]);
      for (const mark of marks) ranges.set(mark, range);
      return [{ stroke: strokes[index] as Stroke, range }];
    });
  };

  /** Text that is now to be edited must be the page's own. */
  const leaveEditor = (event: Event) => {
    const [target] = event.composedPath();
    const editor = target instanceof Element ? target.closest(EDITORS) : null;
    if (editor) giveBack([...cuts.values()].filter(({ node }) => editor.contains(node)));
  };
  for (const type of ['focusin', 'beforeinput']) {
    document.addEventListener(type, leaveEditor, { capture: true, passive: true, signal: listening.signal });
  }

  const painter: Painter = {
    most: MOST,

    paint(block, strokes) {
      wear();
      let painted: Painted[] = [];
      unseen(() => {
        if (!makeReady(block)) return;
        const change = () => {
          painted = draw(block, strokes);
        };
        keepingSelection(change, (node) => block.nodes.includes(node as Text));
        mend(block);
      });
      return painted;
    },

    erase(painted) {
      giveBack(new Set(painted.flatMap(({ range }) => drawn.get(range)?.cuts ?? [])));
    },

    noticed(records) {
      if (cuts.size === 0) return;
      const due = new Set<Cut>();
      const concern = (node: Node | null, isWritten = false) => {
        const cut = node && cuts.get(node);
        if (!cut) return;
        cut.isWritten ||= isWritten;
        if (!due.has(cut)) undone.set(cut.node, (undone.get(cut.node) ?? 0) + 1);
        due.add(cut);
      };
      for (const { type, target, removedNodes, addedNodes, previousSibling } of records) {
        if (type === 'characterData') concern(target, true);
        for (const node of removedNodes) concern(node);
        if (addedNodes.length > 0) concern(previousSibling);
      }
      giveBack(due);
    },

    adopt(root) {
      if (!roots.includes(root)) roots.push(root);
    },

    at(_x, _y, target) {
      const mark = target.closest(MARK_NAME);
      const range = mark && ranges.get(mark);
      return range ? [range] : [];
    },

    destroy() {
      listening.abort();
      giveBack(cuts.values());
      for (const root of roots) {
        if (root.adoptedStyleSheets.includes(sheet)) {
          root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
        }
      }
    },
  };
  return painter;
};
