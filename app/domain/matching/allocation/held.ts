import { type Edges, seatsOf } from "./edges.ts";

/** What each resource holds: a heap of edges with the one it would give up first on top. */
export class Held {
  private readonly first: Int32Array;
  private readonly count: Int32Array;
  private readonly seats: Int32Array;
  private readonly key: Float64Array;

  /** @param key of each edge; the resource would rather have a lower one, and no two are alike */
  constructor(edges: Edges, key: Float64Array) {
    this.key = key;
    this.first = seatsOf(edges);
    this.count = new Int32Array(edges.resources);
    this.seats = new Int32Array(this.first[edges.resources] as number);
  }

  /** Takes the edge if it is better than the worst held; returns which is refused, −1 for none. */
  offer(resource: number, edge: number): number {
    const base = this.first[resource] as number;
    const count = this.count[resource] as number;
    if (base + count < (this.first[resource + 1] as number)) {
      this.count[resource] = count + 1;
      this.rise(base, count, edge);
      return -1;
    }
    const worst = this.seats[base] as number;
    if ((this.key[worst] as number) < (this.key[edge] as number)) return edge;
    this.sink(base, count, edge);
    return worst;
  }

  private rise(base: number, from: number, edge: number): void {
    const key = this.key[edge] as number;
    let at = from;
    while (at > 0) {
      const up = (at - 1) >> 1;
      const other = this.seats[base + up] as number;
      if ((this.key[other] as number) > key) break;
      this.seats[base + at] = other;
      at = up;
    }
    this.seats[base + at] = edge;
  }

  /** Replaces the top. */
  private sink(base: number, count: number, edge: number): void {
    const key = this.key[edge] as number;
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      if (down >= count) break;
      if (down + 1 < count && this.keyAt(base + down + 1) > this.keyAt(base + down)) down++;
      if (this.keyAt(base + down) < key) break;
      this.seats[base + at] = this.seats[base + down] as number;
      at = down;
    }
    this.seats[base + at] = edge;
  }

  private keyAt(seat: number): number {
    return this.key[this.seats[seat] as number] as number;
  }
}
