import { DistanceHeap } from "./heap.ts";
import type { Seating } from "./seating.ts";

/** Lets startups in one by one, each at the least cost to all. */
export class EntrySearch {
  private readonly seating: Seating;
  private readonly heap: DistanceHeap;
  /** The offer by which each resource was reached. */
  private readonly via: Int32Array;
  private readonly settled: Int32Array;
  private readonly stamp: Int32Array;
  private round = 0;

  constructor(seating: Seating) {
    const resources = seating.price.length;
    this.seating = seating;
    this.heap = new DistanceHeap(resources);
    this.via = new Int32Array(resources);
    this.settled = new Int32Array(resources);
    this.stamp = new Int32Array(resources);
  }

  /**
   * The cheapest way ends at a free place or at a startup that then goes without; it is not taken where it
   * costs more than the one that enters gains. Prices rise by what they delayed it.
   */
  enter(startup: number): void {
    const { seating, heap } = this;
    const profit = this.bestProfit(startup);
    if (profit <= 0) return;
    this.round += 2;
    let bound = profit;
    let end = -1;
    let dropped = -1;
    let settled = 0;
    this.relax(startup, { level: profit, bound });
    while (heap.size > 0 && heap.least < bound) {
      const resource = heap.pop();
      const base = heap.distance[resource];
      this.stamp[resource] = this.round + 1;
      this.settled[settled++] = resource;
      if (seating.hasFree(resource)) {
        bound = base;
        end = resource;
        dropped = -1;
        break;
      }
      const last = seating.first[resource + 1];
      for (let seat = seating.first[resource]; seat < last; seat++) {
        const holder = seating.seats[seat];
        const level = base + seating.profitOf(seating.got[holder]);
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
    const { first } = this.seating.offers;
    const end = first[startup + 1];
    let best = 0;
    for (let offer = first[startup]; offer < end; offer++) {
      best = Math.max(best, this.seating.profitOf(offer));
    }
    return best;
  }

  /** From a startup to every resource that it could go to instead. */
  private relax(startup: number, { level, bound }: { level: number; bound: number }): void {
    const { offers, weight, price } = this.seating;
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
      this.heap.lower(resource, distance);
    }
  }

  private raise(settled: number, bound: number): void {
    const { price } = this.seating;
    for (let at = 0; at < settled; at++) {
      const resource = this.settled[at];
      const lift = bound - this.heap.distance[resource];
      if (lift > 0) price[resource] = price[resource] + lift;
    }
  }

  /** Moves everybody along the way one step; `dropped` goes without, −1 where a free place was found. */
  private augment(end: number, { dropped }: { dropped: number }): void {
    const { seating } = this;
    let seat = dropped < 0 ? seating.open(end) : seating.seatOf[dropped];
    if (dropped >= 0) seating.got[dropped] = -1;
    for (let resource = end; ; ) {
      const offer = this.via[resource];
      const before = seating.got[seating.offers.from[offer]];
      seat = seating.sit(offer, seat);
      if (seat < 0) return;
      resource = seating.offers.to[before];
    }
  }
}
