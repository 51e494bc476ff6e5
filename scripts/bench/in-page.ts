import Mark from 'mark.js';
import type { Pack } from '../../src/glossary/pack.ts';
import { addPart } from '../../src/glossary/pack-parts.ts';
import { expand } from '../../src/language/phrases.ts';
import { finish } from '../../src/language/steps.ts';
import { type Annotator, createAnnotator } from '../../src/page/annotator.ts';
import { BlockWalk, openShadowRoot } from '../../src/page/blocks.ts';
import { type GateWords, isForUs } from '../../src/page/gate.ts';
import { pageText } from '../../src/page/page-text.ts';
import { createHighlightPainter, highlightName } from '../../src/page/paint/highlights.ts';
import { paintStyles } from '../../src/page/paint/painter.ts';
import { Painting } from '../../src/page/painting.ts';
import { NamePass, settleBlocks, subjectOfPage } from '../../src/page/pass.ts';
import { readInSteps } from '../../src/reading/read.ts';
import { makeReader, type Reader } from '../../src/reading/reader.ts';

/** What runs inside the measured page, in a world of its own as the extension does. Times are in milliseconds. */

const WORDS = /[\p{L}\p{N}]+/gu;
const UNREAD = /^(?:script|style|noscript|template)$/;
const TODAY = '2026-11-21';

/** What was measured of one pass. */
export interface PassTimes {
  /** Blocks, names, mentions, paint. */
  pass: number;
  /** Of it, blocks and names. */
  reading: number;
  mentions: number;
  painted: number;
}

/** What was measured of claims and verdicts, and of the bare expression over the same text. */
export interface ClaimTimes {
  claims: number;
  bare: number;
  found: number;
}

/** How long a pack took. */
export interface Ready {
  /** To read the longest of the messages that it comes in. */
  message: number;
  /** To make it ready. */
  ready: number;
}

let reader: Reader;

function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** What everything is measured against. The text of scripts and styles is left out, which makes it the stricter. */
function bareReading(): number {
  return timed(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let words = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (UNREAD.test((node.parentNode as Element).localName)) continue;
      words += (node as Text).data.match(WORDS)?.length ?? 0;
    }
    Object.assign(document, { rapporteurWords: words });
  });
}

/** The same over the text of the page's blocks alone, once they are there: what the reading of claims is measured against. */
function bareReadingOf(texts: string[]): number {
  return timed(() => {
    let words = 0;
    for (const text of texts) words += text.match(WORDS)?.length ?? 0;
    Object.assign(document, { rapporteurWords: words });
  });
}

/**
 * Makes a pack ready, which comes as it does from the background: as the texts of messages, for the engine to read.
 *
 * @param messages the parts of the pack as JSON
 */
function ready(messages: string[]): Ready {
  const pack = {} as Pack;
  const parts = messages.map((message) => timed(() => addPart(pack, JSON.parse(message))));
  return {
    message: Math.max(...parts),
    ready: timed(() => {
      reader = makeReader(pack);
    }),
  };
}

/** Warm passes with one pack and another. */
export interface Turns {
  /** How long each pack took to make ready. */
  ready: number[];
  /** Times of passes, turn by turn, in the order of the packs. */
  passes: number[][];
}

/** Turns that only warm up. */
const EARLY = 3;

/**
 * Passes over one page with several packs by turns, forth and back: what else the machine does meets all of them alike.
 *
 * @param packs the messages of each
 * @param turns how often each has its turn
 */
function byTurns(packs: string[][], turns: number): Turns {
  const made: { reader: Reader; ready: number }[] = [];
  for (const messages of packs) {
    const times = ready(messages);
    made.push({ reader, ready: times.ready });
  }
  const passes: number[][] = [];
  for (let turn = 0; turn < EARLY + turns; turn++) {
    const times: number[] = [];
    const order = [...made.keys()];
    if (turn % 2 === 1) order.reverse();
    for (const place of order) {
      reader = (made[place] as (typeof made)[number]).reader;
      times[place] = pass().pass;
    }
    if (turn >= EARLY) passes.push(times);
  }
  return { ready: made.map((one) => one.ready), passes };
}

function pass(): PassTimes {
  const start = performance.now();
  const names = new NamePass(reader, document.body, openShadowRoot);
  while (names.step());
  const read = performance.now();
  const { list } = names.found;
  const subject = finish(subjectOfPage(reader, document.title, list, names.elsewhere));
  finish(settleBlocks(reader, list, subject));
  const painter = createHighlightPainter(window);
  const painted = finish(new Painting(document, painter, 'section', 2000).inSteps(list));
  const end = performance.now();
  painter.destroy();
  const mentions = list.reduce((sum, each) => sum + each.mentions.length, 0);
  return { pass: end - start, reading: read - start, mentions, painted };
}

/** Sentences, claims and verdicts over the whole page, against a bare reading of the same text. */
function claims(): ClaimTimes {
  const texts: string[] = [];
  const walk = new BlockWalk(document.body);
  while (walk.advance()) texts.push(walk.text);
  let found = 0;
  const time = timed(() => {
    const steps = readInSteps(reader, { title: document.title, published: '2024-01-24', today: TODAY, blocks: texts });
    found = finish(steps).claims.length;
  });
  return { claims: time, bare: bareReadingOf(texts), found };
}

function gate(words: GateWords[]): { gate: number; wakes: boolean } {
  let wakes = false;
  const time = timed(() => {
    wakes = isForUs(pageText(document), words);
  });
  return { gate: time, wakes };
}

const spellingsOf = (pack: Pack) => [...new Set(pack.names.flatMap(({ text }) => expand(text.replace(/^=/, ''))))];

/** Null where mark.js does not come to an end: it calls itself for each name, which Firefox bears for some thousands. */
function markList(pack: Pack): number | null {
  const mark = new Mark(document.body);
  try {
    return timed(() => mark.mark(spellingsOf(pack), { separateWordSearch: false }));
  } catch (error) {
    if (/recursion|call stack|stack overflow/i.test(String(error))) return null;
    throw error;
  }
}

function markRegExp(pack: Pack): number {
  const alternatives = spellingsOf(pack)
    .sort((a, b) => b.length - a.length)
    .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const mark = new Mark(document.body);
  return timed(() =>
    mark.markRegExp(new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'giu')),
  );
}

let annotator: Annotator | null = null;
let stop: AbortController | null = null;

/** Starts the whole thing as the extension does, and waits until the page is read. */
async function annotate(): Promise<{ mentions: number; claims: number }> {
  stop = new AbortController();
  annotator = createAnnotator({
    document,
    reader,
    settings: { density: 'all', cap: 2000, hover: 300 },
    today: TODAY,
    signal: stop.signal,
    onReport: () => undefined,
    fillCard: async () => null,
  });
  const { report } = await annotator.reading();
  return { mentions: report.mentions.length, claims: report.claims.length };
}

/** How many words are underlined. What is underlined can't be gone through in a world that is not the page's. */
const underlined = () =>
  paintStyles.reduce((sum, style) => sum + (CSS.highlights.get(highlightName(style))?.size ?? 0), 0);

/** How long it takes from a new paragraph to its paint, asked once a frame. */
async function mutation(): Promise<number> {
  const paragraph = document.createElement('p');
  paragraph.textContent = 'The EU AI Act applies to the AI Office.';
  const before = underlined();
  const start = performance.now();
  document.body.append(paragraph);
  while (underlined() <= before) await new Promise((done) => requestAnimationFrame(done));
  const time = performance.now() - start;
  paragraph.remove();
  while (underlined() > before) await new Promise((done) => requestAnimationFrame(done));
  return time;
}

function size(): { words: number; characters: number; elements: number } {
  bareReading();
  return {
    words: (document as Document & { rapporteurWords: number }).rapporteurWords,
    characters: pageText(document).length,
    elements: document.getElementsByTagName('*').length,
  };
}

const bench = {
  annotate,
  bareReading,
  byTurns,
  claims,
  gate,
  markList,
  markRegExp,
  mutation,
  pass,
  ready,
  size,
  stop: () => stop?.abort(),
};

/** What the bench can ask of a page, by name. */
export type Bench = typeof bench;

Object.assign(globalThis, { rapporteurBench: bench });
