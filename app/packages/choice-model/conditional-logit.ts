import { minimise } from "./lbfgs.ts";

/** What was chosen out of what, once: rows of features behind one another, those chosen first. */
export interface ChoiceSet {
  /** `alternatives × features`. */
  rows: Float32Array | Float64Array;
  alternatives: number;
  /** How many of the alternatives, the first ones, were chosen. */
  chosen: number;
  /**
   * Added to the utility of each alternative and not learnt: the sampling correction of an alternative that
   * stands for several (the logarithm of how many), or other log-odds known beforehand.
   */
  offsets: Float64Array;
  /** How much each of the chosen counts. */
  weight: number;
}

export interface FitOptions {
  /** The weights that the penalty holds towards; one for each feature. */
  prior: Float64Array;
  /** L2 penalty: the loss rises by this times the squared distance from the prior. */
  l2Penalty: number;
  iterations: number;
  tolerance: number;
  /** Penalise in units of each feature's standard deviation, so that its scale does not matter. */
  standardise?: boolean;
  /** Features whose weights stay at the prior. */
  fixed?: readonly boolean[];
}

/**
 * Weights of a conditional logit (McFadden 1974) with an L2 penalty: how much each feature says about which
 * alternative is chosen. Convex; O(iterations × rows × features).
 */
export function fitConditionalLogit(
  sets: readonly ChoiceSet[],
  { prior, l2Penalty, iterations, tolerance, standardise = false, fixed }: FitOptions,
): Float64Array {
  const scale = standardise ? moments(sets, prior.length) : null;
  const scaled = scale ? sets.map((set) => standardised(set, scale)) : sets;
  const deviation = scale?.deviation ?? prior.map(() => 1);
  const anchor = prior.map((value, feature) => value * deviation[feature]);
  const fitted = minimise(
    (weights, gradient) => {
      let loss = 0;
      for (let at = 0; at < weights.length; at++) {
        const off = weights[at] - anchor[at];
        gradient[at] = 2 * l2Penalty * off;
        loss += l2Penalty * off * off;
      }
      for (const set of scaled) loss += addLoss(set, weights, gradient);
      fixed?.forEach((stays, at) => {
        if (stays) gradient[at] = 0;
      });
      return loss;
    },
    { start: anchor.slice(), iterations, tolerance },
  );
  return fitted.map((value, feature) => value / deviation[feature]);
}

/** How unlikely weights make what was chosen: what a set adds to the loss that a fit makes small. */
export function negativeLogLikelihood(set: ChoiceSet, weights: Float64Array): number {
  return addLoss(set, weights, new Float64Array(weights.length));
}

interface Moments {
  mean: Float64Array;
  deviation: Float64Array;
}

function moments(sets: readonly ChoiceSet[], features: number): Moments {
  const sum = new Float64Array(features);
  const squares = new Float64Array(features);
  let count = 0;
  for (const { rows, alternatives } of sets) {
    count += alternatives;
    for (let base = 0; base < rows.length; base += features) {
      for (let feature = 0; feature < features; feature++) {
        const value = rows[base + feature];
        sum[feature] += value;
        squares[feature] += value * value;
      }
    }
  }
  const mean = sum.map((value) => value / Math.max(1, count));
  const deviation = squares.map((value, feature) => {
    const variance = value / Math.max(1, count) - mean[feature] ** 2;
    // A feature that is the same everywhere says nothing: its weight stays at the prior.
    return variance > 1e-10 ? Math.sqrt(variance) : 1;
  });
  return { mean, deviation };
}

function standardised(set: ChoiceSet, { mean, deviation }: Moments): ChoiceSet {
  const { rows } = set;
  const features = mean.length;
  const scaled = new Float32Array(rows.length);
  for (let base = 0; base < rows.length; base += features) {
    for (let feature = 0; feature < features; feature++) {
      const value = rows[base + feature] - mean[feature];
      scaled[base + feature] = value / deviation[feature];
    }
  }
  return { ...set, rows: scaled };
}

/** The negative log-likelihood of one set; adds its gradient to `gradient`. */
function addLoss(set: ChoiceSet, weights: Float64Array, gradient: Float64Array): number {
  const { rows, chosen, weight } = set;
  const features = weights.length;
  const utilities = utilitiesOf(set, weights);
  const log = logSumExp(utilities);
  let loss = 0;
  for (let row = 0; row < utilities.length; row++) {
    const utility = utilities[row];
    let pull = Math.exp(utility - log) * weight * chosen;
    if (row < chosen) {
      pull -= weight;
      loss += weight * (log - utility);
    }
    const base = row * features;
    for (let at = 0; at < features; at++) {
      gradient[at] += pull * rows[base + at];
    }
  }
  return loss;
}

function utilitiesOf(
  { rows, alternatives, offsets }: ChoiceSet,
  weights: Float64Array,
): Float64Array {
  const features = weights.length;
  const utilities = new Float64Array(alternatives);
  for (let row = 0; row < alternatives; row++) {
    let utility = offsets[row];
    const base = row * features;
    for (let at = 0; at < features; at++) {
      utility += rows[base + at] * weights[at];
    }
    utilities[row] = utility;
  }
  return utilities;
}

/** The logarithm of the sum of exponentials, without overflow. */
function logSumExp(values: Float64Array): number {
  const highest = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  let total = 0;
  for (const value of values) total += Math.exp(value - highest);
  return highest + Math.log(total);
}
