import type { Block } from '../blocks.ts';

/** How words on a page are underlined. Later ones lie over earlier ones. */
export const paintStyles = ['unsure', 'mention', 'citation', 'outdated', 'wrong'] as const;
export type PaintStyle = (typeof paintStyles)[number];

/** Words of a block to underline; offsets are UTF-16 code units in the block's text. */
export interface Stroke {
  start: number;
  end: number;
  style: PaintStyle;
}

/** What a painter made of a stroke. The range follows the page's changes. */
export interface Painted {
  stroke: Stroke;
  range: Range;
}

/** Underlines words of a page. Two ways of doing so stand behind it. */
export interface Painter {
  /** Most words that are to be underlined on one page, where the painter has a limit of its own. */
  readonly most?: number;
  /** Called before blocks are painted, and again after each rest. */
  prepare?(): void;
  /**
   * Underlines words of one block.
   *
   * @param block an intact block; where words are marked in the page, its nodes become those that then hold its text
   * @param strokes what to underline: in order, disjoint
   * @returns one for each stroke that could be painted
   */
  paint(block: Block, strokes: readonly Stroke[]): Painted[];
  /** Takes the underlines of a block away again; what the page has already thrown away is passed over. */
  erase(painted: readonly Painted[]): void;
  /** Told at once what the page did to itself, by a painter that has put something into the page. */
  noticed?(records: readonly MutationRecord[]): void;
  /** Lets a tree's own sheets know the styles: called once for each shadow root on which something may be painted. */
  adopt(root: ShadowRoot): void;
  /** The painted things at a point of the viewport, in CSS pixels, topmost first. */
  at(x: number, y: number, target: Element): Range[];
  /** Takes everything off the page, for good. */
  destroy(): void;
}

/** Makes a change to the page that its watch does not notice. */
export type Unseen = (change: () => void) => void;

export type CreatePainter = (window: Window & typeof globalThis, unseen: Unseen) => Painter;

const light = { blue: '#2456a6', ochre: '#9a6700', brick: '#a8321f' };
const dark = { blue: '#8fb4f0', ochre: '#e0b252', brick: '#f0897a' };

function lines(select: (style: PaintStyle) => string, colours: typeof light): string {
  const line = (style: PaintStyle, colour: string, shape: string) =>
    `${select(style)}{text-decoration:underline ${shape} ${colour};text-decoration-thickness:1px;text-underline-offset:.18em}`;
  return [
    line('unsure', `color-mix(in srgb,${colours.blue} 60%,transparent)`, 'dotted'),
    line('mention', colours.blue, 'dotted'),
    line('citation', colours.blue, 'solid'),
    line('outdated', colours.ochre, 'wavy'),
    line('wrong', colours.brick, 'wavy'),
  ].join('');
}

/**
 * The style sheet of the underlines. Nothing but lines: the words keep their colour and their ground.
 *
 * @param select gives the selector for a style
 * @returns CSS for light and dark pages and for forced colours
 */
export function paintSheet(select: (style: PaintStyle) => string): string {
  const forced = paintStyles.map((style) => `${select(style)}{text-decoration-color:currentColor}`).join('');
  return `${lines(select, light)}@media (prefers-color-scheme:dark){${lines(select, dark)}}@media (forced-colors:active){${forced}}`;
}
