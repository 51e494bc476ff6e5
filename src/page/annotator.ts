import { type LanguageCode, languageCode } from '../language/code.ts';
import type { Subject } from '../reading/context.ts';
import { readInSteps } from '../reading/read.ts';
import type { Reader } from '../reading/reader.ts';
import type { Block as NamedBlock } from '../reading/terms.ts';
import type { Report, Span } from '../report/report.ts';
import type { Published } from '../ui/view.ts';
import { isIntact, openShadowRoot, rangeIn, type ShadowRootOf } from './blocks.ts';
import { type Card, type CardContent, type CardControls, createCard } from './card.ts';
import { readChanged } from './changes.ts';
import type { Density } from './density.ts';
import { type Finding, findingAt } from './finding.ts';
import { type FoundBlock, FoundBlocks } from './found.ts';
import { createHighlightPainter } from './paint/highlights.ts';
import type { CreatePainter } from './paint/painter.ts';
import { Painting } from './painting.ts';
import { NamePass, settleBlocks, subjectOfPage } from './pass.ts';
import { Patience } from './patience.ts';
import { watchPointer } from './pointer.ts';
import { publishedOn } from './published.ts';
import { assign, reportBlocks } from './report-blocks.ts';
import { firstInView, show } from './show.ts';
import { finishInSlices, giveWay, inSlices, untilIdle } from './slices.ts';
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
  /** The language of the person who reads: explanations and links come in it. The page's own without it. */
  language?: LanguageCode;
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

/** How long the claims may wait for such a moment. */
const CLAIMS_WAIT = 1500;

/** How long they rest after they were read, while the page changes; longer each time nothing came of it. */
const CLAIMS_REST = 2000;
const LONGEST_REST = 60_000;

const sayTheSame = (before: PageReading | null, after: PageReading) =>
  before !== null && JSON.stringify(before) === JSON.stringify(after);

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

  const patience = new Patience(document, watch, signal, () => {
    pass = 'due';
    void run();
  });

  let found = new FoundBlocks();
  let elsewhere: NamedBlock = { text: '', candidates: [], places: [] };
  let pass: 'due' | 'done' = 'due';
  let changes: 'due' | 'done' = 'done';
  let claims: 'due' | 'done' = 'done';
  let subject: Subject | null = null;
  let givenDay: string | null = null;
  let language = pageLanguage();
  let reading: PageReading | null = null;
  let said = new Map<number, FoundBlock>();
  let rest = CLAIMS_REST;
  let claimsNotBefore = 0;
  let timer = 0;
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
    ({ found, elsewhere } = fresh);
    subject = null;
    await settle(found.list);
    await paint();
    claims = 'due';
  }

  /** Reads what changed. */
  async function readChanges(): Promise<void> {
    await untilIdle(window, CHANGES_WAIT);
    if (signal.aborted) return;
    changes = 'done';
    const now = watch.take();
    if (now.everything || pageLanguage() !== language) {
      pass = 'due';
      noticeLanguage();
      return;
    }
    const started = performance.now();
    // Once the page's subject is known, words for places are no longer collected: a page that changes for hours has many.
    const places = subject ? { text: '', candidates: [], places: [] } : elsewhere;
    const changed = await finishInSlices(window, readChanged(now, reader, document, places, shadowRootOf), signal);
    if (!changed) return;
    follow(changed.shadowRoots);
    const gone = [...(now.removed ? found.removeStale() : []), ...found.removeOf(changed.containers)];
    const fresh = changed.groups.flatMap((group) => found.insert(group));
    patience.spend(gone.length + fresh.length > 0, performance.now() - started);
    if (gone.length + changed.read === 0) return;
    painting.erase(gone);
    await settle(fresh);
    if (gone.length + fresh.length > 0) await paint();
    claims = 'due';
  }

  /** Decides which names in blocks are ours. */
  async function settle(blocks: readonly FoundBlock[]): Promise<void> {
    subject ??= await finishInSlices(window, subjectOfPage(reader, document.title, found.list, elsewhere), signal);
    if (subject) await finishInSlices(window, settleBlocks(reader, blocks, subject), signal);
  }

  function noticeLanguage(): void {
    const now = pageLanguage();
    if (now && now !== language) options.onLanguage?.(now);
    language = now;
  }

  async function paint(): Promise<void> {
    const painted = await finishInSlices(window, painting.inSteps(found.list), signal);
    if (painted) listen();
  }

  /** Reads the claims of the page, when it has a moment. */
  async function readClaims(): Promise<void> {
    await untilIdle(window, CLAIMS_WAIT);
    if (signal.aborted) return;
    claims = 'done';
    const title = document.title;
    const isEmpty = found.list.length === 0;
    const blocks = isEmpty ? [] : await finishInSlices(window, reportBlocks(document, shadowRootOf), signal);
    if (!blocks) {
      claims = 'due';
      claimsNotBefore = performance.now() + CLAIMS_REST;
      return;
    }
    await giveWay(window);
    const published = givenDay
      ? ({ day: givenDay, from: 'reader' } as const)
      : publishedOn(document, { language: reader.pack.language, today });
    const texts = blocks.map(({ text }) => text);
    const steps = readInSteps(reader, {
      title,
      published: published?.day ?? null,
      today,
      blocks: texts,
      ...(options.language && { reader: options.language }),
    });
    const report = await finishInSlices(window, steps, signal);
    if (!report) return;
    await giveWay(window);
    if (signal.aborted) return;
    said = assign(found, report, blocks);
    await paint();
    const hasFindings = report.mentions.length + report.citations.length + report.claims.length > 0;
    const now: PageReading = { title, published, report, state: hasFindings ? 'read' : 'nothing' };
    const isSame = sayTheSame(reading, now);
    rest = isSame ? Math.min(rest * 2, LONGEST_REST) : CLAIMS_REST;
    claimsNotBefore = performance.now() + rest;
    if (isSame) return;
    reading = now;
    options.onReport(reading);
    for (const resolve of waiting.splice(0)) resolve(now);
  }

  /** Does what is due, one thing after the other. */
  async function run(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    try {
      while (!signal.aborted) {
        if (pass === 'due') await readPage();
        else if (changes === 'due') await readChanges();
        else if (claims === 'due' && performance.now() >= claimsNotBefore) await readClaims();
        else break;
      }
    } finally {
      isRunning = false;
    }
    if (claims === 'due' && !signal.aborted) later(claimsNotBefore - performance.now());
  }

  function later(delay: number): void {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void run(), Math.max(0, delay));
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

  signal.addEventListener(
    'abort',
    () => {
      window.clearTimeout(timer);
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
      const each = said.get(span.block);
      if (!each || !isIntact(each.block) || span.end > each.block.text.length) return false;
      const range = rangeIn(each.block, span.start, span.end);
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
      claimsNotBefore = 0;
      claims = 'due';
      void run();
    },
  };
}
