/** A stream of pseudo-random numbers, 0 ≤ x < 1, the same for the same seed on every machine (mulberry32). */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** 0 … count − 1 in a random order (Fisher and Yates 1938). */
export function permutation(count: number, random: () => number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, index) => index);
  for (let at = count - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const value = order[at];
    order[at] = order[other];
    order[other] = value;
  }
  return order;
}

/** Repeatable draws for made-up data. */
export interface Chance {
  /** 0 ≤ x < 1 */
  next(): number;
  /** A whole number below `limit`. */
  below(limit: number): number;
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** `count` distinct ones, in the order of the list; all of them where it is shorter. */
  some<T>(list: readonly T[], count: number): T[];
}

export function chance(seed: number): Chance {
  const next = mulberry32(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    pick<T>(list: readonly T[]): T {
      return list[below(list.length)];
    },
    some(list, count) {
      const left = list.map((_, index) => index);
      const chosen = new Set<number>();
      while (chosen.size < Math.min(count, list.length)) {
        for (const index of left.splice(below(left.length), 1)) chosen.add(index);
      }
      return list.filter((_, index) => chosen.has(index));
    },
  };
}
