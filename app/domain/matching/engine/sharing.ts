import { overlap } from "../parts/evidence.ts";
import { type Bits, has } from "./bits.ts";
import { boundedKey, stepKey } from "./key.ts";
import type { Profiles } from "./profiles.ts";
import type { ResourceIndex } from "./resource-index.ts";
import type { Found } from "./scanner.ts";

/** Adds up shared terms through the postings, for the resources that matter only. */
export class Sharing {
  readonly #index: ResourceIndex;
  readonly #terms: Profiles["terms"];
  readonly #shared: Int32Array;
  readonly #touched: Int32Array;
  /** Where each found resource stands among the found; of others, anything. */
  readonly #position: Int32Array;

  constructor(index: ResourceIndex, { terms }: Profiles) {
    this.#index = index;
    this.#terms = terms;
    this.#shared = new Int32Array(index.count);
    this.#touched = new Int32Array(index.count);
    this.#position = new Int32Array(index.count);
  }

  /** Raises the evidence part of those found, `bits`, that share a term with application `row`. */
  add(found: Found, row: number, bits: Bits): void {
    const { start, term, total } = this.#terms;
    const { rows, count } = found;
    let touched = 0;
    for (let at = start[row]; at < start[row + 1]; at++) {
      touched = this.#share(term[at], bits, touched);
    }
    if (touched === 0) return;
    for (let each = 0; each < count; each++) this.#position[rows[each]] = each;
    this.#raise(found, touched, total[row]);
  }

  #share(term: number, bits: Bits, touched: number): number {
    const { rows: lists, weight: weights } = this.#index.postings;
    const rows = lists[term];
    if (!rows) return touched;
    const weight = weights[term];
    let count = touched;
    for (let each = 0; each < rows.length; each++) {
      const resource = rows[each];
      if (!has(bits, resource)) continue;
      const before = this.#shared[resource];
      if (before === 0) this.#touched[count++] = resource;
      this.#shared[resource] = before + weight;
    }
    return count;
  }

  #raise({ keys }: Found, touched: number, own: number): void {
    const { postings, context } = this.#index;
    const step = stepKey(context, "evidence");
    for (let each = 0; each < touched; each++) {
      const resource = this.#touched[each];
      const shared = this.#shared[resource];
      const value = overlap(shared, own, postings.total[resource]);
      const at = this.#position[resource];
      keys[at] += boundedKey(value, step, 0);
      this.#shared[resource] = 0;
    }
  }
}
