import { type Edges, seatsOf } from "./edges.ts";
import type { Offers } from "./offers.ts";

/** The assignment so far and the price of a place at each resource (the dual variables of the linear program). */
export class PricedAssignment {
  readonly offers: Offers;
  /** Of each offer. */
  readonly weight: Float64Array;
  /** Of a place of each resource. */
  readonly price: Float64Array;
  /** The offer that each startup has, −1 for none. */
  readonly got: Int32Array;
  /** Where the places of each resource start, and how many are taken. */
  readonly first: Int32Array;
  readonly count: Int32Array;
  /** Startups by place, and the place of each. */
  readonly seats: Int32Array;
  readonly seatOf: Int32Array;

  constructor(edges: Edges, { offers, weight }: { offers: Offers; weight: Float64Array }) {
    this.offers = offers;
    this.weight = weight;
    this.price = new Float64Array(edges.resources);
    this.got = new Int32Array(edges.startups).fill(-1);
    this.first = seatsOf(edges);
    this.count = new Int32Array(edges.resources);
    this.seats = new Int32Array(this.first[edges.resources]);
    this.seatOf = new Int32Array(edges.startups);
  }

  hasFree(resource: number): boolean {
    const taken = this.first[resource] + this.count[resource];
    return taken < this.first[resource + 1];
  }

  /** What an offer is worth beyond the price of its place. */
  profitOf(offer: number): number {
    const price = this.price[this.offers.to[offer]];
    return this.weight[offer] - price;
  }

  /** A further place of the resource. */
  open(resource: number): number {
    const count = this.count[resource];
    this.count[resource] = count + 1;
    return this.first[resource] + count;
  }

  /** Closes this place: whoever has the last one moves up. */
  close(resource: number, seat: number): void {
    const count = this.count[resource] - 1;
    this.count[resource] = count;
    const last = this.seats[this.first[resource] + count];
    this.seats[seat] = last;
    this.seatOf[last] = seat;
  }

  /** Seats the offer's startup there; returns the place that it leaves, −1 where it had none. */
  assign(offer: number, seat: number): number {
    const startup = this.offers.from[offer];
    const left = this.got[startup] < 0 ? -1 : this.seatOf[startup];
    this.got[startup] = offer;
    this.seats[seat] = startup;
    this.seatOf[startup] = seat;
    return left;
  }
}
