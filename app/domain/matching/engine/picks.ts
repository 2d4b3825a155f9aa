import { KEPT } from "../kept.ts";
import { nearMissWorth } from "../near-misses.ts";
import type { ResourceProfile } from "../types.ts";
import { Best } from "./best.ts";
import { scoreOf } from "./key.ts";
import type { Found, Scanner } from "./scanner.ts";
import { BUCKETS, selectBest } from "./select.ts";
import type { Entry } from "./shortlists.ts";

/** A resource of the city. */
export interface Offer {
  /** Its surrogate key. */
  number: number;
  /** Its own list. */
  slot: number;
  profile: ResourceProfile;
}

/** The best for one list, in order; `more`: others stand behind them. */
export interface Pick {
  entries: Entry[];
  more: boolean;
}

export interface Picks {
  answers: Pick;
  named: Pick;
  near: Pick;
  /** One for each distinct need. */
  needs: Pick[];
}

/** How many more than are kept a list knows of. */
export const SPARE = { answers: 16, named: 6, need: 6, near: 6, resource: 50 } as const;

/** Picks what an application keeps out of all resources. */
export class Picker {
  readonly #offers: readonly Offer[];
  readonly #scratch: Found;
  readonly #keyOf: Float64Array;

  constructor(offers: readonly Offer[]) {
    this.#offers = offers;
    this.#scratch = {
      count: 0,
      rows: new Int32Array(offers.length),
      keys: new Float64Array(offers.length),
      buckets: new Int32Array(BUCKETS + 1),
    };
    this.#keyOf = new Float64Array(offers.length);
  }

  /**
   * @param row of the application among the scanner's profiles
   * @param visit told every eligible resource with its key
   */
  pick(
    scanner: Scanner,
    { row, needs }: { row: number; needs: number },
    visit: (offer: Offer, key: number) => void,
  ): Picks {
    const found = scanner.scan(row);
    const { count, rows, keys } = found;
    for (let each = 0; each < count; each++) {
      visit(this.#offers[rows[each] as number] as Offer, keys[each] as number);
    }
    const operated = (at: number) => (this.#offers[at] as Offer).profile.operated;
    const answers = this.#best(found, operated, KEPT.answers + SPARE.answers);
    const named = this.#best(found, (at) => !operated(at), KEPT.named + SPARE.named);
    const perNeed = Array.from({ length: needs }, (_, need) =>
      this.#best(found, (at) => scanner.servesNeed(need, at), KEPT.need + SPARE.need),
    );
    return { answers, named, needs: perNeed, near: this.#nearest(scanner, row) };
  }

  #best({ count, rows, keys }: Found, holds: (at: number) => boolean, most: number): Pick {
    const scratch = this.#scratch;
    scratch.count = 0;
    for (let each = 0; each < count; each++) {
      const at = rows[each] as number;
      if (!holds(at)) continue;
      scratch.rows[scratch.count] = at;
      scratch.keys[scratch.count++] = keys[each] as number;
    }
    const more = scratch.count > most;
    const kept = selectBest(scratch, most);
    const entries = Array.from({ length: kept }, (_, place): Entry => {
      const key = scratch.keys[place] as number;
      const { number } = this.#offers[scratch.rows[place] as number] as Offer;
      return { number, order: key, key };
    });
    return { entries, more };
  }

  #nearest(scanner: Scanner, row: number): Pick {
    const most = KEPT.near + SPARE.near;
    const { count, rows, keys } = scanner.scanNear(row);
    const best = new Best(1, most);
    for (let each = 0; each < count; each++) {
      const at = rows[each] as number;
      const key = keys[each] as number;
      this.#keyOf[at] = key;
      best.offer(0, at, nearMissWorth(scoreOf(key), scanner.effort(at)));
    }
    best.sort(0);
    const entries = Array.from({ length: best.counts[0] as number }, (_, place): Entry => {
      const at = best.numbers[place] as number;
      const { number } = this.#offers[at] as Offer;
      return { number, order: best.keys[place] as number, key: this.#keyOf[at] as number };
    });
    return { entries, more: count > most };
  }
}
