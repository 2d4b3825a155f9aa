import { NEED_KINDS } from "../../vocabulary.ts";
import { isMoney, isWithinReach, WOULD_CHANGE } from "../offers.ts";
import { amountValue, NOT_MONEY } from "../parts/amount.ts";
import { coverage } from "../parts/needs.ts";
import { type Bits, has, intersect } from "./bits.ts";
import { boundedKey, knownKey, partKey, stepKey } from "./key.ts";
import type { Profiles } from "./profiles.ts";
import type { ResourceIndex } from "./resource-index.ts";
import type { Found } from "./scanner.ts";

const MONEY = NEED_KINDS.map((kind) => isMoney({ kind }));

/** Which resources serve which needs of the application in hand, and what that is worth. */
export class Served {
  /** Of the application in hand. */
  count = 0;
  moneyCount = 0;
  /** For each need, the resources that serve it; `count` of them are of the application in hand. */
  readonly bits: Bits[] = [];
  readonly #money: number[] = [];
  readonly #coverage: Float64Array[] = [];
  readonly #index: ResourceIndex;
  readonly #needs: Profiles["needs"];
  readonly #met: Int32Array;
  readonly #reach: Bits;
  #from = 0;

  constructor(index: ResourceIndex, { needs }: Profiles) {
    this.#met = new Int32Array(index.count);
    this.#reach = new Int32Array(index.limits.offers.length);
    this.#index = index;
    this.#needs = needs;
  }

  load(row: number): void {
    this.#from = this.#needs.start[row];
    this.count = this.#needs.start[row + 1] - this.#from;
    this.moneyCount = 0;
    for (let need = 0; need < this.count; need++) this.#loadNeed(need);
  }

  #loadNeed(need: number): void {
    const index = this.#index;
    const at = this.#from + need;
    const kind = this.#needs.kind[at] as number;
    this.bits[need] ??= new Int32Array(index.limits.offers.length);
    const bits = this.bits[need];
    bits.set(index.limits.kinds[kind] as Bits);
    if (!MONEY[kind]) return;
    this.#money[this.moneyCount++] = need;
    const amount = this.#needs.amount[at];
    if (!Number.isNaN(amount)) {
      intersect(bits, index.limits.minimums.upTo(amount));
      intersect(bits, index.limits.maximums.upTo(-amount));
    }
    const instrument = this.#needs.instrument[at];
    if (instrument >= 0) intersect(bits, index.limits.instrument(instrument));
  }

  /** Adds the keys of the needs and the amount part to what was found. */
  add(found: Found): void {
    this.#meet(found);
    const { count, rows, keys } = found;
    const { limits } = this.#index;
    const coverage = this.#coverageKeys();
    for (let each = 0; each < count; each++) {
      const at = rows[each];
      const met = this.#met[each];
      const said = met !== 0 || (this.count > 0 && has(limits.offers, at));
      if (said) keys[each] += coverage[met];
    }
    this.#addAmount(found);
  }

  /** The resources that offer the kind of a need in an amount that its founder would change to. Valid until the next call. */
  withinReach(need: number): Bits {
    const at = this.#from + need;
    const kind = this.#needs.kind[at] as number;
    const { kinds, minimums, maximums } = this.#index.limits;
    const amount = this.#needs.amount[at] as number;
    this.#reach.set(kinds[kind] as Bits);
    if (MONEY[kind] && !Number.isNaN(amount)) {
      intersect(this.#reach, minimums.upTo(amount * WOULD_CHANGE));
      intersect(this.#reach, maximums.upTo(-amount / WOULD_CHANGE));
    }
    return this.#reach;
  }

  /** What of a resource's offer does not fit a need; null where it does not offer the kind, or in no amount within reach. */
  unmet(need: number, resource: number): { amounts: number; instrument: boolean } | null {
    const at = this.#from + need;
    const kind = this.#needs.kind[at] as number;
    if (!has(this.#index.limits.kinds[kind] as Bits, resource)) return null;
    if (!MONEY[kind]) return { amounts: 0, instrument: false };
    const amount = this.#needs.amount[at] as number;
    const min = this.#index.ticketMin[resource] as number;
    const max = this.#index.ticketMax[resource] as number;
    const below = amount < min;
    const above = amount > max;
    if ((below && !isWithinReach(amount, min)) || (above && !isWithinReach(amount, max)))
      return null;
    return {
      amounts: Number(below) + Number(above),
      instrument: !this.#offersInstrument(resource, need),
    };
  }

  /** Which needs each of the rows meets, a bit for each. */
  #meet({ count, rows }: Found): void {
    const met = this.#met.fill(0, 0, count);
    for (let need = 0; need < this.count; need++) {
      const bits = this.bits[need] as Bits;
      for (let each = 0; each < count; each++) {
        const at = rows[each];
        const bit = (bits[at >>> 5] >>> (at & 31)) & 1;
        met[each] = met[each] | (bit << need);
      }
    }
  }

  #coverageKeys(): Float64Array {
    const needs = this.count;
    this.#coverage[needs] ??= Float64Array.from({ length: 2 ** needs }, (_, met) => {
      const each = Array.from({ length: needs }, (_, need) => ((met >>> need) & 1) === 1);
      return partKey({ value: coverage(each), known: true }, this.#index.context, "needs");
    });
    return this.#coverage[needs];
  }

  /** The first money need that is met counts, else the first that is offered at all. */
  #addAmount({ count, rows, keys }: Found): void {
    const { ticketMin, ticketMax, context } = this.#index;
    const none = partKey({ value: NOT_MONEY, known: true }, context, "amount");
    const step = stepKey(context, "amount");
    const known = knownKey(context, "amount");
    if (this.moneyCount === 0) {
      for (let each = 0; each < count; each++) keys[each] = keys[each] + none;
      return;
    }
    for (let each = 0; each < count; each++) {
      const at = rows[each];
      const met = this.#met[each];
      const need = this.#moneyNeed(at, met);
      let key = none;
      if (need >= 0) {
        const amount = this.#needs.amount[this.#from + need];
        const min = ticketMin[at];
        const max = ticketMax[at];
        const isMet = ((met >>> need) & 1) === 1;
        const silent = Number.isNaN(amount) || (Number.isNaN(min) && Number.isNaN(max));
        const offered = isMet || this.#offersInstrument(at, need);
        key = silent ? 0 : boundedKey(amountValue(amount, min, max, offered), step, known);
      }
      keys[each] += key;
    }
  }

  #offersInstrument(resource: number, need: number): boolean {
    const instrument = this.#needs.instrument[this.#from + need];
    return instrument < 0 || has(this.#index.limits.instrument(instrument), resource);
  }

  #moneyNeed(resource: number, met: number): number {
    let offered = -1;
    for (let each = 0; each < this.moneyCount; each++) {
      const need = this.#money[each];
      if ((met >>> need) & 1) return need;
      const kind = this.#needs.kind[this.#from + need];
      if (offered < 0 && has(this.#index.limits.kinds[kind] as Bits, resource)) offered = need;
    }
    return offered;
  }
}
