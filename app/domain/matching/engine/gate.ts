import { RULES } from "../rules/index.ts";
import { type Bits, bitsWhere, intersect } from "./bits.ts";
import type { Asked, Mask, MaskSources } from "./mask.ts";

/** Rules out, 32 resources at a time, what a hard requirement forbids. */
export class Gate {
  readonly #masks: readonly Mask[];
  readonly #everyone: Bits;
  readonly #eligible: Bits;
  readonly #near: Bits;
  readonly #blockers: Uint8Array;
  readonly #efforts: Float64Array;

  constructor(sources: MaskSources) {
    const { length } = sources.resources;
    this.#masks = Object.values(RULES).map((rule) => rule.mask(sources));
    this.#everyone = bitsWhere(length, () => true);
    this.#eligible = new Int32Array(this.#everyone.length);
    this.#near = new Int32Array(this.#everyone.length);
    this.#blockers = new Uint8Array(length);
    this.#efforts = new Float64Array(length);
  }

  /** The resources without a blocker. Valid until the next call. */
  eligible(asked: Asked): Bits {
    const bits = this.#eligible;
    bits.set(this.#everyone);
    for (const mask of this.#masks) {
      const passing = mask.passing(asked);
      if (passing) intersect(bits, passing);
    }
    return bits;
  }

  /**
   * Of the resources with a blocker, those that have no more than `most`, each of which the founder can lift.
   * Valid until the next call.
   */
  near(asked: Asked, most: number): Bits {
    const eligible = this.eligible(asked);
    const bits = this.#near;
    for (let word = 0; word < bits.length; word++) {
      bits[word] = (this.#everyone[word] as number) & ~(eligible[word] as number);
    }
    for (const mask of this.#masks) {
      const hopeful = mask.hopeful(asked);
      if (hopeful) intersect(bits, hopeful);
    }
    this.#blockers.fill(0);
    this.#efforts.fill(0);
    for (const mask of this.#masks) this.#charge(mask, asked, { bits, most });
    return bits;
  }

  /** What lifting all blockers of a resource asks, after it was found `near`. */
  effort(resource: number): number {
    return this.#efforts[resource] as number;
  }

  /** Adds up what a requirement costs those that do not meet it, and drops those with too much against them. */
  #charge(mask: Mask, asked: Asked, { bits, most }: { bits: Bits; most: number }): void {
    const passing = mask.passing(asked);
    if (!passing) return;
    const blockers = this.#blockers;
    const efforts = this.#efforts;
    for (let word = 0; word < bits.length; word++) {
      let left = (bits[word] as number) & ~(passing[word] as number);
      for (; left !== 0; left &= left - 1) {
        const bit = left & -left;
        const row = (word << 5) + 31 - Math.clz32(bit);
        const count = (blockers[row] as number) + mask.blockers(asked, row);
        blockers[row] = count;
        if (count > most) bits[word] = (bits[word] as number) & ~bit;
        else efforts[row] = (efforts[row] as number) + mask.effort(asked, row);
      }
    }
  }
}
