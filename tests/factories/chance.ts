/** Repeatable chance for made-up data. */
export interface Chance {
  /** 0 ≤ x < 1 */
  next(): number;
  /** A whole number below `limit`. */
  below(limit: number): number;
  pick<T>(list: readonly T[]): T;
  /** `count` distinct ones, in the order of the list; all of them where it is shorter. */
  some<T>(list: readonly T[], count: number): T[];
}

/** mulberry32 */
export function chance(seed: number): Chance {
  let state = seed >>> 0;

  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    pick<T>(list: readonly T[]): T {
      return list[below(list.length)] as T;
    },
    some(list, count) {
      const left = list.map((_, index) => index);
      const chosen = new Set<number>();
      while (chosen.size < Math.min(count, list.length)) {
        chosen.add(...(left.splice(below(left.length), 1) as [number]));
      }
      return list.filter((_, index) => chosen.has(index));
    },
  };
}
