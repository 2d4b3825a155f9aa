import { type Chance, chance } from "#app/packages/seeded-random/index.ts";
import { newId } from "#db/id.ts";

/** Repeatable chance with the distributions that a market has. */
export interface Draw extends Chance {
  /** One of the list, each as likely as its weight. */
  weighted<T>(list: readonly T[], weight: (item: T, index: number) => number): T;
  /** With the given mean. */
  exponential(mean: number): number;
  /** Around 1: as often twice as half of it. */
  lognormal(spread: number): number;
  yes(probability: number): boolean;
  /** An identifier of a moment (UTC ms). */
  id(at: number): string;
}

export function draw(seed: number): Draw {
  const base = chance(seed);
  const { next } = base;
  const bytes = new Uint8Array(16);

  return {
    ...base,
    weighted(list, weight) {
      const weights = list.map(weight);
      let left = next() * weights.reduce((sum, each) => sum + each, 0);
      const found = list.find((_, index) => {
        left -= weights[index] ?? 0;
        return left < 0;
      });
      const chosen = found ?? list.at(-1);
      if (chosen === undefined) throw new RangeError("Nothing to draw from");
      return chosen;
    },
    exponential: (mean) => -mean * Math.log(1 - next()),
    lognormal(spread) {
      const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
      return Math.exp(spread * normal);
    },
    yes: (probability) => next() < probability,
    id(at) {
      for (let from = 0; from < 16; from += 4) {
        const word = Math.floor(next() * 2 ** 32);
        for (let i = 0; i < 4; i++) bytes[from + i] = (word >>> (i * 8)) & 255;
      }
      return newId(at, bytes);
    },
  };
}

/** Weights of ranks: the first few have most, the tail is long. */
export function zipf(exponent: number): (item: unknown, index: number) => number {
  return (_, index) => (index + 1) ** -exponent;
}
