import { startsOf } from "./edges.ts";
import { IndexedHeap } from "./indexed-heap.ts";
import type { PricedAssignment } from "./priced-assignment.ts";

/** Lowers the price of places that nobody took, until somebody takes them or they cost nothing. */
export class VacancySearch {
  private readonly assignment: PricedAssignment;
  /** The offers of each resource. */
  private readonly first: Int32Array;
  private readonly offers: Int32Array;
  private readonly heap: IndexedHeap;
  /** The offer by which somebody could leave each resource. */
  private readonly via: Int32Array;
  private readonly settled: Int32Array;
  private readonly stamp: Int32Array;
  private round = 0;

  /** @param order of the startups, in which equals are asked */
  constructor(assignment: PricedAssignment, order: Int32Array) {
    const resources = assignment.price.length;
    const { to } = assignment.offers;
    this.assignment = assignment;
    const degrees = new Int32Array(resources);
    for (const resource of to) degrees[resource] = degrees[resource] + 1;
    this.first = startsOf(degrees);
    const next = this.first.slice();
    this.offers = new Int32Array(to.length);
    for (const startup of order) {
      const last = assignment.offers.first[startup + 1];
      for (let offer = assignment.offers.first[startup]; offer < last; offer++) {
        const resource = to[offer];
        const at = next[resource];
        next[resource] = at + 1;
        this.offers[at] = offer;
      }
    }
    this.heap = new IndexedHeap(resources);
    this.via = new Int32Array(resources);
    this.settled = new Int32Array(resources);
    this.stamp = new Int32Array(resources);
  }

  /**
   * Fills one vacant place along the shortest path, which ends at a startup without a place, or at a resource where
   * a place falls vacant at a lower price. Returns whether there may be another vacancy to fill.
   */
  fill(resource: number): boolean {
    const { assignment, heap } = this;
    if (!assignment.hasFree(resource) || assignment.price[resource] <= 0) return false;
    this.round += 2;
    let bound = Number.POSITIVE_INFINITY;
    let end = resource;
    let newcomer = -1;
    let settled = 0;
    heap.decrease(resource, 0);
    this.stamp[resource] = this.round;
    while (heap.size > 0 && heap.minimum < bound) {
      const next = heap.pop();
      const base = heap.distance[next];
      this.stamp[next] = this.round + 1;
      this.settled[settled++] = next;
      const level = base + assignment.price[next];
      if (level < bound) {
        bound = level;
        end = next;
        newcomer = -1;
      }
      const last = this.first[next + 1];
      for (let at = this.first[next]; at < last; at++) {
        const offer = this.offers[at];
        const startup = assignment.offers.from[offer];
        const own = assignment.got[startup];
        if (own === offer) continue;
        const profit = own < 0 ? 0 : assignment.profitOf(own);
        const distance = level + profit - assignment.weight[offer];
        if (distance >= bound) continue;
        if (own >= 0) this.reach(assignment.offers.to[own], { offer, distance });
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
    this.heap.decrease(resource, distance);
  }

  private sink(settled: number, bound: number): void {
    const { price } = this.assignment;
    for (let at = 0; at < settled; at++) {
      const resource = this.settled[at];
      const fall = bound - this.heap.distance[resource];
      if (fall > 0) price[resource] = price[resource] - fall;
    }
  }

  /** Moves every startup on the path one step towards the vacancy. */
  private augment(vacancy: number, { end, newcomer }: { end: number; newcomer: number }): void {
    const { assignment } = this;
    if (newcomer < 0 && end === vacancy) return;
    // From the vacancy on: whoever moves in vacates a place for the next.
    const moves: number[] = [];
    for (let at = end; at !== vacancy; at = assignment.offers.to[this.via[at]]) {
      moves.push(this.via[at]);
    }
    let seat = assignment.open(vacancy);
    for (let at = moves.length - 1; at >= 0; at--) seat = assignment.assign(moves[at], seat);
    if (newcomer >= 0) assignment.assign(newcomer, seat);
    else assignment.close(end, seat);
  }
}
