import { mulberry32 } from "../seeded-random/index.ts";

/** How many times as good as another order, with the interval that holds 95 of 100 resampled ones. */
export interface Ratio {
  ratio: number;
  low: number;
  high: number;
}

const SEED = 31;
const RESAMPLES = 1000;
const TAIL = 0.025;

/**
 * The ratio of the means of two measures of the same questions, with its percentile interval by resampling
 * questions (Efron 1979). `Infinity` where the other's mean is 0.
 */
export function ratioOf(own: Float64Array, other: Float64Array): Ratio {
  const chance = mulberry32(SEED);
  const ratios = Float64Array.from({ length: RESAMPLES }, () => {
    let above = 0;
    let below = 0;
    for (let draw = 0; draw < own.length; draw++) {
      const question = Math.floor(chance() * own.length);
      above += own[question];
      below += other[question];
    }
    return quotient(above, below);
  }).sort();
  return {
    ratio: quotient(sum(own), sum(other)),
    low: ratios[Math.floor(TAIL * RESAMPLES)],
    high: ratios[Math.ceil((1 - TAIL) * RESAMPLES) - 1],
  };
}

function quotient(above: number, below: number): number {
  return below === 0 ? (above === 0 ? 1 : Number.POSITIVE_INFINITY) : above / below;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
