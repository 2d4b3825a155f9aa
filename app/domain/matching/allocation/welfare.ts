import { DistanceHeap } from "./heap.ts";
import type { Edges } from "./instance.ts";
import type { Assignment } from "./stable.ts";

export interface WelfareOptions {
  /** Called now and then; may throw to stop. */
  onProgress?: (done: number, total: number) => void;
}

const PROGRESS_EVERY = 256;
/** Weights with at most this many decimals are made whole, so that sums are exact. */
const MOST_DECIMALS = 6;

/**
 * The assignment of the greatest total weight under the capacities, over pairs of positive weight alone.
 *
 * Startups enter one by one; each takes the cheapest augmenting path that ends at a free place or at a startup
 * that goes without (successive shortest paths with prices, after Edmonds and Karp 1972 and Jonker and
 * Volgenant 1987). A price never falls, so a startup that went without stays so. Exact for weights of up to
 * six decimals; for others as exact as their sums.
 */
export function welfare(edges: Edges, { onProgress }: WelfareOptions = {}): Assignment {
  const search = new Search(edges);
  for (let startup = 0; startup < edges.startups; startup++) {
    search.enter(startup);
    if (startup % PROGRESS_EVERY === 0) onProgress?.(startup, edges.startups);
  }
  onProgress?.(edges.startups, edges.startups);
  return search.got;
}

class Search {
  readonly got: Int32Array;
  private readonly edges: Edges;
  private readonly weight: Float64Array;
  private readonly owner: Int32Array;
  /** What a place of the resource costs now; 0 while one is free. */
  private readonly price: Float64Array;
  private readonly from: Int32Array;
  private readonly count: Int32Array;
  /** Startups by place, and where each stands. */
  private readonly seats: Int32Array;
  private readonly seatOf: Int32Array;
  private readonly heap: DistanceHeap;
  private readonly via: Int32Array;
  private readonly settled: Int32Array;
  private readonly touched: Int32Array;
  private readonly stamp: Int32Array;
  private round = 0;

  constructor(edges: Edges) {
    this.edges = edges;
    this.weight = wholeWeights(edges.weight);
    this.got = new Int32Array(edges.startups).fill(-1);
    this.owner = new Int32Array(edges.to.length);
    const degree = new Int32Array(edges.resources);
    for (let startup = 0; startup < edges.startups; startup++) {
      const end = edges.first[startup + 1] as number;
      for (let edge = edges.first[startup] as number; edge < end; edge++) {
        this.owner[edge] = startup;
        const resource = edges.to[edge] as number;
        degree[resource] = (degree[resource] as number) + 1;
      }
    }
    this.price = new Float64Array(edges.resources);
    this.from = new Int32Array(edges.resources + 1);
    for (let resource = 0; resource < edges.resources; resource++) {
      const places = Math.min(edges.capacity[resource] as number, degree[resource] as number);
      this.from[resource + 1] = (this.from[resource] as number) + places;
    }
    this.count = new Int32Array(edges.resources);
    this.seats = new Int32Array(this.from[edges.resources] as number);
    this.seatOf = new Int32Array(edges.startups);
    this.heap = new DistanceHeap(edges.resources);
    this.via = new Int32Array(edges.resources);
    this.settled = new Int32Array(edges.resources);
    this.touched = new Int32Array(edges.resources);
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
      const first = this.from[resource] as number;
      const count = this.count[resource] as number;
      if (first + count < (this.from[resource + 1] as number)) {
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
    const { first, to } = this.edges;
    let best = 0;
    const end = first[startup + 1] as number;
    for (let edge = first[startup] as number; edge < end; edge++) {
      const profit = (this.weight[edge] as number) - (this.price[to[edge] as number] as number);
      if (profit > best) best = profit;
    }
    return best;
  }

  private profitOf(startup: number): number {
    const edge = this.got[startup] as number;
    return (this.weight[edge] as number) - (this.price[this.edges.to[edge] as number] as number);
  }

  /** From a startup to every resource that it could go to instead. */
  private relax(
    startup: number,
    { profit, base, bound }: { profit: number; base: number; bound: number },
  ): void {
    const { first, to } = this.edges;
    const end = first[startup + 1] as number;
    const level = base + profit;
    for (let edge = first[startup] as number; edge < end; edge++) {
      const weight = this.weight[edge] as number;
      if (weight <= 0) continue;
      const resource = to[edge] as number;
      const distance = level - weight + (this.price[resource] as number);
      if (distance >= bound) continue;
      const stamp = this.stamp[resource] as number;
      if (stamp === -this.round - 1) continue;
      if (stamp === this.round && distance >= (this.heap.distance[resource] as number)) continue;
      this.stamp[resource] = this.round;
      this.via[resource] = edge;
      this.heap.lower(resource, distance);
    }
  }

  /** Moves everybody along the path one step; `dropped` goes without, −1 where a free place was found. */
  private augment(entering: number, end: number, dropped: number): void {
    let resource = end;
    let seat: number;
    if (dropped < 0) {
      const count = this.count[resource] as number;
      seat = (this.from[resource] as number) + count;
      this.count[resource] = count + 1;
    } else {
      seat = this.seatOf[dropped] as number;
      this.got[dropped] = -1;
    }
    for (;;) {
      const edge = this.via[resource] as number;
      const mover = this.owner[edge] as number;
      const left = this.seatOf[mover] as number;
      const before = this.got[mover] as number;
      this.got[mover] = edge;
      this.seats[seat] = mover;
      this.seatOf[mover] = seat;
      if (mover === entering) return;
      resource = this.edges.to[before] as number;
      seat = left;
    }
  }
}

function wholeWeights(weights: Float64Array): Float64Array {
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
    const scale = 10 ** decimals;
    const whole = weights.every((weight) => {
      const scaled = weight * scale;
      return Math.abs(scaled) < 2 ** 50 && Math.abs(scaled - Math.round(scaled)) < 1e-7;
    });
    if (whole) return weights.map((weight) => Math.round(weight * scale));
  }
  return weights;
}
