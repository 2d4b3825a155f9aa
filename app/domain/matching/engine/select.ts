import type { Found } from "./scanner.ts";

const SMALL = 12;
/** Keys lie within 0…1 and a trifle: one bucket more than the steps between. */
export const BUCKETS = 512;

/**
 * Puts the `k` best of what was found in front, in order: higher key first, then lower row. The rest
 * is lost. Returns how many are in order.
 */
export function selectBest(found: Found, k: number): number {
  const wanted = Math.min(k, found.count);
  if (wanted === 0) return 0;
  order(found, found.count > 2 * wanted ? gather(found, wanted) : found.count, wanted);
  return wanted;
}

/** Moves everything that may be among the best to the front: whole buckets of keys, from the top. */
function gather({ rows, keys, count, buckets }: Found, wanted: number): number {
  buckets.fill(0);
  for (let each = 0; each < count; each++) {
    const bucket = (keys[each] * BUCKETS) | 0;
    buckets[bucket] += 1;
  }
  let lowest = BUCKETS + 1;
  for (let taken = 0; taken < wanted; taken += buckets[lowest]) lowest--;
  let kept = 0;
  for (let each = 0; each < count; each++) {
    const key = keys[each];
    if (((key * BUCKETS) | 0) < lowest) continue;
    keys[kept] = key;
    rows[kept++] = rows[each];
  }
  return kept;
}

/** Quicksort that leaves alone whatever lies beyond the wanted entries. */
function order({ rows, keys }: Found, count: number, wanted: number): void {
  let low = 0;
  let high = count - 1;
  const waiting: number[] = [];
  for (;;) {
    while (high - low >= SMALL) {
      const split = partition(rows, keys, low, high);
      if (split + 1 < wanted) waiting.push(split + 1, high);
      high = split;
    }
    insertion(rows, keys, low, high);
    if (waiting.length === 0) return;
    high = waiting[waiting.length - 1];
    low = waiting[waiting.length - 2];
    waiting.length -= 2;
  }
}

/** Hoare's, around the middle: returns the end of the better side, which leaves both non-empty. */
function partition(rows: Int32Array, keys: Float64Array, low: number, high: number): number {
  const middle = (low + high) >>> 1;
  const key = keys[middle];
  const row = rows[middle];
  let left = low - 1;
  let right = high + 1;
  for (;;) {
    do left++;
    while (keys[left] > key || (keys[left] === key && rows[left] < row));
    do right--;
    while (keys[right] < key || (keys[right] === key && rows[right] > row));
    if (left >= right) return right;
    const swapKey = keys[left];
    const swapRow = rows[left];
    keys[left] = keys[right];
    rows[left] = rows[right];
    keys[right] = swapKey;
    rows[right] = swapRow;
  }
}

function insertion(rows: Int32Array, keys: Float64Array, low: number, high: number): void {
  for (let next = low + 1; next <= high; next++) {
    const key = keys[next];
    const row = rows[next];
    let at = next - 1;
    for (; at >= low; at--) {
      const other = keys[at];
      if (other > key || (other === key && rows[at] < row)) break;
      keys[at + 1] = other;
      rows[at + 1] = rows[at];
    }
    keys[at + 1] = key;
    rows[at + 1] = row;
  }
}
