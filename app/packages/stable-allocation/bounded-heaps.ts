/** For each resource a heap of the edges that it holds, bounded by its quota, the worst one on top. */
export class BoundedHeaps {
  private readonly first: Int32Array;
  private readonly count: Int32Array;
  private readonly seats: Int32Array;
  private readonly key: Float64Array;

  /**
   * @param first where the places of each resource start, and at last how many there are
   * @param key of each edge, set before it is offered; the resource would rather have a lower one
   */
  constructor(first: Int32Array, key: Float64Array) {
    this.key = key;
    this.first = first;
    this.count = new Int32Array(first.length - 1);
    this.seats = new Int32Array(first[first.length - 1]);
  }

  isFull(resource: number): boolean {
    const taken = this.first[resource] + this.count[resource];
    return taken === this.first[resource + 1];
  }

  /** The edge that it would give up first; it must hold one. */
  worst(resource: number): number {
    return this.seats[this.first[resource]];
  }

  /** Takes the edge if it is better than the worst held; returns which is refused, −1 for none. */
  offer(resource: number, edge: number): number {
    const base = this.first[resource];
    const count = this.count[resource];
    if (!this.isFull(resource)) {
      this.count[resource] = count + 1;
      this.rise(base, count, edge);
      return -1;
    }
    const worst = this.seats[base];
    if (this.key[worst] < this.key[edge]) return edge;
    this.sink(base, count, edge);
    return worst;
  }

  private rise(base: number, from: number, edge: number): void {
    const key = this.key[edge];
    let at = from;
    while (at > 0) {
      const up = (at - 1) >> 1;
      const other = this.seats[base + up];
      if (this.key[other] > key) break;
      this.seats[base + at] = other;
      at = up;
    }
    this.seats[base + at] = edge;
  }

  /** Replaces the top. */
  private sink(base: number, count: number, edge: number): void {
    const key = this.key[edge];
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      if (down >= count) break;
      if (down + 1 < count && this.keyAt(base + down + 1) > this.keyAt(base + down)) down++;
      if (this.keyAt(base + down) < key) break;
      this.seats[base + at] = this.seats[base + down];
      at = down;
    }
    this.seats[base + at] = edge;
  }

  private keyAt(seat: number): number {
    return this.key[this.seats[seat]];
  }
}
