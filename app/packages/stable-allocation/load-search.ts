import type { Bounds } from "./bounds.ts";
import { type Edges, seatsOf } from "./edges.ts";
import { IndexedHeap } from "./indexed-heap.ts";
import type { Lots } from "./lottery.ts";
import type { Objective } from "./objective.ts";
import { type Offers, offersOf } from "./offers.ts";

/**
 * Successive shortest paths over startups and resources with several places each. A startup that enters
 * takes place after place for as long as the shortest path to one improves the objective; the path ends at a free place,
 * or at one that another startup gives up. Prices are potentials: they keep every reduced cost from being negative
 * (Tomizawa 1971, Edmonds and Karp 1972).
 */
export class LoadSearch {
  private readonly offers: Offers;
  private readonly worth: Float64Array;
  private readonly worths: Objective;
  private readonly bounds: Bounds;
  /** Startups first, then resources. */
  private readonly price: Float64Array;
  private readonly via: Int32Array;
  private readonly heap: IndexedHeap;
  private readonly stamp: Int32Array;
  private readonly settled: Int32Array;
  private readonly startups: number;
  private readonly starts: Int32Array;
  private readonly count: Int32Array;
  private readonly places: Int32Array;
  /** Offers by place of the resource, and the place of each offer, −1 where not taken. */
  private readonly seats: Int32Array;
  private readonly seatOf: Int32Array;
  private round = 0;

  constructor(
    edges: Edges,
    { bounds, lots, worths }: { bounds: Bounds; lots: Lots; worths: Objective },
  ) {
    const nodes = edges.startups + edges.resources;
    this.offers = offersOf(edges, lots, () => true);
    this.worth = Float64Array.from(this.offers.edge, (edge) => worths.edge[edge]);
    this.worths = worths;
    this.bounds = bounds;
    this.startups = edges.startups;
    this.price = Float64Array.from({ length: nodes }, (_, node) =>
      node < edges.startups ? 0 : worths.resource(node - edges.startups, 1),
    );
    this.via = new Int32Array(nodes);
    this.heap = new IndexedHeap(nodes);
    this.stamp = new Int32Array(nodes);
    this.settled = new Int32Array(nodes);
    this.starts = seatsOf(edges);
    this.count = new Int32Array(edges.resources);
    this.places = new Int32Array(edges.startups);
    this.seats = new Int32Array(this.starts[edges.resources]);
    this.seatOf = new Int32Array(this.offers.to.length).fill(-1);
  }

  /** The edges taken, in their order. */
  chosen(): Int32Array {
    return this.offers.edge.filter((_, offer) => this.seatOf[offer] >= 0).sort();
  }

  /** Adds a startup, with as many places as improve the objective. */
  enter(startup: number): void {
    const { first, to } = this.offers;
    let price = Number.NEGATIVE_INFINITY;
    const last = first[startup + 1];
    for (let offer = first[startup]; offer < last; offer++) {
      const resource = this.startups + to[offer];
      price = Math.max(price, this.worth[offer] + this.price[resource]);
    }
    this.price[startup] = price;
    const most = this.bounds.startups.most[startup];
    while (this.places[startup] < most && this.takePlace(startup));
  }

  private takePlace(startup: number): boolean {
    const next = this.worths.startup(startup, this.places[startup] + 1);
    let bound = this.price[startup] + next;
    if (!(bound > 0)) return false;
    this.round += 2;
    let end = -1;
    let settled = 0;
    this.heap.decrease(startup, 0);
    this.stamp[startup] = this.round;
    while (this.heap.size > 0 && this.heap.minimum < bound) {
      const node = this.heap.pop();
      this.settled[settled++] = node;
      this.stamp[node] = this.round + 1;
      const leave = this.heap.distance[node] + this.leaving(node, startup);
      if (leave < bound) {
        bound = leave;
        end = node;
      }
      if (node < this.startups) this.relaxStartup(node, bound);
      else this.relaxResource(node, bound);
    }
    this.heap.clear();
    for (let at = 0; at < settled; at++) {
      const node = this.settled[at];
      const lift = this.heap.distance[node] - bound;
      if (lift < 0) this.price[node] = this.price[node] + lift;
    }
    if (end >= 0) this.augment(startup, end);
    return end >= 0;
  }

  /** The cost of ending the path here, beyond the price: at a free place, or at one that its holder gives up. */
  private leaving(node: number, entering: number): number {
    const price = this.price[node];
    if (node < this.startups) {
      if (node === entering) return Number.POSITIVE_INFINITY;
      return price + this.worths.startup(node, this.places[node]);
    }
    const resource = node - this.startups;
    const count = this.count[resource];
    const full = this.starts[resource] + count === this.starts[resource + 1];
    return full ? Number.POSITIVE_INFINITY : price - this.worths.resource(resource, count + 1);
  }

  private relaxStartup(startup: number, bound: number): void {
    const { first, to } = this.offers;
    const level = this.heap.distance[startup] + this.price[startup];
    const last = first[startup + 1];
    for (let offer = first[startup]; offer < last; offer++) {
      if (this.seatOf[offer] >= 0) continue;
      const resource = this.startups + to[offer];
      const distance = level - this.worth[offer] - this.price[resource];
      if (distance < bound) this.reach(resource, { offer, distance });
    }
  }

  private relaxResource(node: number, bound: number): void {
    const resource = node - this.startups;
    const level = this.heap.distance[node] + this.price[node];
    const from = this.starts[resource];
    for (let seat = from; seat < from + this.count[resource]; seat++) {
      const offer = this.seats[seat];
      const holder = this.offers.from[offer];
      const distance = level + this.worth[offer] - this.price[holder];
      if (distance < bound) this.reach(holder, { offer, distance });
    }
  }

  private reach(node: number, { offer, distance }: { offer: number; distance: number }): void {
    const stamp = this.stamp[node];
    if (stamp === this.round + 1) return;
    if (stamp === this.round && distance >= this.heap.distance[node]) return;
    this.stamp[node] = this.round;
    this.via[node] = offer;
    this.heap.decrease(node, distance);
  }

  /** Moves every startup on the path to its next resource. */
  private augment(entering: number, end: number): void {
    let seat: number;
    let resource = end - this.startups;
    if (resource < 0) {
      this.places[end] -= 1;
      [seat, resource] = this.release(end);
    } else {
      seat = this.starts[resource] + this.count[resource];
      this.count[resource] += 1;
    }
    for (;;) {
      const offer = this.via[this.startups + resource];
      this.seats[seat] = offer;
      this.seatOf[offer] = seat;
      const mover = this.offers.from[offer];
      if (mover === entering) break;
      [seat, resource] = this.release(mover);
    }
    this.places[entering] += 1;
  }

  /** Gives up the place by which this startup was reached. */
  private release(startup: number): [seat: number, resource: number] {
    const offer = this.via[startup];
    const seat = this.seatOf[offer];
    this.seatOf[offer] = -1;
    return [seat, this.offers.to[offer]];
  }
}
