import { IndexedHeap } from "./indexed-heap.ts";
import type { PricedAssignment } from "./priced-assignment.ts";

/** Assigns startups one by one, each along the shortest augmenting path (Dijkstra with prices as potentials). */
export class EntrySearch {
  private readonly assignment: PricedAssignment;
  private readonly heap: IndexedHeap;
  /** The offer by which each resource was reached. */
  private readonly via: Int32Array;
  private readonly settled: Int32Array;
  private readonly stamp: Int32Array;
  private round = 0;

  constructor(assignment: PricedAssignment) {
    const resources = assignment.price.length;
    this.assignment = assignment;
    this.heap = new IndexedHeap(resources);
    this.via = new Int32Array(resources);
    this.settled = new Int32Array(resources);
    this.stamp = new Int32Array(resources);
  }

  /**
   * The path ends at a free place, or at a startup that is better left without one; it is not taken where it
   * costs more than the entering startup gains. Afterwards the prices of the settled resources rise, so that every
   * reduced cost stays at least 0.
   */
  enter(startup: number): void {
    const { assignment, heap } = this;
    const profit = this.bestProfit(startup);
    if (profit <= 0) return;
    this.round += 2;
    let bound = profit;
    let end = -1;
    let dropped = -1;
    let settled = 0;
    this.relax(startup, { level: profit, bound });
    while (heap.size > 0 && heap.minimum < bound) {
      const resource = heap.pop();
      const base = heap.distance[resource];
      this.stamp[resource] = this.round + 1;
      this.settled[settled++] = resource;
      if (assignment.hasFree(resource)) {
        bound = base;
        end = resource;
        dropped = -1;
        break;
      }
      const last = assignment.first[resource + 1];
      for (let seat = assignment.first[resource]; seat < last; seat++) {
        const holder = assignment.seats[seat];
        const level = base + assignment.profitOf(assignment.got[holder]);
        if (level < bound) {
          bound = level;
          end = resource;
          dropped = holder;
        }
        this.relax(holder, { level, bound });
      }
    }
    heap.clear();
    this.raise(settled, bound);
    if (end >= 0) this.augment(end, { dropped });
  }

  private bestProfit(startup: number): number {
    const { first } = this.assignment.offers;
    const end = first[startup + 1];
    let best = 0;
    for (let offer = first[startup]; offer < end; offer++) {
      best = Math.max(best, this.assignment.profitOf(offer));
    }
    return best;
  }

  /** Relaxes the edges from a startup to every resource that it could have instead. */
  private relax(startup: number, { level, bound }: { level: number; bound: number }): void {
    const { offers, weight, price } = this.assignment;
    const { first, to } = offers;
    const end = first[startup + 1];
    for (let offer = first[startup]; offer < end; offer++) {
      const resource = to[offer];
      const distance = level - weight[offer] + price[resource];
      if (distance >= bound) continue;
      const stamp = this.stamp[resource];
      if (stamp === this.round + 1) continue;
      if (stamp === this.round && distance >= this.heap.distance[resource]) continue;
      this.stamp[resource] = this.round;
      this.via[resource] = offer;
      this.heap.decrease(resource, distance);
    }
  }

  private raise(settled: number, bound: number): void {
    const { price } = this.assignment;
    for (let at = 0; at < settled; at++) {
      const resource = this.settled[at];
      const lift = bound - this.heap.distance[resource];
      if (lift > 0) price[resource] = price[resource] + lift;
    }
  }

  /** Moves every startup on the path to its next resource; `dropped` goes without, −1 where a free place was found. */
  private augment(end: number, { dropped }: { dropped: number }): void {
    const { assignment } = this;
    let seat = dropped < 0 ? assignment.open(end) : assignment.seatOf[dropped];
    if (dropped >= 0) assignment.got[dropped] = -1;
    for (let resource = end; ; ) {
      const offer = this.via[resource];
      const before = assignment.got[assignment.offers.from[offer]];
      seat = assignment.assign(offer, seat);
      if (seat < 0) return;
      resource = assignment.offers.to[before];
    }
  }
}
