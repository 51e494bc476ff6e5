import { makePack, type Pack } from '../../src/glossary/pack.ts';
import { partsOf } from '../../src/glossary/pack-parts.ts';
import { languageOf } from '../../src/language/index.ts';
import type { Engine } from '../browsers.mjs';
import { gateWords } from '../gate-words.ts';
import { loadGlossary } from '../glossary.ts';
import type { ClaimTimes, PassTimes, Ready, Turns } from './in-page.ts';
import { type Lab, openLab } from './lab.ts';
import { emptyPageOf, packOf, pageOf } from './material.ts';
import { heapOf, longestTask } from './probes.ts';
import { builtSizes, type Sizes } from './sizes.ts';

/** Cold is the first time in a fresh page, warm the median of later times in it. Milliseconds, medians of the rounds. */
export interface Both {
  cold: number;
  warm: number;
}

/** What was measured of one page. Ratios are to the bare reading of the same round. */
export interface PageResult {
  page: string;
  words: number;
  characters: number;
  elements: number;
  bare: Both;
  pass: Both;
  ratio: Both;
  gate: { cold: number; ratio: number; wakes: boolean };
  /** Sentences, claims and verdicts, against a bare reading of the text of the page's blocks. */
  claims: { cold: number; warm: number; ratio: Both; found: number };
  mentions: number;
}

export interface BenchResult {
  browser: string;
  rounds: number;
  names: number;
  pages: PageResult[];
  /** Over the pages. `worst` is over those with more than 20,000 characters. */
  summary: {
    passCold: { median: number; worst: number | null };
    passWarm: { median: number };
    gateCold: { median: number; worst: number };
    claimsCold: { median: number };
    /** Likewise over the pages with claims, the generated ones too; null where there are none. */
    claimsWhereFound: Both | null;
    /** Reading the longest message with a part of the pack, and making the pack ready, in milliseconds: once for each page. */
    message: number;
    ready: number;
    /** How many times longer mark.js took for its list of names; null where it did not come to an end. */
    markList: number | null;
  };
  /** The same names in all three; `times` is how many times longer mark.js took than our pass. */
  markJs: {
    page: string;
    names: number;
    ours: number;
    /** Null where mark.js did not come to an end. */
    list: number | null;
    regExp: number;
    times: { list: number | null; regExp: number };
  }[];
  /** A warm pass over one page with more and more names. */
  names100: { names: number; ready: number; pass: number }[];
  /** How many times as long it takes with the most as with the fewest: the median of the ratios of passes made in turn. */
  growthWithNames: number;
  /** A cold pass over texts ten times as long each. */
  growthWithText: { words: number; pass: number; perWord: number }[];
  /** From a new paragraph to its paint, on a page of 100,000 words. */
  mutationToPaint: number;
  /** The longest task while a page of 100,000 words is read, claims included; null where the browser does not tell. */
  longestTask: number | null;
  /** Megabytes more than without us on that page, after a forced collection; null likewise. */
  heap: number | null;
  bytes: Sizes;
}

export interface BenchOptions {
  engine: Engine;
  /** Folder of real pages, and the files in it. */
  folder: string | null;
  files: string[];
  rounds: number;
  progress(line: string): void;
}

const WARM = 11;
const LONG = 20_000;
/** mark.js takes many seconds for a page: a few shorter ones are enough to compare with. */
const MARKED_PAGES = 5;
const MARKED_WORDS = [500, 2500] as const;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

const round = (value: number) => Math.round(value * 100) / 100;
const list = (expression: string) => `Array.from({ length: ${WARM} }, () => ${expression})`;

/** What a page told, and how long its pack took. */
interface Measured {
  result: PageResult;
  readies: Ready[];
}

async function measurePage(lab: Lab, page: string, messages: string, words: string, rounds: number): Promise<Measured> {
  const bare: Both[] = [];
  const pass: (Both & PassTimes)[] = [];
  const gates: { gate: number; wakes: boolean }[] = [];
  const claims: (Both & { bare: Both; found: number })[] = [];
  const readies: Ready[] = [];
  let size = { words: 0, characters: 0, elements: 0 };
  for (let i = 0; i < rounds; i++) {
    await lab.fresh(page, async ({ run }) => {
      const cold = await run<number>('bench.bareReading()');
      bare.push({ cold, warm: median(await run<number[]>(list('bench.bareReading()'))) });
      size = await run('bench.size()');
    });
    await lab.fresh(page, async ({ run }) => {
      readies.push(await run<Ready>(`bench.ready(${messages})`));
      const cold = await run<PassTimes>('bench.pass()');
      const warm = median((await run<PassTimes[]>(list('bench.pass()'))).map((one) => one.pass));
      pass.push({ ...cold, cold: cold.pass, warm });
      const first = await run<ClaimTimes>('bench.claims()');
      const later = await run<ClaimTimes[]>(list('bench.claims()'));
      claims.push({
        cold: first.claims,
        warm: median(later.map((one) => one.claims)),
        bare: { cold: first.bare, warm: median(later.map((one) => one.bare)) },
        found: first.found,
      });
    });
    await lab.fresh(page, async ({ run }) => {
      gates.push(await run(`bench.gate(${words})`));
    });
  }
  const both = (values: Both[]): Both => ({
    cold: median(values.map(({ cold }) => cold)),
    warm: median(values.map(({ warm }) => warm)),
  });
  const reading = both(bare);
  const ours = both(pass);
  const gate = median(gates.map((one) => one.gate));
  const claim = both(claims);
  const text = both(claims.map((one) => one.bare));
  const result: PageResult = {
    page,
    ...size,
    bare: { cold: round(reading.cold), warm: round(reading.warm) },
    pass: { cold: round(ours.cold), warm: round(ours.warm) },
    ratio: { cold: round(ours.cold / reading.cold), warm: round(ours.warm / reading.warm) },
    gate: { cold: round(gate), ratio: round(gate / reading.cold), wakes: gates.some(({ wakes }) => wakes) },
    claims: {
      cold: round(claim.cold),
      warm: round(claim.warm),
      ratio: { cold: round(claim.cold / text.cold), warm: round(claim.warm / text.warm) },
      found: claims.at(-1)?.found ?? 0,
    },
    mentions: pass.at(-1)?.mentions ?? 0,
  };
  return { result, readies };
}

/** A pack as it is sent: the source of an array with its parts as JSON. */
const messagesOf = (pack: Pack) => JSON.stringify(partsOf(pack).map((part) => JSON.stringify(part)));

async function againstMarkJs(lab: Lab, page: string, pack: Pack): Promise<BenchResult['markJs'][number]> {
  const json = JSON.stringify(pack);
  const ours = await lab.fresh(page, async ({ run }) => {
    await run(`bench.ready(${messagesOf(pack)})`);
    return (await run<PassTimes>('bench.pass()')).pass;
  });
  const listed = await lab.fresh(page, ({ run }) => run<number | null>(`bench.markList(${json})`));
  const regExp = await lab.fresh(page, ({ run }) => run<number>(`bench.markRegExp(${json})`));
  return {
    page,
    names: pack.names.length,
    ours: round(ours),
    list: listed === null ? null : round(listed),
    regExp: round(regExp),
    times: { list: listed === null ? null : round(listed / ours), regExp: round(regExp / ours) },
  };
}

/** Passes over one page with more and more names, by turns, each round in a page just opened. */
async function withNames(lab: Lab, page: string, pack: Pack, names: readonly number[], rounds: number) {
  const packs = names.map((count) => messagesOf(packOf(pack, count))).join();
  const all: Turns[] = [];
  for (let i = 0; i < rounds; i++) {
    all.push(await lab.fresh(page, ({ run }) => run<Turns>(`bench.byTurns([${packs}], ${WARM})`)));
  }
  const turns = all.flatMap(({ passes }) => passes);
  return {
    names100: names.map((count, place) => ({
      names: count,
      ready: round(median(all.map(({ ready }) => ready[place] as number))),
      pass: round(median(turns.map((times) => times[place] as number))),
    })),
    growthWithNames: round(median(turns.map((times) => (times.at(-1) as number) / (times[0] as number)))),
  };
}

/** Measures everything. It takes minutes. */
export async function runBench({ engine, folder, files, rounds, progress }: BenchOptions): Promise<BenchResult> {
  const english = languageOf('en');
  const pack = makePack(loadGlossary(), english, english);
  const messages = messagesOf(pack);
  const words = JSON.stringify([gateWords().en]);
  const lab = await openLab(engine, folder);
  try {
    const sizes = [10_000, 100_000, 1_000_000];
    for (const size of sizes) lab.site.add(`/made-${size}.html`, pageOf(size));
    lab.site.add('/nothing-10000.html', emptyPageOf(10_000));
    const made = ['made-10000.html', 'nothing-10000.html', 'made-100000.html'];
    const pages: PageResult[] = [];
    const readies: Ready[] = [];
    for (const page of [...files, ...made]) {
      progress(page);
      const measured = await measurePage(lab, page, messages, words, rounds);
      pages.push(measured.result);
      readies.push(...measured.readies);
    }
    progress('against mark.js');
    const [fewest, most] = MARKED_WORDS;
    const short = pages.filter(({ words }) => words >= fewest && words <= most).slice(0, MARKED_PAGES);
    const compared = short.length > 0 ? short.map(({ page }) => page) : ['made-10000.html'];
    const markJs = [];
    for (const page of compared) markJs.push(await againstMarkJs(lab, page, pack));
    progress('growth');
    const { names100, growthWithNames } = await withNames(lab, 'made-100000.html', pack, [500, 5000, 50_000], rounds);
    const growthWithText = [];
    for (const size of sizes) {
      const times: number[] = [];
      for (let i = 0; i < rounds; i++) {
        times.push(
          await lab.fresh(`made-${size}.html`, async ({ run }) => {
            await run(`bench.ready(${messages})`);
            return (await run<PassTimes>('bench.pass()')).pass;
          }),
        );
      }
      growthWithText.push({ words: size, pass: round(median(times)), perWord: round((median(times) * 1e6) / size) });
    }
    progress('changes, tasks, memory');
    const mutationToPaint = await lab.fresh('made-100000.html', async ({ run }) => {
      await run(`bench.ready(${messages})`);
      await run('bench.annotate()');
      const times: number[] = [];
      for (let i = 0; i < 5; i++) times.push(await run<number>('bench.mutation()'));
      return median(times);
    });
    const longest = await longestTask(lab, 'made-100000.html', messages);
    const heap = await heapOf(lab, 'made-100000.html', messages);
    const long = pages.filter(({ characters }) => characters > LONG);
    const real = pages.filter(({ page }) => files.includes(page));
    const judged = real.length > 0 ? real : pages;
    const lists = markJs.flatMap(({ times }) => times.list ?? []);
    const withClaims = pages.filter(({ claims }) => claims.found > 0);
    const ratioOf = (some: PageResult[]): Both => ({
      cold: round(median(some.map(({ claims }) => claims.ratio.cold))),
      warm: round(median(some.map(({ claims }) => claims.ratio.warm))),
    });
    return {
      browser: await lab.browser.puppeteer.version(),
      rounds,
      names: pack.names.length,
      pages,
      summary: {
        passCold: {
          median: round(median(judged.map(({ ratio }) => ratio.cold))),
          worst: long.length > 0 ? Math.max(...long.map(({ ratio }) => ratio.cold)) : null,
        },
        passWarm: { median: round(median(judged.map(({ ratio }) => ratio.warm))) },
        gateCold: {
          median: round(median(judged.map(({ gate }) => gate.ratio))),
          worst: Math.max(...judged.map(({ gate }) => gate.ratio)),
        },
        claimsCold: { median: round(median(judged.map(({ claims }) => claims.ratio.cold))) },
        claimsWhereFound: withClaims.length > 0 ? ratioOf(withClaims) : null,
        message: round(median(readies.map(({ message }) => message))),
        ready: round(median(readies.map(({ ready }) => ready))),
        markList: lists.length > 0 ? round(median(lists)) : null,
      },
      markJs,
      names100,
      growthWithNames,
      growthWithText,
      mutationToPaint: round(mutationToPaint),
      longestTask: longest,
      heap,
      bytes: builtSizes(pack),
    };
  } finally {
    await lab.close();
  }
}
