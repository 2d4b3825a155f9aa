/** An indexed binary heap of the numbers 0…size−1 by least distance, with decrease-key; flat and reusable. */
export class IndexedHeap {
  readonly distance: Float64Array;
  private readonly place: Int32Array;
  private readonly items: Int32Array;
  private count = 0;

  constructor(size: number) {
    this.distance = new Float64Array(size);
    this.place = new Int32Array(size).fill(-1);
    this.items = new Int32Array(size);
  }

  get size(): number {
    return this.count;
  }

  /** The least distance in the heap. */
  get minimum(): number {
    return this.count === 0 ? Number.POSITIVE_INFINITY : this.distance[this.items[0]];
  }

  /** Inserts an item, or decreases its key. */
  decrease(item: number, distance: number): void {
    this.distance[item] = distance;
    if (this.place[item] < 0) {
      this.place[item] = this.count;
      this.items[this.count] = item;
      this.count++;
    }
    this.rise(this.place[item]);
  }

  /** Takes the nearest item out. */
  pop(): number {
    const top = this.items[0];
    this.place[top] = -1;
    this.count--;
    if (this.count > 0) {
      const last = this.items[this.count];
      this.items[0] = last;
      this.place[last] = 0;
      this.sink(0);
    }
    return top;
  }

  clear(): void {
    for (let at = 0; at < this.count; at++) this.place[this.items[at]] = -1;
    this.count = 0;
  }

  private rise(from: number): void {
    const item = this.items[from];
    const distance = this.distance[item];
    let at = from;
    while (at > 0) {
      const up = (at - 1) >> 1;
      const other = this.items[up];
      if (this.distance[other] <= distance) break;
      this.items[at] = other;
      this.place[other] = at;
      at = up;
    }
    this.items[at] = item;
    this.place[item] = at;
  }

  private sink(from: number): void {
    const item = this.items[from];
    const distance = this.distance[item];
    let at = from;
    for (;;) {
      let down = 2 * at + 1;
      if (down >= this.count) break;
      if (down + 1 < this.count && this.distanceAt(down + 1) < this.distanceAt(down)) down++;
      if (this.distanceAt(down) >= distance) break;
      const other = this.items[down];
      this.items[at] = other;
      this.place[other] = at;
      at = down;
    }
    this.items[at] = item;
    this.place[item] = at;
  }

  private distanceAt(at: number): number {
    return this.distance[this.items[at]];
  }
}
