import { NEUTRAL } from "../parts/part-value.ts";
import { thinned } from "../score.ts";
import type { Bits } from "./bits.ts";
import { Gate } from "./gate.ts";
import { confidenceOf, partKey, stepKey, VALUE_STEPS, withConfidence } from "./key.ts";
import type { Profiles } from "./profiles.ts";
import type { ResourceIndex } from "./resource-index.ts";
import { Served } from "./served.ts";
import { Sharing } from "./sharing.ts";

/** The rows a scan kept, in their order, with their keys (see key.ts). */
export interface Found {
  count: number;
  rows: Int32Array;
  keys: Float64Array;
}

/**
 * Scores one compiled application after the other against all resources. Work space is made once, so
 * a result holds until the next call. Gives what `score` and `eligibility` give, to the last digit.
 */
export class Scanner {
  readonly #found: Found;
  readonly #index: ResourceIndex;
  readonly #profiles: Profiles;
  readonly #served: Served;
  readonly #gate: Gate;
  readonly #sharing: Sharing;
  readonly #reach: Float64Array[] = [];
  readonly #strength: number[] = [];

  constructor(index: ResourceIndex, profiles: Profiles) {
    const { count } = index;
    this.#found = { count: 0, rows: new Int32Array(count), keys: new Float64Array(count) };
    this.#index = index;
    this.#profiles = profiles;
    this.#served = new Served(index, profiles);
    this.#gate = new Gate(index, profiles, this.#served);
    this.#sharing = new Sharing(index, profiles);
  }

  /** The eligible resources of application `row`, scored. */
  scan(row: number): Found {
    this.#served.load(row);
    return this.#score(row, this.#gate.eligible(row));
  }

  /** The resources of application `row` that have a blocker, scored all the same. */
  scanBlocked(row: number): Found {
    this.#served.load(row);
    const bits = this.#gate.eligible(row).map((word) => ~word);
    const spare = this.#index.count & 31;
    if (spare > 0) bits[bits.length - 1] = (bits.at(-1) as number) & ((1 << spare) - 1);
    return this.#score(row, bits);
  }

  #score(row: number, bits: Bits): Found {
    const index = this.#index;
    const profiles = this.#profiles;
    const { rows, keys } = this.#found;
    const { weights } = index.context;
    const { required, offers, sectorKnown } = index;
    const growth = index.growth(profiles.stage[row] as number, profiles.readiness[row] as number);
    const area = index.area(profiles.place[row] as number);
    const evidence = this.#sharing.share(row, bits);
    const claims = this.#loadClaims(row);
    const firstReach = this.#reach[0] ?? growth;
    const firstStrength = this.#strength[0] ?? 0;
    const sectorStep = stepKey(weights.sector);
    const sectorUnsaid = partKey(NEUTRAL.sector, weights.sector, false);
    const { count: needs, bits: served, moneyCount } = this.#served;
    const coverage = this.#served.coverage();
    const needsUnsaid = partKey(NEUTRAL.needs, weights.needs, false);
    const notMoney = partKey(NEUTRAL.amount, weights.amount, true);
    const unstated = profiles.unstated[row] as number;
    let count = 0;
    for (let word = 0; word < bits.length; word++) {
      for (let left = bits[word] as number; left !== 0; left &= left - 1) {
        const low = left & -left;
        const at = (word << 5) + 31 - Math.clz32(low);
        let met = 0;
        for (let need = 0; need < needs; need++) {
          if (((served[need] as Bits)[word] as number) & low) met |= 1 << need;
        }
        let key = (growth[at] as number) + (area[at] as number) + (evidence[at] as number);
        const said = needs > 0 && ((offers[word] as number) & low) !== 0;
        key += said ? (coverage[met] as number) : needsUnsaid;
        key += moneyCount > 0 ? this.#served.amount(at, met) : notMoney;
        if (claims === 0) key += sectorUnsaid;
        else {
          let best = firstStrength * (firstReach[at] as number);
          for (let claim = 1; claim < claims; claim++) {
            const reach = this.#reach[claim] as Float64Array;
            const value = (this.#strength[claim] as number) * (reach[at] as number);
            if (value > best) best = value;
          }
          key += Math.round(best * VALUE_STEPS) * sectorStep + (sectorKnown[at] as number);
        }
        const missing = (required[at] as number) & unstated;
        if (missing !== 0) key = this.#doubted(key, at, missing);
        rows[count] = at;
        keys[count++] = key;
      }
    }
    this.#sharing.forget();
    this.#found.count = count;
    return this.#found;
  }

  #loadClaims(row: number): number {
    const { start, sector, strength } = this.#profiles.claims;
    const from = start[row] as number;
    const count = (start[row + 1] as number) - from;
    for (let claim = 0; claim < count; claim++) {
      this.#reach[claim] = this.#index.reach(sector[from + claim] as number);
      this.#strength[claim] = strength[from + claim] as number;
    }
    return count;
  }

  /** Required facts that nobody has stated thin out the confidence. */
  #doubted(key: number, resource: number, missing: number): number {
    let count = 0;
    for (let left = missing; left !== 0; left &= left - 1) count++;
    const asked = this.#index.requiredCount[resource] as number;
    return withConfidence(key, thinned(confidenceOf(key), asked, count));
  }
}
