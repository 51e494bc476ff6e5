import { type LanguageCode, languageCode } from '../language/code.ts';
import type { Subject } from '../reading/context.ts';
import { readInSteps } from '../reading/read.ts';
import type { Reader } from '../reading/reader.ts';
import type { Block as NamedBlock } from '../reading/terms.ts';
import type { Report, Span } from '../report/report.ts';
import type { Published } from '../ui/view.ts';
import { type Block, BlockWalk, containerOf, isIntact, openShadowRoot, rangeIn, type ShadowRootOf } from './blocks.ts';
import { type Card, type CardContent, type CardControls, createCard } from './card.ts';
import type { Density } from './density.ts';
import { EDITORS } from './elements.ts';
import { type Finding, findingAt } from './finding.ts';
import { type FoundBlock, FoundBlocks } from './found.ts';
import { createHighlightPainter } from './paint/highlights.ts';
import type { CreatePainter } from './paint/painter.ts';
import { isShown, Painting } from './painting.ts';
import { look, NamePass, settleBlocks, subjectOfPage } from './pass.ts';
import { watchPointer } from './pointer.ts';
import { publishedOn } from './published.ts';
import { finishInSlices, inSlices, untilIdle } from './slices.ts';
import { Watch } from './watch.ts';

export interface AnnotatorSettings {
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
  /** How words are underlined; by default with highlights. */
  createPainter?: CreatePainter;
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

/** How long changes may wait for a moment in which the page is idle, in milliseconds. */
const CHANGES_WAIT = 200;

/** After a change the page's claims are read again, not sooner than this, in milliseconds. */
const CLAIMS_REST = 1500;

/**
 * Starts to annotate a page.
 *
 * It runs one job at a time: a pass over the whole page, the changes since, the claims. Everything it does is in slices,
 * and whatever the page does meanwhile is a change for the next job.
 */
export function createAnnotator(options: AnnotatorOptions): Annotator {
  const { document, reader, settings, today, signal, shadowRootOf = openShadowRoot } = options;
  const window = document.defaultView as Window & typeof globalThis;
  const painter = (options.createPainter ?? createHighlightPainter)(window, (change) => watch.unseen(change));
  const painting = new Painting(document, painter, settings.density, settings.cap);
  const watch = new Watch(
    () => {
      changes = 'due';
      void run();
    },
    (records) => painter.noticed?.(records),
  );

  let found = new FoundBlocks();
  let elsewhere: NamedBlock = { text: '', candidates: [], places: [] };
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

  function follow(shadowRoots: readonly ShadowRoot[]): void {
    for (const root of shadowRoots) {
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
    const fresh = new NamePass(reader, body, shadowRootOf);
    if (!(await inSlices(window, () => fresh.step(), signal))) return;
    follow(fresh.shadowRoots);
    painting.erase(found.list);
    found = fresh.found;
    elsewhere = fresh.elsewhere;
    subject = subjectOfPage(reader, document.title, found.list, elsewhere);
    settleBlocks(reader, document.title, found.list, subject);
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
        if (!fresh.has(first)) look(reader, walk, elsewhere, (block, names) => fresh.set(first, [block, names]));
      }
      follow(walk.shadowRoots);
    };
    for (const container of touched) if (container.isConnected) readFrom(container, false);
    for (const node of nodes) if (node.isConnected && document.body?.contains(node)) readFrom(node, true);
    const again = [...fresh.keys()].map((node) => containerOf(node) as Node);
    gone.push(...found.removeOf([...touched, ...again]));
    painting.erase(gone);
    const added = [...fresh.values()].map(([block, names]) => found.add(block, names));
    subject ??= subjectOfPage(reader, document.title, found.list, elsewhere);
    settleBlocks(reader, document.title, added, subject);
    paint();
    claims = 'due';
  }

  function noticeLanguage(): void {
    const now = pageLanguage();
    if (now && now !== language) options.onLanguage?.(now);
    language = now;
  }

  function paint(): void {
    if (painting.update(found.list) > 0) listen();
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
    const steps = readInSteps(reader, { title, published: published?.day ?? null, today, blocks: texts });
    const report = await finishInSlices(window, steps, signal);
    if (!report) return;
    take(report, blocks);
    paint();
    const hasFindings = report.mentions.length + report.citations.length + report.claims.length > 0;
    reading = { title, published, report, state: hasFindings ? 'read' : 'nothing' };
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
    const each = painting.blockOf(range);
    const stroke = each?.painted.find((painted) => painted.range === range)?.stroke;
    return each && stroke ? findingAt(each, stroke) : null;
  }

  function listen(): void {
    if (hasPointer) return;
    hasPointer = true;
    watchPointer({
      document,
      delay: settings.hover,
      rangeAt: (x, y, target) => painting.rangeAt(x, y, target),
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
