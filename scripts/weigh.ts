import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Feature } from '../src/reading/features.ts';
import { type Featured, featured, folds, keyOf } from './labelled-features.ts';

/**
 * Fits the weights of `src/reading/weights.ts` on labelled sentences: logistic regression with a quadratic penalty, by
 * gradient descent from zero, so that it gives the same table each time. Prints how well weights fitted on nine tenths
 * of the pages do on the last tenth, then the table; with --write it replaces the table. Reads the project's corpus and
 * any named on the command line as PAGES LABELS.
 */

interface Fitted {
  weights: Map<Feature, number>;
  bias: number;
}

const PENALTY = 1;
/** Shared among the sentences; small enough not to overshoot. */
const STEP = 3;
const ROUNDS = 1500;
/** Weights are written in tenths. */
const SCALE = 10;

const weightsFile = fileURLToPath(new URL('../src/reading/weights.ts', import.meta.url));

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

function solve(rows: readonly Featured[]): Fitted {
  const weights = new Map<Feature, number>();
  let bias = 0;
  const step = STEP / rows.length;
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Map<Feature, number>();
    let biasSlope = 0;
    for (const row of rows) {
      const score = row.features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), bias);
      const error = 1 / (1 + Math.exp(-score)) - Number(row.label.claim);
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

function crossValidate(rows: readonly Featured[]): string {
  let right = 0;
  let wrong = 0;
  for (const { fit, held } of folds(rows)) {
    const { weights, bias } = solve(fit);
    for (const { features, label } of held) {
      const isClaim = features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), bias) >= 0;
      if (isClaim && label.claim) right++;
      else if (isClaim !== label.claim) wrong++;
    }
  }
  return `${rows.length} sentences; F1 on pages held back: ${((2 * right) / (2 * right + wrong)).toFixed(3)}`;
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { write: { type: 'boolean' } } });
const rows = featured(positionals).filter(({ isRuledOut }) => !isRuledOut);
console.log(crossValidate(rows));
const { weights, bias } = solve(rows);
const table = [...weights]
  .map(([feature, weight]) => [feature, Math.round(weight * SCALE)] as const)
  .filter(([, weight]) => weight !== 0)
  .sort((a, b) => b[1] - a[1]);
const code = `import type { Feature } from './features.ts';

/**
 * What speaks for a sentence being a claim, in tenths of a logit. Fitted by scripts/weigh.ts on labelled sentences, with
 * a penalty on large weights and none that speaks against its sense: a small table to be read and argued with.
 */
export const weights: Partial<Record<Feature, number>> = {
${table.map(([feature, weight]) => `  ${keyOf(feature)}: ${weight},`).join('\n')}
};

/** A sentence is a claim from this score on. */
export const threshold = ${Math.round(-bias * SCALE)};
`;
if (values.write) writeFileSync(weightsFile, code);
else console.log(code);
