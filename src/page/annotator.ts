import { type LanguageCode, languageCode } from '../language/code.ts';
import { type Subject, settle, subjectOf } from '../reading/context.ts';
import { read } from '../reading/read.ts';
import type { Reader } from '../reading/reader.ts';
import { findNames, type Block as NamedBlock } from '../reading/terms.ts';
import type { Report, Span } from '../report/report.ts';
import type { Published } from '../ui/view.ts';
import { type Block, BlockWalk, containerOf, isIntact, openShadowRoot, rangeIn, type ShadowRootOf } from './blocks.ts';
import { type Card, type CardContent, type CardControls, createCard } from './card.ts';
import { Choice, type Density } from './density.ts';
import { EDITORS, SKIPPED_SELECTOR } from './elements.ts';
import { type Finding, findingAt, strokesOf } from './finding.ts';
import { type FoundBlock, FoundBlocks } from './found.ts';
import { Sections } from './order.ts';
import { canHighlight, createHighlightPainter } from './paint/highlights.ts';
import type { Painter } from './paint/painter.ts';
import { watchPointer } from './pointer.ts';
import { publishedOn } from './published.ts';
import { inSlices, untilIdle } from './slices.ts';
import { Watch } from './watch.ts';

export interface AnnotatorSettings {
  painter: 'highlights' | 'marks';
  density: Density;
  /** Most mentions that are underlined. */
  cap: number;
  /** How long the pointer rests on a mention before its card opens, in milliseconds. */
  hover: number;
}

/** What was read on the page of one frame. */
export interface PageReading {
  title: string;
  published: Published | null;
  report: Report;
  state: 'read' | 'nothing';
}

export interface AnnotatorOptions {
  document: Document;
  reader: Reader;
  settings: AnnotatorSettings;
  /** Today, `YYYY-MM-DD`. */
  today: string;
  /** Ends everything: highlights, listeners, card. */
  signal: AbortSignal;
  /** Called when the page was read, and again when that changed. */
  onReport(reading: PageReading): void;
  /** Fills the card for a finding; null where there is nothing to show. */
  fillCard(finding: Finding, container: HTMLElement, controls: CardControls): Promise<CardContent | null>;
  /** The page now says that it is in another language, for which another pack is needed. */
  onLanguage?(language: LanguageCode): void;
  /** Gives shadow roots, closed ones too where the platform lets extensions. */
  shadowRootOf?: ShadowRootOf;
  /** Style sheet of the card's content. */
  cardCss?: string;
  cardMode?: ShadowRootMode;
}

/** One page being read: underlines its words, follows its changes, opens cards. */
export interface Annotator {
  /** What was read, once it was read in full. */
  reading(): Promise<PageReading>;
  /** Scrolls to a part of the report and opens its card. Resolves to false where it is no longer on the page. */
  reveal(span: Span): Promise<boolean>;
  /** Goes to the next or previous underlined word and opens its card. Resolves to false where there is none. */
  step(direction: 1 | -1): Promise<boolean>;
  /** The reader says when the article was published; null takes that back. */
  setPublished(day: string | null): void;
}

const NEVER = `${EDITORS},${SKIPPED_SELECTOR}`;

/** How long changes may wait for a moment in which the page is idle, in milliseconds. */
const CHANGES_WAIT = 200;

/** After a change the page's claims are read again, not sooner than this, in milliseconds. */
const CLAIMS_REST = 1500;

function isShown(node: Node): boolean {
  const element = node.parentElement;
  if (!element || typeof element.checkVisibility !== 'function') return true;
  return element.checkVisibility({ visibilityProperty: true }) || element.closest('details') !== null;
}

/**
 * Starts to annotate a page.
 *
 * It runs one job at a time: a pass over the whole page, the changes since, the claims. Everything it does is in slices,
 * and whatever the page does meanwhile is a change for the next job.
 */
export function createAnnotator(options: AnnotatorOptions): Annotator {
  const { document, reader, settings, today, signal, shadowRootOf = openShadowRoot } = options;
  const window = document.defaultView as Window & typeof globalThis;
  const found = new FoundBlocks();
  const findings = new WeakMap<Range, FoundBlock>();
  const painter: Painter = createHighlightPainter(window);
  const watch = new Watch(() => {
    changes = 'due';
    void run();
  });

  /** What blocks without a name say about where the page plays. */
  const elsewhere: NamedBlock = { text: '', candidates: [], places: [] };
  let pass: 'due' | 'done' = 'due';
  let changes: 'due' | 'done' = 'done';
  let claims: 'due' | 'done' = 'done';
  let subject: Subject | null = null;
  let givenDay: string | null = null;
  let language = pageLanguage();
  let reading: PageReading | null = null;
  let reportBlocks = new Map<number, Block>();
  const waiting: ((reading: PageReading) => void)[] = [];
  let isRunning = false;
  let hasPointer = false;
  let stepAt: Range | null = null;
  let card: Card | null = null;

  function pageLanguage(): LanguageCode | null {
    return languageCode(document.documentElement.lang);
  }

  /** Looks for names in the block where a walk stands, and keeps it where there are any. */
  function look(walk: BlockWalk, keep: (block: Block, names: NamedBlock) => void): void {
    const names = findNames(reader, walk.text);
    if (names.candidates.length === 0) {
      for (const place of names.places) elsewhere.places.push(place);
    } else if (!walk.nodes[0]?.parentElement?.closest(NEVER)) keep(walk.take(), names);
  }

  function follow(walk: BlockWalk): void {
    for (const root of walk.shadowRoots) {
      watch.add(root);
      painter.adopt(root);
    }
  }

  /** Reads the whole page. What is painted stays until the new findings are there. */
  async function readPage(): Promise<void> {
    pass = 'done';
    watch.start();
    watch.take();
    const body = document.body;
    if (!body || document.designMode === 'on') return;
    const fresh = new FoundBlocks();
    elsewhere.places.length = 0;
    subject = null;
    let walk = new BlockWalk(body, shadowRootOf);
    let lost = 0;
    const step = () => {
      // The page took away the place where the walk rested: from the start again, and the third time in one go.
      if (walk.lost) {
        fresh.clear();
        walk = new BlockWalk(body, shadowRootOf);
        lost++;
      }
      for (let i = 0; i < 32 || lost > 2; i++) {
        if (!walk.advance()) return false;
        look(walk, (block, names) => fresh.add(block, names));
      }
      return true;
    };
    if (!(await inSlices(window, step, signal))) return;
    follow(walk);
    for (const { painted } of found.clear()) painter.erase(painted);
    for (const { block, names } of fresh.list) found.add(block, names);
    settleBlocks(found.list);
    paint();
    claims = 'due';
  }

  /** Reads what changed. */
  async function readChanges(): Promise<void> {
    await untilIdle(window, CHANGES_WAIT);
    if (signal.aborted) return;
    changes = 'done';
    const { everything, added: nodes, touched, removed } = watch.take();
    if (everything || pageLanguage() !== language) {
      pass = 'due';
      noticeLanguage();
      return;
    }
    const gone = removed ? found.removeStale() : [];
    const fresh = new Map<Text, [Block, NamedBlock]>();
    const readFrom = (root: Node, deep: boolean) => {
      const walk = new BlockWalk(root, shadowRootOf, deep);
      while (walk.advance()) {
        const [first] = walk.nodes as [Text];
        if (!fresh.has(first)) look(walk, (block, names) => fresh.set(first, [block, names]));
      }
      follow(walk);
    };
    for (const container of touched) if (container.isConnected) readFrom(container, false);
    for (const node of nodes) if (node.isConnected && document.body?.contains(node)) readFrom(node, true);
    const again = [...fresh.keys()].map((node) => containerOf(node) as Node);
    gone.push(...found.removeOf([...touched, ...again]));
    for (const { painted } of gone) painter.erase(painted);
    const added = [...fresh.values()].map(([block, names]) => found.add(block, names));
    settleBlocks(added);
    paint();
    claims = 'due';
  }

  function noticeLanguage(): void {
    const now = pageLanguage();
    if (now && now !== language) options.onLanguage?.(now);
    language = now;
  }

  function settleBlocks(blocks: readonly FoundBlock[]): void {
    const texts = blocks.map(({ names }) => names);
    subject ??= subjectOf(reader, document.title, [...texts, elsewhere]);
    for (const each of blocks) each.mentions = [];
    for (const mention of settle(reader, document.title, texts, subject)) blocks[mention.block]?.mentions.push(mention);
  }

  /** Brings what is painted into line with what was found. */
  function paint(): void {
    const choice = new Choice(settings.density, settings.cap);
    const sections = settings.density === 'section' ? new Sections(document) : null;
    for (const each of found.list) {
      const node = each.block.nodes[0] as Text;
      const isHidden = settings.density !== 'all' && !isShown(node);
      let section: Element | null | undefined;
      const sectionOf = () => {
        section ??= sections?.of(node) ?? null;
        return section;
      };
      const strokes = strokesOf(each, (mention) => choice.takes(mention.entry, sectionOf, isHidden));
      const isSame =
        strokes.length === each.painted.length &&
        strokes.every(({ start, end, style }, index) => {
          const { stroke } = each.painted[index] as FoundBlock['painted'][number];
          return stroke.start === start && stroke.end === end && stroke.style === style;
        });
      if (isSame) continue;
      painter.erase(each.painted);
      each.painted = isIntact(each.block) ? painter.paint(each.block, strokes) : [];
      for (const { range } of each.painted) findings.set(range, each);
      if (each.painted.length > 0) listen();
    }
  }

  /** Reads the claims of the page, when it has a moment. */
  async function readClaims(): Promise<void> {
    claims = 'done';
    const body = document.body;
    const title = document.title;
    const blocks: Block[] = [];
    if (body && found.list.length > 0) {
      const walk = new BlockWalk(body, shadowRootOf);
      const hasEditors = document.querySelector(EDITORS) !== null;
      const step = () => {
        if (walk.lost) {
          claims = 'due';
          return false;
        }
        for (let i = 0; i < 32; i++) {
          if (!walk.advance()) return false;
          const node = walk.nodes[0] as Text;
          if (!isShown(node) || (hasEditors && node.parentElement?.closest(EDITORS))) continue;
          blocks.push(walk.take());
        }
        return true;
      };
      if (!(await inSlices(window, step, signal))) return;
    }
    const published = givenDay
      ? ({ day: givenDay, from: 'reader' } as const)
      : publishedOn(document, { language: reader.pack.language, today });
    const texts = blocks.map(({ text }) => text);
    const report = read(reader, { title, published: published?.day ?? null, today, blocks: texts });
    take(report, blocks);
    paint();
    reading = { title, published, report, state: found.list.length > 0 ? 'read' : 'nothing' };
    options.onReport(reading);
    for (const resolve of waiting.splice(0)) resolve(reading);
  }

  /** Puts a report's findings to their blocks. */
  function take(report: Report, blocks: Block[]): void {
    const byNode = new Map(found.list.map((each) => [each.block.nodes[0], each]));
    const at = new Map<number, FoundBlock>();
    reportBlocks = new Map();
    const blockOf = (index: number) => {
      let each = at.get(index);
      if (!each) {
        const block = blocks[index] as Block;
        each = byNode.get(block.nodes[0]) ?? found.add(block, { text: block.text, candidates: [], places: [] });
        at.set(index, each);
        reportBlocks.set(index, each.block);
      }
      return each;
    };
    blocks.forEach((block, index) => {
      const each = byNode.get(block.nodes[0]);
      if (each) {
        at.set(index, each);
        // Changed since, and to be looked at again in a moment: the report speaks of the newer text.
        if (each.block.text !== block.text) each.block = block;
        each.mentions = [];
        each.citations = [];
        each.claims = [];
        reportBlocks.set(index, each.block);
      }
    });
    for (const mention of report.mentions) blockOf(mention.block).mentions.push(mention);
    for (const citation of report.citations) blockOf(citation.block).citations.push(citation);
    for (const claim of report.claims) blockOf(claim.block).claims.push(claim);
  }

  /** Does what is due, one thing after the other. */
  async function run(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    try {
      while (!signal.aborted) {
        if (pass === 'due') await readPage();
        else if (changes === 'due') await readChanges();
        else if (claims === 'due') {
          await untilIdle(window, CLAIMS_REST);
          if (!signal.aborted) await readClaims();
        } else break;
      }
    } finally {
      isRunning = false;
    }
  }

  function theCard(): Card {
    card ??= createCard({
      document,
      css: options.cardCss ?? '',
      mode: options.cardMode ?? 'closed',
      unseen: (change) => watch.unseen(change),
      signal,
    });
    return card;
  }

  async function open(range: Range, finding: Finding | null, takesFocus: boolean): Promise<void> {
    if (!finding || theCard().range === range) return;
    await theCard().open(range, (container, controls) => options.fillCard(finding, container, controls), takesFocus);
  }

  function findingOf(range: Range): Finding | null {
    const each = findings.get(range);
    const stroke = each?.painted.find((painted) => painted.range === range)?.stroke;
    return each && stroke ? findingAt(each, stroke) : null;
  }

  function rangeAt(x: number, y: number, target: Element): Range | null {
    const known = painter.at(x, y, target);
    return known.find((range) => findings.has(range)) ?? null;
  }

  function listen(): void {
    if (hasPointer) return;
    hasPointer = true;
    watchPointer({
      document,
      delay: settings.hover,
      rangeAt,
      onMention: (range) => void open(range, findingOf(range), false),
      signal,
    });
  }

  function show(range: Range): void {
    const element = range.startContainer.parentElement;
    for (let at = element?.closest('details:not([open])'); at; at = at.parentElement?.closest('details:not([open])')) {
      at.setAttribute('open', '');
    }
    element?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { top, bottom } = range.getBoundingClientRect();
    if (top < 0 || bottom > window.innerHeight) {
      window.scrollBy({ top: top - window.innerHeight / 2, behavior: 'instant' });
    }
  }

  signal.addEventListener(
    'abort',
    () => {
      watch.stop();
      painter.destroy();
      found.clear();
    },
    { once: true },
  );
  watch.add(document.documentElement);
  void run();

  return {
    reading: () => (reading ? Promise.resolve(reading) : new Promise((resolve) => waiting.push(resolve))),

    async reveal(span) {
      const block = reportBlocks.get(span.block);
      if (!block || !isIntact(block)) return false;
      const each = found.list.find((candidate) => candidate.block === block);
      if (!each) return false;
      const range = rangeIn(block, span.start, span.end);
      show(range);
      await open(range, findingAt(each, span), true);
      return true;
    },

    async step(direction) {
      const ranges = found.list.flatMap(({ painted }) => painted.map(({ range }) => range));
      if (ranges.length === 0) return false;
      const from = stepAt ? ranges.indexOf(stepAt) : -1;
      const next = from < 0 ? firstInView(ranges) : (from + direction + ranges.length) % ranges.length;
      const range = ranges[next] as Range;
      stepAt = range;
      show(range);
      await open(range, findingOf(range), true);
      return true;
    },

    setPublished(day) {
      givenDay = day;
      claims = 'due';
      void run();
    },
  };

  function firstInView(ranges: Range[]): number {
    const index = ranges.findIndex((range) => range.getBoundingClientRect().bottom > 0);
    return Math.max(index, 0);
  }
}

void canHighlight;
