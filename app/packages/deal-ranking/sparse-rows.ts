import type { SparseRows } from "./types.ts";

export function sparseRows(rows: readonly (readonly number[])[]): SparseRows {
  const start = new Int32Array(rows.length + 1);
  rows.forEach((row, index) => {
    start[index + 1] = start[index] + row.length;
  });
  const values = new Int32Array(start[rows.length]);
  rows.forEach((row, index) => {
    values.set(row, start[index]);
  });
  return { start, values };
}

export function rowOf({ start, values }: SparseRows, row: number): Int32Array {
  return values.subarray(start[row], start[row + 1]);
}

/** Which rows hold each value: the transpose. */
export function transposed({ start, values }: SparseRows, size: number): SparseRows {
  const counts = new Int32Array(size + 1);
  for (const value of values) counts[value + 1] = counts[value + 1] + 1;
  for (let value = 0; value < size; value++) {
    counts[value + 1] += counts[value];
  }
  const next = counts.slice();
  const rows = new Int32Array(values.length);
  for (let row = 0; row + 1 < start.length; row++) {
    for (let at = start[row]; at < start[row + 1]; at++) {
      const value = values[at];
      const place = next[value];
      rows[place] = row;
      next[value] = place + 1;
    }
  }
  return { start: counts, values: rows };
}

/** Numbers for words in the order they first come. */
export class Interner {
  readonly #numbers = new Map<string, number>();

  get size(): number {
    return this.#numbers.size;
  }

  /** In the order of their numbers. */
  get words(): string[] {
    return [...this.#numbers.keys()];
  }

  of(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}
