import { startsOf } from "./edges.ts";
import { DistanceHeap } from "./heap.ts";
import type { Seating } from "./seating.ts";

/** Lowers the price of places that nobody took, until somebody takes them or they cost nothing. */
export class VacancySearch {
  private readonly seating: Seating;
  /** The offers of each resource. */
  private readonly first: Int32Array;
  private readonly offers: Int32Array;
  private readonly heap: DistanceHeap;
  /** The offer by which somebody could leave each resource. */
  private readonly via: Int32Array;
  private readonly settled: Int32Array;
  private readonly stamp: Int32Array;
  private round = 0;

  /** @param order of the startups, in which equals are asked */
  constructor(seating: Seating, order: Int32Array) {
    const resources = seating.price.length;
    const { to } = seating.offers;
    this.seating = seating;
    const degrees = new Int32Array(resources);
    for (const resource of to) degrees[resource] = degrees[resource] + 1;
    this.first = startsOf(degrees);
    const next = this.first.slice();
    this.offers = new Int32Array(to.length);
    for (const startup of order) {
      const last = seating.offers.first[startup + 1];
      for (let offer = seating.offers.first[startup]; offer < last; offer++) {
        const resource = to[offer];
        const at = next[resource];
        next[resource] = at + 1;
        this.offers[at] = offer;
      }
    }
    this.heap = new DistanceHeap(resources);
    this.via = new Int32Array(resources);
    this.settled = new Int32Array(resources);
    this.stamp = new Int32Array(resources);
  }

  /**
   * One vacancy: the cheapest way ends at a startup that went without, or at a place that is given up, or costs
   * nothing, elsewhere. Whether there may be another.
   */
  fill(resource: number): boolean {
    const { seating, heap } = this;
    if (!seating.hasFree(resource) || seating.price[resource] <= 0) return false;
    this.round += 2;
    let bound = Number.POSITIVE_INFINITY;
    let end = resource;
    let newcomer = -1;
    let settled = 0;
    heap.lower(resource, 0);
    this.stamp[resource] = this.round;
    while (heap.size > 0 && heap.least < bound) {
      const next = heap.pop();
      const base = heap.distance[next];
      this.stamp[next] = this.round + 1;
      this.settled[settled++] = next;
      const level = base + seating.price[next];
      if (level < bound) {
        bound = level;
        end = next;
        newcomer = -1;
      }
      const last = this.first[next + 1];
      for (let at = this.first[next]; at < last; at++) {
        const offer = this.offers[at];
        const startup = seating.offers.from[offer];
        const own = seating.got[startup];
        if (own === offer) continue;
        const profit = own < 0 ? 0 : seating.profitOf(own);
        const distance = level + profit - seating.weight[offer];
        if (distance >= bound) continue;
        if (own >= 0) this.reach(seating.offers.to[own], { offer, distance });
        else {
          bound = distance;
          end = next;
          newcomer = offer;
        }
      }
    }
    heap.clear();
    this.sink(settled, bound);
    this.augment(resource, { end, newcomer });
    return newcomer >= 0 || end !== resource;
  }

  private reach(resource: number, { offer, distance }: { offer: number; distance: number }): void {
    const stamp = this.stamp[resource];
    if (stamp === this.round + 1) return;
    if (stamp === this.round && distance >= this.heap.distance[resource]) return;
    this.stamp[resource] = this.round;
    this.via[resource] = offer;
    this.heap.lower(resource, distance);
  }

  private sink(settled: number, bound: number): void {
    const { price } = this.seating;
    for (let at = 0; at < settled; at++) {
      const resource = this.settled[at];
      const fall = bound - this.heap.distance[resource];
      if (fall > 0) price[resource] = price[resource] - fall;
    }
  }

  /** Moves everybody along the way one step, from its end to the vacancy. */
  private augment(vacancy: number, { end, newcomer }: { end: number; newcomer: number }): void {
    const { seating } = this;
    if (newcomer < 0 && end === vacancy) return;
    // From the vacancy on: who moves in leaves a place to the next.
    const moves: number[] = [];
    for (let at = end; at !== vacancy; at = seating.offers.to[this.via[at]]) {
      moves.push(this.via[at]);
    }
    let seat = seating.open(vacancy);
    for (let at = moves.length - 1; at >= 0; at--) seat = seating.sit(moves[at], seat);
    if (newcomer >= 0) seating.sit(newcomer, seat);
    else seating.close(end, seat);
  }
}
