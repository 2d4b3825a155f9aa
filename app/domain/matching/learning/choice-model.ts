import { descend } from "./descend.ts";

/** One question with its candidates: rows of features behind one another, those chosen first. */
export interface Choice {
  /** `candidates × features`. */
  rows: Float32Array;
  candidates: number;
  /** How many of the candidates, the first ones, were chosen. */
  chosen: number;
  /** Logarithm of how many providers each candidate stands for. */
  stands: Float64Array;
}

const RESTRAINT = 40;
const STEPS = 60;
const TOLERANCE = 1e-6;

/**
 * Weights of a conditional logit (listwise softmax): how much each feature says about who is chosen.
 * Weights are held towards `prior`, in units of each feature's spread.
 */
export function fitChoices(choices: readonly Choice[], prior: Float64Array): Float64Array {
  const features = prior.length;
  const { mean, spread } = spreads(choices, features);
  const scaled = choices.map((choice) => ({
    ...choice,
    rows: standardised(choice, { mean, spread }),
  }));
  const anchor = prior.map((value, feature) => value * (spread[feature] as number));
  const fitted = descend(
    (weights, gradient) => {
      let loss = 0;
      for (let at = 0; at < features; at++) {
        const off = (weights[at] as number) - (anchor[at] as number);
        gradient[at] = 2 * RESTRAINT * off;
        loss += RESTRAINT * off * off;
      }
      for (const choice of scaled) loss += lossOf(choice, weights, gradient);
      return loss;
    },
    { start: anchor.slice(), steps: STEPS, tolerance: TOLERANCE },
  );
  return fitted.map((value, feature) => value / (spread[feature] as number));
}

function spreads(
  choices: readonly Choice[],
  features: number,
): { mean: Float64Array; spread: Float64Array } {
  const sum = new Float64Array(features);
  const squares = new Float64Array(features);
  let count = 0;
  for (const { rows, candidates } of choices) {
    count += candidates;
    for (let base = 0; base < rows.length; base += features) {
      for (let feature = 0; feature < features; feature++) {
        const value = rows[base + feature] as number;
        sum[feature] = (sum[feature] as number) + value;
        squares[feature] = (squares[feature] as number) + value * value;
      }
    }
  }
  const mean = sum.map((value) => value / Math.max(1, count));
  const spread = squares.map((value, feature) => {
    const variance = value / Math.max(1, count) - (mean[feature] as number) ** 2;
    // A feature that is the same everywhere says nothing; its weight stays where it was.
    return variance > 1e-10 ? Math.sqrt(variance) : 1;
  });
  return { mean, spread };
}

function standardised(
  { rows }: Choice,
  { mean, spread }: { mean: Float64Array; spread: Float64Array },
): Float32Array {
  const features = mean.length;
  const scaled = new Float32Array(rows.length);
  for (let base = 0; base < rows.length; base += features) {
    for (let feature = 0; feature < features; feature++) {
      const value = (rows[base + feature] as number) - (mean[feature] as number);
      scaled[base + feature] = value / (spread[feature] as number);
    }
  }
  return scaled;
}

function lossOf(choice: Choice, weights: Float64Array, gradient: Float64Array): number {
  const { rows, candidates, chosen, stands } = choice;
  const features = weights.length;
  const scores = new Float64Array(candidates);
  let highest = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < candidates; row++) {
    let score = stands[row] as number;
    const base = row * features;
    for (let at = 0; at < features; at++) {
      score += (rows[base + at] as number) * (weights[at] as number);
    }
    scores[row] = score;
    if (score > highest) highest = score;
  }
  let total = 0;
  for (let row = 0; row < candidates; row++) total += Math.exp((scores[row] as number) - highest);
  const log = highest + Math.log(total);
  // A round of many counts more than a round of one, but not as often as it has members.
  const each = 1 / Math.sqrt(chosen);
  let loss = 0;
  for (let row = 0; row < candidates; row++) {
    const score = scores[row] as number;
    let pull = Math.exp(score - log) * each * chosen;
    if (row < chosen) {
      pull -= each;
      loss += each * (log - score);
    }
    const base = row * features;
    for (let at = 0; at < features; at++) {
      gradient[at] = (gradient[at] as number) + pull * (rows[base + at] as number);
    }
  }
  return loss;
}
