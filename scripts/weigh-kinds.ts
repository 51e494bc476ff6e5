import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { KINDS } from '../src/reading/kinds.ts';
import type { ClaimKind } from '../src/report/report.ts';
import { type Featured, featured, folds, keyOf } from './labelled-features.ts';

/**
 * Fits the weights of `src/reading/kind-weights.ts`, by which a claim's kind is told, on labelled claims: multinomial
 * logistic regression with a quadratic penalty, by gradient descent from zero with momentum, so that it gives the same
 * table each time. Prints how often weights fitted on nine tenths of the pages are right on the last tenth; with --write
 * it replaces the table. Reads the project's corpus and any named on the command line as PAGES LABELS.
 */

const PENALTY = 4;
const STEP = 0.4;
const MOMENTUM = 0.9;
const ROUNDS = 600;
/** What fewer claims have says nothing. */
const LEAST = 15;
/** Weights are written in tenths. */
const SCALE = 10;

/** For each feature its weight for each kind, in the order of KINDS; that of the empty feature is the bias. */
type Table = Map<string, Float64Array>;

const BIAS = '';

function scoresOf(table: Table, features: readonly string[]): Float64Array {
  const scores = new Float64Array(KINDS.length);
  for (const feature of [BIAS, ...features]) {
    const weights = table.get(feature);
    if (weights) for (const [kind, weight] of weights.entries()) scores[kind] = (scores[kind] as number) + weight;
  }
  return scores;
}

const best = (scores: Float64Array) => scores.indexOf(Math.max(...scores));

const kindOf = ({ label }: Featured) => KINDS.indexOf(label.claim_type as ClaimKind);

/** How far the likelihood of each kind is from what is so. */
function errorsOf(scores: Float64Array, right: number): Float64Array {
  const most = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - most));
  const sum = odds.reduce((a, b) => a + b);
  return odds.map((odd, kind) => odd / sum - Number(kind === right));
}

function solve(rows: readonly Featured[]): Table {
  const counts = new Map<string, number>();
  for (const { features } of rows) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const known = [BIAS, ...[...counts].filter(([, count]) => count >= LEAST).map(([feature]) => feature)];
  const zeros = (): Table => new Map(known.map((feature) => [feature, new Float64Array(KINDS.length)]));
  const table = zeros();
  const speed = zeros();
  for (let round = 0; round < ROUNDS; round++) {
    const slope = zeros();
    for (const row of rows) {
      const errors = errorsOf(scoresOf(table, row.features), kindOf(row));
      for (const feature of [BIAS, ...row.features]) {
        const own = slope.get(feature);
        if (own) for (const [kind, error] of errors.entries()) own[kind] = (own[kind] as number) + error;
      }
    }
    for (const [feature, weights] of table) {
      const own = speed.get(feature) as Float64Array;
      for (const [kind, weight] of weights.entries()) {
        const pull = feature === BIAS ? 0 : PENALTY * weight;
        const change = ((slope.get(feature) as Float64Array)[kind] as number) + pull;
        own[kind] = MOMENTUM * (own[kind] as number) - (STEP * change) / rows.length;
        weights[kind] = weight + (own[kind] as number);
      }
    }
  }
  return table;
}

function crossValidate(rows: readonly Featured[]): string {
  let right = 0;
  for (const { fit, held } of folds(rows)) {
    const table = solve(fit);
    right += held.filter((row) => best(scoresOf(table, row.features)) === kindOf(row)).length;
  }
  return `${rows.length} claims; right on pages held back: ${(right / rows.length).toFixed(3)}`;
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { write: { type: 'boolean' } } });
const rows = featured(positionals).filter((row) => row.label.claim && kindOf(row) >= 0);
console.log(crossValidate(rows));
const table = solve(rows);
const rounded = (feature: string) =>
  [...(table.get(feature) as Float64Array)].map((weight) => Math.round(weight * SCALE));
const lines = [...table.keys()]
  .filter((feature) => feature !== BIAS)
  .sort()
  .map((feature) => [feature, rounded(feature)] as const)
  .filter(([, weights]) => weights.some((weight) => weight !== 0))
  .map(([feature, weights]) => `  ${keyOf(feature)}: [${weights.join(', ')}],`);
const code = `import type { Feature } from './features.ts';

/**
 * What speaks for and against each kind of claim, in tenths of a logit, in the order of KINDS. Fitted by
 * scripts/weigh-kinds.ts on labelled claims, with a penalty on large weights.
 */
export const kindWeights: Partial<Record<Feature, readonly number[]>> = {
${lines.join('\n')}
};

/** What speaks for each kind before anything is known of the sentence. */
export const kindBias: readonly number[] = [${rounded(BIAS).join(', ')}];
`;
if (values.write) writeFileSync(fileURLToPath(new URL('../src/reading/kind-weights.ts', import.meta.url)), code);
else console.log(code);
