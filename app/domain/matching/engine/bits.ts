/** A set of row numbers, 32 to a word. */
export type Bits = Int32Array;

export function bitsWhere(count: number, holds: (row: number) => boolean): Bits {
  const bits = new Int32Array((count + 31) >>> 5);
  for (let row = 0; row < count; row++) {
    if (holds(row)) bits[row >>> 5] = (bits[row >>> 5] ?? 0) | (1 << (row & 31));
  }
  return bits;
}

export function intersect(into: Bits, other: Bits): void {
  for (let word = 0; word < into.length; word++) {
    into[word] = into[word] & other[word];
  }
}

export function unite(into: Bits, other: Bits): void {
  for (let word = 0; word < into.length; word++) {
    into[word] = into[word] | other[word];
  }
}

export function has(bits: Bits, row: number): boolean {
  return ((bits[row >>> 5] >>> (row & 31)) & 1) === 1;
}

/** Rows up to each distinct limit, so that "limit ≤ amount" for all rows is one look-up. */
export class Thresholds {
  readonly #limits: number[];
  readonly #sets: Bits[];

  /** `null` is no limit: such rows are in every set. */
  constructor(limits: readonly (number | null)[]) {
    const distinct = new Set(limits.filter((limit) => limit !== null));
    this.#limits = [...distinct].sort((a, b) => a - b);
    const sets = [Number.NEGATIVE_INFINITY, ...this.#limits];
    this.#sets = sets.map((highest) =>
      bitsWhere(limits.length, (row) => (limits[row] ?? Number.NEGATIVE_INFINITY) <= highest),
    );
  }

  /** Rows without limit or whose limit is at most `amount`. */
  upTo(amount: number): Bits {
    let low = 0;
    let high = this.#limits.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#limits[middle] <= amount) low = middle + 1;
      else high = middle;
    }
    return this.#sets[low] as Bits;
  }
}
