import { NEED_KINDS } from "../../vocabulary.ts";
import { isMoney } from "../offers.ts";
import { amountValue } from "../parts/amount.ts";
import { coverage } from "../parts/needs.ts";
import { NEUTRAL } from "../parts/part-value.ts";
import { type Bits, has, intersect } from "./bits.ts";
import { partKey } from "./key.ts";
import type { Profiles } from "./profiles.ts";
import type { ResourceIndex } from "./resource-index.ts";

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
  #from = 0;

  constructor(index: ResourceIndex, { needs }: Profiles) {
    this.#index = index;
    this.#needs = needs;
  }

  load(row: number): void {
    this.#from = this.#needs.start[row] as number;
    this.count = (this.#needs.start[row + 1] as number) - this.#from;
    this.moneyCount = 0;
    for (let need = 0; need < this.count; need++) this.#loadNeed(need);
  }

  #loadNeed(need: number): void {
    const index = this.#index;
    const at = this.#from + need;
    const kind = this.#needs.kind[at] as number;
    this.bits[need] ??= new Int32Array(index.open.length);
    const bits = this.bits[need];
    bits.set(index.kinds[kind] as Bits);
    if (!MONEY[kind]) return;
    this.#money[this.moneyCount++] = need;
    const amount = this.#needs.amount[at] as number;
    if (!Number.isNaN(amount)) {
      intersect(bits, index.minimums.upTo(amount));
      intersect(bits, index.maximums.upTo(-amount));
    }
    const instrument = this.#needs.instrument[at] as number;
    if (instrument >= 0) intersect(bits, index.instrument(instrument));
  }

  /** Keys of the needs part by the mask of needs met. */
  coverage(): Float64Array {
    const needs = this.count;
    this.#coverage[needs] ??= Float64Array.from({ length: 2 ** needs }, (_, met) => {
      const each = Array.from({ length: needs }, (_, need) => ((met >>> need) & 1) === 1);
      return partKey(coverage(each), this.#index.context.weights.needs, true);
    });
    return this.#coverage[needs];
  }

  /** Key of the amount part: the first money need that is met, else the first that is offered at all. */
  amount(resource: number, met: number): number {
    const index = this.#index;
    const weight = index.context.weights.amount;
    const need = this.#moneyNeed(resource, met);
    if (need < 0) return partKey(NEUTRAL.amount, weight, true);
    const at = this.#from + need;
    const amount = this.#needs.amount[at] as number;
    const instrument = this.#needs.instrument[at] as number;
    const min = index.ticketMin[resource] as number;
    const max = index.ticketMax[resource] as number;
    const offered =
      ((met >>> need) & 1) === 1 || instrument < 0 || has(index.instrument(instrument), resource);
    const known = !Number.isNaN(amount) && !(Number.isNaN(min) && Number.isNaN(max));
    return partKey(amountValue(amount, { min, max, offered }), weight, known);
  }

  #moneyNeed(resource: number, met: number): number {
    let offered = -1;
    for (let each = 0; each < this.moneyCount; each++) {
      const need = this.#money[each] as number;
      if ((met >>> need) & 1) return need;
      const kind = this.#needs.kind[this.#from + need] as number;
      if (offered < 0 && has(this.#index.kinds[kind] as Bits, resource)) offered = need;
    }
    return offered;
  }
}
