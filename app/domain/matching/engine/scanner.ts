import { MOST_BLOCKERS } from "../near-misses.ts";
import { thinned } from "../score.ts";
import { type Bits, has } from "./bits.ts";
import { confidenceOf, stepKey, withConfidence } from "./key.ts";
import type { Asked } from "./mask.ts";
import type { Profiles } from "./profiles.ts";
import type { ResourceIndex } from "./resource-index.ts";
import { BUCKETS } from "./select.ts";
import { Served } from "./served.ts";
import { Sharing } from "./sharing.ts";

/** The rows a scan kept, in their order, with their keys (see key.ts). */
export interface Found {
  count: number;
  rows: Int32Array;
  keys: Float64Array;
  /** Work space of `selectBest`. */
  buckets: Int32Array;
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
  readonly #asked: Asked;
  readonly #sharing: Sharing;
  readonly #furthest: Float64Array;

  constructor(index: ResourceIndex, profiles: Profiles) {
    const { count } = index;
    this.#found = {
      count: 0,
      rows: new Int32Array(count),
      keys: new Float64Array(count),
      buckets: new Int32Array(BUCKETS + 1),
    };
    this.#furthest = new Float64Array(count);
    this.#index = index;
    this.#profiles = profiles;
    this.#served = new Served(index, profiles);
    this.#asked = { profiles, row: 0, served: this.#served };
    this.#sharing = new Sharing(index, profiles);
  }

  /** The eligible resources of application `row`, scored. */
  scan(row: number): Found {
    return this.#score(row, this.#index.gate.eligible(this.#ask(row)));
  }

  /** The resources of application `row` that have a blocker, but few and such as can be lifted, scored all the same. */
  scanNear(row: number): Found {
    return this.#score(row, this.#index.gate.near(this.#ask(row), MOST_BLOCKERS));
  }

  /** What lifting the blockers of a resource asks of the founder, after `scanNear`. */
  effort(resource: number): number {
    return this.#index.gate.effort(resource);
  }

  /** Does a resource serve this one of the distinct needs of the application in hand? */
  servesNeed(need: number, resource: number): boolean {
    return has(this.#served.bits[need] as Bits, resource);
  }

  #ask(row: number): Asked {
    this.#served.load(row);
    this.#asked.row = row;
    return this.#asked;
  }

  /** One pass for each part over the rows that are left: short loops over flat arrays. */
  #score(row: number, bits: Bits): Found {
    const found = this.#found;
    found.count = listRows(bits, found.rows);
    this.#begin(row);
    this.#sharing.add(found, row, bits);
    this.#addSector(row);
    this.#served.add(found);
    this.#doubt(row);
    return found;
  }

  /** All that hangs on one thing the application says. */
  #begin(row: number): void {
    const { count, rows, keys } = this.#found;
    const profiles = this.#profiles;
    const index = this.#index;
    const base = index.base(says(profiles.claims, row), says(profiles.terms, row));
    const { classOf: areas } = index.area;
    const { classOf: stages } = index.stage;
    const { classOf: levels } = index.readiness;
    const area = index.area.row(profiles.place[row]);
    const stage = index.stage.row(profiles.stage[row]);
    const level = index.readiness.row(profiles.readiness[row]);
    for (let each = 0; each < count; each++) {
      const at = rows[each];
      keys[each] = base[at] + area[areas[at]] + stage[stages[at]] + level[levels[at]];
    }
  }

  /** The claim that reaches furthest, in steps of the grain. */
  #addSector(row: number): void {
    const { count, rows, keys } = this.#found;
    const { start, sector, strength } = this.#profiles.claims;
    const from = start[row];
    const to = start[row + 1];
    if (from === to) return;
    const furthest = this.#furthest.fill(0, 0, count);
    for (let claim = from; claim < to; claim++) {
      const reach = this.#index.reach(sector[claim]);
      const force = strength[claim];
      for (let each = 0; each < count; each++) {
        const steps = force * reach[rows[each]];
        if (steps > furthest[each]) furthest[each] = steps;
      }
    }
    const step = stepKey(this.#index.context, "sector");
    for (let each = 0; each < count; each++) {
      keys[each] += ((furthest[each] + 0.5) | 0) * step;
    }
  }

  /** Required facts that nobody has stated thin out the confidence. */
  #doubt(row: number): void {
    const { count, rows, keys } = this.#found;
    const { required, requiredCount } = this.#index;
    const unstated = this.#profiles.unstated[row];
    for (let each = 0; each < count; each++) {
      const at = rows[each];
      const missing = required[at] & unstated;
      if (missing === 0) continue;
      const key = keys[each];
      const asked = requiredCount[at];
      keys[each] = withConfidence(key, thinned(confidenceOf(key), asked, ones(missing)));
    }
  }
}

function says({ start }: { start: Int32Array }, row: number): boolean {
  return start[row] !== start[row + 1];
}

/** Writes the numbers of the set, in order, and returns how many there are. */
function listRows(bits: Bits, rows: Int32Array): number {
  let count = 0;
  for (let word = 0; word < bits.length; word++) {
    for (let left = bits[word]; left !== 0; left &= left - 1) {
      rows[count++] = (word << 5) + 31 - Math.clz32(left & -left);
    }
  }
  return count;
}

function ones(mask: number): number {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count++;
  return count;
}
