import { mulberry32, permutation } from "../../seeded-random/index.ts";
import type { SparseRows } from "../types.ts";

const SEED = 11;
const STEP = 0.25;
/** Passes over the rounds: fewer where there are many to learn from. */
const MOST_PASSES = 8;
const FEWEST_PASSES = 4;
const STEPS = 80_000;
/** Negative samples: providers compared with those of a round; all where there are fewer. */
const MOST_NEGATIVES = 200;
/** Half as many do where there are more rounds than this. */
const MANY_ROUNDS = 12_000;
const DECAY_SCALE = 1.5;
const TINY = 1e-8;

export interface TasteRounds {
  traits: SparseRows;
  amounts: Float64Array;
  /** How much each round counts. */
  weight: Float64Array;
  /** Numbers of the providers that took part. */
  providers: SparseRows;
}

/**
 * Multinomial regression of who takes part on a round's traits: weights by trait and provider
 * (`trait * providers + provider`), with an L2 penalty. Stochastic gradient with step sizes by AdaGrad (Duchi 2011), one round a step.
 */
export function fitTaste(
  rounds: TasteRounds,
  {
    providers,
    l2Penalty,
    sample = MOST_NEGATIVES,
  }: { providers: number; l2Penalty: Float64Array; sample?: number },
): Float32Array {
  const chance = mulberry32(SEED);
  const weights = new Float32Array(l2Penalty.length * providers);
  const squares = new Float32Array(weights.length);
  const decay = weightDecay(rounds, l2Penalty);
  const count = rounds.weight.length;
  const passes = Math.min(MOST_PASSES, Math.max(FEWEST_PASSES, Math.round(STEPS / count)));
  const rivals = Int32Array.from({ length: providers }, (_, index) => index);
  const most = count > MANY_ROUNDS ? sample / 2 : sample;
  const taking = new Uint8Array(providers);
  const pull = new Float64Array(providers);
  for (let pass = 0; pass < passes; pass++) {
    for (const round of permutation(count, chance)) {
      const start = rounds.providers.start[round];
      const end = rounds.providers.start[round + 1];
      for (let at = start; at < end; at++) taking[rounds.providers.values[at]] = 1;
      const size = draw(rivals, taking, { chance, most });
      step(round, {
        rounds,
        weights,
        squares,
        decay,
        rivals,
        size,
        providers,
        taking,
        pull,
        takers: end - start,
      });
      for (let at = start; at < end; at++) taking[rounds.providers.values[at]] = 0;
    }
  }
  return weights;
}

/** The penalty as weight decay: what one step takes off a trait's weights, so that a pass applies it once. */
function weightDecay(
  { traits, amounts, weight }: TasteRounds,
  l2Penalty: Float64Array,
): Float64Array {
  const mass = new Float64Array(l2Penalty.length);
  for (let round = 0; round < weight.length; round++) {
    for (let at = traits.start[round]; at < traits.start[round + 1]; at++) {
      const trait = traits.values[at];
      mass[trait] += amounts[at];
    }
  }
  return l2Penalty.map((value, trait) => (2 * DECAY_SCALE * value) / (mass[trait] + TINY));
}

/** Moves the takers and a random sample of the others to the front of `rivals`; returns how many there are. */
function draw(
  rivals: Int32Array,
  taking: Uint8Array,
  { chance, most }: { chance: () => number; most: number },
): number {
  const count = rivals.length;
  if (count <= most) return count;
  let size = 0;
  const swap = (a: number, b: number) => {
    const value = rivals[a];
    rivals[a] = rivals[b];
    rivals[b] = value;
  };
  for (let at = 0; at < count; at++) if (taking[rivals[at]]) swap(at, size++);
  while (size < most) {
    swap(size, size + Math.floor(chance() * (count - size)));
    size++;
  }
  return size;
}

function step(
  round: number,
  {
    rounds,
    weights,
    squares,
    decay,
    rivals,
    size,
    providers,
    taking,
    pull,
    takers,
  }: {
    rounds: TasteRounds;
    weights: Float32Array;
    squares: Float32Array;
    decay: Float64Array;
    rivals: Int32Array;
    size: number;
    providers: number;
    taking: Uint8Array;
    pull: Float64Array;
    takers: number;
  },
): void {
  const { traits, amounts, weight } = rounds;
  const start = traits.start[round];
  const end = traits.start[round + 1];
  // The negatives drawn at random stand for all that were not drawn.
  const samplingCorrection =
    size < providers ? Math.log((providers - takers) / (size - takers)) : 0;
  let highest = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < size; index++) {
    const provider = rivals[index];
    let score = taking[provider] ? 0 : samplingCorrection;
    for (let at = start; at < end; at++) {
      score += weights[traits.values[at] * providers + provider] * amounts[at];
    }
    pull[index] = score;
    if (score > highest) highest = score;
  }
  let total = 0;
  for (let index = 0; index < size; index++) {
    const value = Math.exp(pull[index] - highest);
    pull[index] = value;
    total += value;
  }
  const counts = weight[round] * takers;
  for (let index = 0; index < size; index++) {
    const share = pull[index] / total;
    pull[index] = counts * (share - (taking[rivals[index]] ? 1 / takers : 0));
  }
  for (let at = start; at < end; at++) {
    const trait = traits.values[at];
    const amount = amounts[at];
    const less = decay[trait] * amount;
    const base = trait * providers;
    for (let index = 0; index < size; index++) {
      const place = base + rivals[index];
      const gradient = pull[index] * amount + less * weights[place];
      const square = squares[place] + gradient * gradient;
      squares[place] = square;
      weights[place] -= (STEP * gradient) / Math.sqrt(square + TINY);
    }
  }
}
