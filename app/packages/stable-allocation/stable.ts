import { BoundedHeaps } from "./bounded-heaps.ts";
import { type Edges, seatsOf } from "./edges.ts";
import { type Lots, lotWithin } from "./lottery.ts";
import type { Progress } from "./progress.ts";

/** The edge that each startup got, −1 where it got none. */
export type Assignment = Int32Array;

const STEP = 131_072;

/**
 * Startup-proposing deferred acceptance with quotas (Gale and Shapley 1962, Roth 1984). Ties are broken by
 * lot: the result has no pair that would both strictly rather have each other, and with strict lists no startup
 * can do better in any other such result. Every proposal is made once: O(edges × log quota).
 */
export function* stable(edges: Edges, lots: Lots): Generator<Progress, Assignment> {
  const market = new Market(edges, lots);
  for (let done = 0; market.propose(STEP); done += STEP) yield { done, total: edges.to.length };
  return market.got;
}

class Market {
  readonly got: Int32Array;
  private readonly edges: Edges;
  private readonly order: Int32Array;
  private readonly held: BoundedHeaps;
  /** The next edge that each startup proposes. */
  private readonly next: Int32Array;
  /** Startups without a place, the one that proposes last. */
  private readonly waiting: Int32Array;
  private count: number;

  constructor(edges: Edges, lots: Lots) {
    this.edges = edges;
    this.order = proposalOrder(edges, lots);
    this.held = new BoundedHeaps(seatsOf(edges), acceptanceKeys(edges, lots));
    this.got = new Int32Array(edges.startups).fill(-1);
    this.next = edges.first.slice(0, edges.startups);
    this.waiting = this.next.map((_, index) => edges.startups - 1 - index);
    this.count = edges.startups;
  }

  /** Makes up to so many proposals; whether there may be more. */
  propose(most: number): boolean {
    const { first, from, to } = this.edges;
    let left = most;
    while (this.count > 0 && left > 0) {
      const startup = this.waiting[this.count - 1];
      const at = this.next[startup];
      if (at === first[startup + 1]) {
        this.count--;
        continue;
      }
      this.next[startup] = at + 1;
      left--;
      const edge = this.order[at];
      const refused = this.held.offer(to[edge], edge);
      if (refused === edge) continue;
      this.got[startup] = edge;
      this.count--;
      if (refused < 0) continue;
      const loser = from[refused];
      this.got[loser] = -1;
      this.waiting[this.count++] = loser;
    }
    return this.count > 0;
  }
}

/** Each startup's edges as it proposes them: its ranks, and a lottery of its own between equals. */
function proposalOrder(edges: Edges, { startups, resources }: Lots): Int32Array {
  const order = edges.to.map((_, edge) => edge);
  for (let startup = 0; startup < edges.startups; startup++) {
    const last = edges.first[startup + 1];
    for (let start = edges.first[startup]; start < last; ) {
      let end = start + 1;
      while (end < last && edges.startupRank[end] === edges.startupRank[start]) end++;
      if (end - start > 1) {
        const own = startups[startup];
        const lot = (edge: number) => lotWithin(own, resources[edges.to[edge]]);
        order.subarray(start, end).sort((a, b) => lot(a) - lot(b));
      }
      start = end;
    }
  }
  return order;
}

/** The resource's ranks, and one lottery of all startups between equals. */
function acceptanceKeys({ startups, from, resourceRank }: Edges, lots: Lots): Float64Array {
  const key = new Float64Array(from.length);
  for (let edge = 0; edge < key.length; edge++) {
    const lot = lots.startups[from[edge]];
    key[edge] = resourceRank[edge] * startups + lot;
  }
  return key;
}
