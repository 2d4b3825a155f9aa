import { type Edges, seatsOf } from "./edges.ts";
import { DistanceHeap } from "./heap.ts";
import type { Lots } from "./lottery.ts";
import { type Offers, offersOf } from "./offers.ts";
import type { Progress } from "./progress.ts";
import type { Assignment } from "./stable.ts";
import { wholeWeights } from "./whole.ts";

const PROGRESS_EVERY = 128;

/**
 * The assignment of the greatest total weight under the capacities, over pairs of positive weight alone.
 *
 * Startups enter one by one; each takes the cheapest augmenting path that ends at a free place or at a startup
 * that goes without (successive shortest paths with prices, after Edmonds and Karp 1972 and Jonker and
 * Volgenant 1987). A price never falls, so a startup that went without stays so. Exact for weights of up to
 * nine decimals; for others as exact as their sums. Among equal results the lottery decides: it orders who
 * enters, and what each tries first.
 */
export function* welfare(edges: Edges, lots: Lots): Generator<Progress, Assignment> {
  const { whole } = wholeWeights(edges.weight);
  const offers = offersOf(edges, lots, (edge) => (whole[edge] as number) > 0);
  const search = new Search(edges, { offers, whole });
  const order = lots.startups.slice();
  lots.startups.forEach((lot, startup) => {
    order[lot] = startup;
  });
  for (let done = 0; done < edges.startups; done++) {
    if (done % PROGRESS_EVERY === 0) yield { done, total: edges.startups };
    search.enter(order[done] as number);
  }
  return search.got.map((offer) => (offer < 0 ? -1 : (offers.edge[offer] as number)));
}

/** Successive shortest paths over the offers; `got` holds offers, −1 for none. */
class Search {
  readonly got: Int32Array;
  private readonly offers: Offers;
  private readonly weight: Float64Array;
  /** What a place of the resource costs now; 0 while one is free. */
  private readonly price: Float64Array;
  private readonly first: Int32Array;
  private readonly count: Int32Array;
  /** Startups by place, and where each stands. */
  private readonly seats: Int32Array;
  private readonly seatOf: Int32Array;
  private readonly heap: DistanceHeap;
  private readonly via: Int32Array;
  private readonly settled: Int32Array;
  private readonly stamp: Int32Array;
  private round = 0;

  constructor(edges: Edges, { offers, whole }: { offers: Offers; whole: Float64Array }) {
    this.offers = offers;
    this.weight = Float64Array.from(offers.edge, (edge) => whole[edge] as number);
    this.got = new Int32Array(edges.startups).fill(-1);
    this.price = new Float64Array(edges.resources);
    this.first = seatsOf(edges);
    this.count = new Int32Array(edges.resources);
    this.seats = new Int32Array(this.first[edges.resources] as number);
    this.seatOf = new Int32Array(edges.startups);
    this.heap = new DistanceHeap(edges.resources);
    this.via = new Int32Array(edges.resources);
    this.settled = new Int32Array(edges.resources);
    this.stamp = new Int32Array(edges.resources).fill(-1);
  }

  /** One startup more, at the least cost to all. */
  enter(startup: number): void {
    const profit = this.bestProfit(startup);
    if (profit <= 0) return;
    this.round++;
    let settled = 0;
    // Going without costs the entering startup all its profit.
    let bound = profit;
    let end = -1;
    let dropped = startup;
    this.relax(startup, { profit, base: 0, bound });
    while (this.heap.size > 0 && this.heap.least < bound) {
      const resource = this.heap.pop();
      const base = this.heap.distance[resource] as number;
      this.stamp[resource] = -this.round - 1;
      this.settled[settled++] = resource;
      const first = this.first[resource] as number;
      const count = this.count[resource] as number;
      if (first + count < (this.first[resource + 1] as number)) {
        bound = base;
        end = resource;
        dropped = -1;
        break;
      }
      for (let seat = first; seat < first + count; seat++) {
        const holder = this.seats[seat] as number;
        const kept = this.profitOf(holder);
        if (base + kept < bound) {
          bound = base + kept;
          end = resource;
          dropped = holder;
        }
        this.relax(holder, { profit: kept, base, bound });
      }
    }
    this.heap.clear();
    for (let at = 0; at < settled; at++) {
      const resource = this.settled[at] as number;
      const lift = bound - (this.heap.distance[resource] as number);
      if (lift > 0) this.price[resource] = (this.price[resource] as number) + lift;
    }
    if (end >= 0) this.augment(startup, end, dropped);
  }

  private bestProfit(startup: number): number {
    const { first, to } = this.offers;
    let best = 0;
    const end = first[startup + 1] as number;
    for (let offer = first[startup] as number; offer < end; offer++) {
      const profit = (this.weight[offer] as number) - (this.price[to[offer] as number] as number);
      if (profit > best) best = profit;
    }
    return best;
  }

  private profitOf(startup: number): number {
    const offer = this.got[startup] as number;
    const price = this.price[this.offers.to[offer] as number] as number;
    return (this.weight[offer] as number) - price;
  }

  /** From a startup to every resource that it could go to instead. */
  private relax(
    startup: number,
    { profit, base, bound }: { profit: number; base: number; bound: number },
  ): void {
    const { first, to } = this.offers;
    const end = first[startup + 1] as number;
    const level = base + profit;
    for (let offer = first[startup] as number; offer < end; offer++) {
      const resource = to[offer] as number;
      const distance = level - (this.weight[offer] as number) + (this.price[resource] as number);
      if (distance >= bound) continue;
      const stamp = this.stamp[resource] as number;
      if (stamp === -this.round - 1) continue;
      if (stamp === this.round && distance >= (this.heap.distance[resource] as number)) continue;
      this.stamp[resource] = this.round;
      this.via[resource] = offer;
      this.heap.lower(resource, distance);
    }
  }

  /** Moves everybody along the path one step; `dropped` goes without, −1 where a free place was found. */
  private augment(entering: number, end: number, dropped: number): void {
    let resource = end;
    let seat: number;
    if (dropped < 0) {
      const count = this.count[resource] as number;
      seat = (this.first[resource] as number) + count;
      this.count[resource] = count + 1;
    } else {
      seat = this.seatOf[dropped] as number;
      this.got[dropped] = -1;
    }
    for (;;) {
      const offer = this.via[resource] as number;
      const mover = this.offers.from[offer] as number;
      const left = this.seatOf[mover] as number;
      const before = this.got[mover] as number;
      this.got[mover] = offer;
      this.seats[seat] = mover;
      this.seatOf[mover] = seat;
      if (mover === entering) return;
      resource = this.offers.to[before] as number;
      seat = left;
    }
  }
}
