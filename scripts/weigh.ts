import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { finish } from '../src/language/steps.ts';
import { isElsewhere } from '../src/reading/claims.ts';
import type { Feature } from '../src/reading/features.ts';
import { readSentences, weigh } from '../src/reading/read.ts';
import { type LabelledPage, ownCorpus, readCorpus } from './labelled.ts';
import { shippedReaders } from './readers.ts';

/**
 * Fits the weights of `src/reading/weights.ts` on labelled sentences: logistic regression with a quadratic penalty, by
 * gradient descent from zero, so that it gives the same table each time. Prints how well weights fitted on nine tenths
 * of the pages do on the last tenth, then the table; with --write it replaces the table. Reads the project's corpus and
 * any named on the command line as PAGES LABELS.
 */

interface Row {
  page: string;
  isClaim: boolean;
  features: Feature[];
}

interface Fitted {
  weights: Map<Feature, number>;
  bias: number;
}

const PENALTY = 1;
/** Shared among the sentences; small enough not to overshoot. */
const STEP = 3;
const ROUNDS = 1500;
const FOLDS = 10;
/** Weights are written in tenths. */
const SCALE = 10;

const weightsFile = fileURLToPath(new URL('../src/reading/weights.ts', import.meta.url));

const readerOf = shippedReaders();
const today = '2026-11-21';

function rowsOf(page: LabelledPage): Row[] {
  const reader = readerOf(page.language);
  const { subject, sentences } = finish(readSentences(reader, { ...page, today }));
  const weighed = finish(weigh(sentences, reader.pack));
  return page.sentences.flatMap((label) => {
    const match = weighed.find(({ sentence }) => {
      const shared = Math.min(sentence.end, label.end) - Math.max(sentence.start, label.start);
      return sentence.block === label.paragraph_index && shared * 2 >= label.end - label.start;
    });
    // What a rule decides without the weights teaches them nothing.
    if (
      !match ||
      match.features.has('question') ||
      match.features.has('alone') ||
      isElsewhere(match.features, subject)
    ) {
      return [];
    }
    return [{ page: page.id, isClaim: label.claim, features: [...match.features] }];
  });
}

/** These speak against a claim; everything else speaks for one, or says nothing. */
const AGAINST = new Set<Feature>([
  '@opinion',
  '@advice',
  '@first-person',
  '@boilerplate',
  '@question',
  '@hedge',
  '@conditional',
  '@elsewhere',
  '@negation',
  '@past',
  'other-speaks',
  'heading',
  'short',
  'colon-end',
]);
/** One word decides nothing alone. */
const MOST = 2;

const bounded = (feature: Feature, weight: number) =>
  AGAINST.has(feature) ? Math.max(-MOST, Math.min(0, weight)) : Math.min(MOST, Math.max(0, weight));

function solve(rows: readonly Row[]): Fitted {
  const weights = new Map<Feature, number>();
  let bias = 0;
  const step = STEP / rows.length;
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Map<Feature, number>();
    let biasSlope = 0;
    for (const row of rows) {
      const score = row.features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), bias);
      const error = 1 / (1 + Math.exp(-score)) - Number(row.isClaim);
      biasSlope += error;
      for (const feature of row.features) slope.set(feature, (slope.get(feature) ?? 0) + error);
    }
    bias -= step * biasSlope;
    for (const [feature, s] of slope) {
      const weight = weights.get(feature) ?? 0;
      weights.set(feature, bounded(feature, weight - step * (s + PENALTY * weight)));
    }
  }
  return { weights, bias };
}

function crossValidate(rows: readonly Row[]): string {
  const pages = [...new Set(rows.map((row) => row.page))];
  let right = 0;
  let wrong = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = new Set(pages.filter((_, index) => index % FOLDS === fold));
    const { weights, bias } = solve(rows.filter((row) => !held.has(row.page)));
    for (const row of rows.filter((r) => held.has(r.page))) {
      const isClaim = row.features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), bias) >= 0;
      if (isClaim && row.isClaim) right++;
      else if (isClaim !== row.isClaim) wrong++;
    }
  }
  return `${rows.length} sentences of ${pages.length} pages; F1 on pages held back: ${((2 * right) / (2 * right + wrong)).toFixed(3)}`;
}

const { values, positionals: named } = parseArgs({ allowPositionals: true, options: { write: { type: 'boolean' } } });
const corpora = existsSync(ownCorpus.pages) ? [ownCorpus] : [];
for (let i = 0; i + 1 < named.length; i += 2) {
  corpora.push({ pages: named[i] as string, labels: named[i + 1] as string });
}
const rows = corpora.flatMap((corpus) => readCorpus(corpus).flatMap(rowsOf));
console.log(crossValidate(rows));
const { weights, bias } = solve(rows);
const table = [...weights]
  .map(([feature, weight]) => [feature, Math.round(weight * SCALE)] as const)
  .filter(([, weight]) => weight !== 0)
  .sort((a, b) => b[1] - a[1]);
const quoted = (feature: string) => (/^[a-z]+$/.test(feature) ? feature : `'${feature}'`);
const code = `import type { Feature } from './features.ts';

/**
 * What speaks for a sentence being a claim, in tenths of a logit. Fitted by scripts/weigh.ts on labelled sentences, with
 * a penalty on large weights and none that speaks against its sense: a small table to be read and argued with.
 */
export const weights: Partial<Record<Feature, number>> = {
${table.map(([feature, weight]) => `  ${quoted(feature)}: ${weight},`).join('\n')}
};

/** A sentence is a claim from this score on. */
export const threshold = ${Math.round(-bias * SCALE)};
`;
if (values.write) writeFileSync(weightsFile, code);
else console.log(code);
