import { overlap } from "../parts/evidence.ts";
import { type Bits, has } from "./bits.ts";
import { partKey } from "./key.ts";
import type { Profiles } from "./profiles.ts";
import type { ResourceIndex } from "./resource-index.ts";

/** Adds up shared terms through the postings, for the resources that matter only. */
export class Sharing {
  readonly #index: ResourceIndex;
  readonly #terms: Profiles["terms"];
  readonly #keys: Float64Array;
  readonly #shared: Float64Array;
  readonly #touched: Int32Array;
  #count = 0;

  constructor(index: ResourceIndex, { terms }: Profiles) {
    this.#index = index;
    this.#terms = terms;
    this.#keys = index.postings.unshared.slice();
    this.#shared = new Float64Array(index.count);
    this.#touched = new Int32Array(index.count);
  }

  /** Keys of the evidence part for `row` and these resources; give back with `forget`. */
  share(row: number, bits: Bits): Float64Array {
    const { start, term } = this.#terms;
    const from = start[row] as number;
    const to = start[row + 1] as number;
    if (from === to) return this.#index.postings.unsaid;
    for (let at = from; at < to; at++) this.#add(term[at] as number, bits);
    this.#weigh(this.#terms.total[row] as number);
    return this.#keys;
  }

  forget(): void {
    const { unshared } = this.#index.postings;
    for (let each = 0; each < this.#count; each++) {
      const resource = this.#touched[each] as number;
      this.#keys[resource] = unshared[resource] as number;
      this.#shared[resource] = 0;
    }
    this.#count = 0;
  }

  #add(term: number, bits: Bits): void {
    const { rows: lists, weight: weights } = this.#index.postings;
    const rows = lists[term];
    if (!rows) return;
    const weight = weights[term] as number;
    for (let each = 0; each < rows.length; each++) {
      const resource = rows[each] as number;
      if (!has(bits, resource)) continue;
      const before = this.#shared[resource] as number;
      if (before === 0) this.#touched[this.#count++] = resource;
      this.#shared[resource] = before + weight;
    }
  }

  #weigh(own: number): void {
    const { postings, context } = this.#index;
    for (let each = 0; each < this.#count; each++) {
      const resource = this.#touched[each] as number;
      const shared = this.#shared[resource] as number;
      const value = overlap(shared, own, postings.total[resource] as number);
      this.#keys[resource] = partKey(value, context.weights.evidence, true);
    }
  }
}
