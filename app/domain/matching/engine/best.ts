import type { Found } from "./scanner.ts";

/** For each of many lists, the `k` best entries: higher key first, then lower number. */
export class Best {
  readonly k: number;
  readonly counts: Int32Array;
  readonly numbers: Int32Array;
  readonly keys: Float64Array;
  /** The worst key kept once a list is full; until then everything is better. */
  readonly bar: Float64Array;

  constructor(lists: number, k: number) {
    this.k = k;
    this.counts = new Int32Array(lists);
    this.numbers = new Int32Array(lists * k);
    this.keys = new Float64Array(lists * k);
    this.bar = new Float64Array(lists).fill(Number.NEGATIVE_INFINITY);
  }

  /**
   * Keeps an entry if it is among the best so far. Numbers must come in rising order, so that an equal
   * key never takes the place of one that is there.
   */
  offer(list: number, number: number, key: number): void {
    if (!(key > this.bar[list]) || this.k === 0) return;
    const base = list * this.k;
    const count = this.counts[list];
    if (count < this.k) {
      this.#rise(base, count, number, key);
      this.counts[list] = count + 1;
      if (count + 1 === this.k) this.bar[list] = this.keys[base];
      return;
    }
    this.#sink(base, count, number, key);
    this.bar[list] = this.keys[base];
  }

  /** Offers one number to the list of each row found. */
  offerAll({ count, rows, keys }: Found, number: number): void {
    const { bar } = this;
    for (let each = 0; each < count; each++) {
      const list = rows[each];
      const key = keys[each];
      if (key > bar[list]) this.offer(list, number, key);
    }
  }

  /** Puts one list in order, best first; nothing may be offered to it afterwards. */
  sort(list: number): void {
    const base = list * this.k;
    for (let size = this.counts[list] - 1; size > 0; size--) {
      const number = this.numbers[base + size];
      const key = this.keys[base + size];
      this.numbers[base + size] = this.numbers[base];
      this.keys[base + size] = this.keys[base];
      this.#sink(base, size, number, key);
    }
  }

  /** The worst of a list stands at its root. */
  #rise(base: number, from: number, number: number, key: number): void {
    const { keys, numbers } = this;
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const parentKey = keys[base + parent];
      const parentNumber = numbers[base + parent];
      if (parentKey < key || (parentKey === key && parentNumber > number)) break;
      keys[base + at] = parentKey;
      numbers[base + at] = parentNumber;
      at = parent;
    }
    keys[base + at] = key;
    numbers[base + at] = number;
  }

  #sink(base: number, size: number, number: number, key: number): void {
    const { keys, numbers } = this;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      let childKey = keys[base + child];
      let childNumber = numbers[base + child];
      if (child + 1 < size) {
        const otherKey = keys[base + child + 1];
        const otherNumber = numbers[base + child + 1];
        if (otherKey < childKey || (otherKey === childKey && otherNumber > childNumber)) {
          child++;
          childKey = otherKey;
          childNumber = otherNumber;
        }
      }
      if (key < childKey || (key === childKey && number > childNumber)) break;
      keys[base + at] = childKey;
      numbers[base + at] = childNumber;
      at = child;
    }
    keys[base + at] = key;
    numbers[base + at] = number;
  }
}
