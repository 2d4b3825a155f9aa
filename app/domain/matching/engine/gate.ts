import { type Bits, intersect, unite } from "./bits.ts";
import type { Limits } from "./limits.ts";
import type { Profiles } from "./profiles.ts";
import type { Served } from "./served.ts";

/** Rules out, 32 resources at a time, what a hard requirement forbids. */
export class Gate {
  readonly #limits: Limits;
  readonly #profiles: Profiles;
  readonly #served: Served;
  readonly #bits: Bits;
  readonly #union: Bits;

  constructor(limits: Limits, profiles: Profiles, served: Served) {
    this.#limits = limits;
    this.#profiles = profiles;
    this.#served = served;
    this.#bits = new Int32Array(limits.open.length);
    this.#union = new Int32Array(limits.open.length);
  }

  /** The resources without a blocker, once the needs of `row` are loaded. Valid until the next call. */
  eligible(row: number): Bits {
    const bits = this.#bits;
    bits.set(this.#limits.open);
    this.#byNeeds(bits);
    this.#byGrowth(row, bits);
    this.#bySector(row, bits);
    this.#byFacts(row, bits);
    return bits;
  }

  #byNeeds(bits: Bits): void {
    const { count, bits: served } = this.#served;
    if (count === 0) return;
    const union = this.#union;
    const { offers } = this.#limits;
    for (let word = 0; word < union.length; word++) union[word] = ~offers[word];
    for (let need = 0; need < count; need++) unite(union, served[need] as Bits);
    intersect(bits, union);
  }

  #byGrowth(row: number, bits: Bits): void {
    const { stage, readiness, place } = this.#profiles;
    intersect(bits, this.#limits.atStage(stage[row]));
    intersect(bits, this.#limits.atReadiness(readiness[row]));
    const within = this.#limits.within(place[row]);
    if (within) intersect(bits, within);
  }

  #bySector(row: number, bits: Bits): void {
    const { start, sector, wide } = this.#profiles.claims;
    const from = start[row];
    const to = start[row + 1];
    if (from === to) return;
    const union = this.#union.fill(0);
    for (let at = from; at < to; at++) {
      unite(union, this.#limits.allowed(sector[at], wide[at] === 1));
    }
    intersect(bits, union);
  }

  #byFacts(row: number, bits: Bits): void {
    let denied = this.#profiles.denied[row];
    for (; denied !== 0; denied &= denied - 1) {
      const fact = 31 - Math.clz32(denied & -denied);
      intersect(bits, this.#limits.notRequiring[fact] as Bits);
    }
  }
}
