/**
 * Many short lists in flat arrays, each the best entries of a long one that is not kept: the first `want` are
 * what the list is asked for, a few more stand behind them, so that one that leaves is replaced without looking
 * at the long list again. Order: higher `order` first, then lower number.
 */
export class Shortlists {
  readonly want: number;
  readonly room: number;
  #counts = new Int32Array(0);
  /** 1 where nothing stands behind the list: every entry of the long one is in it. */
  #whole = new Uint8Array(0);
  #numbers = new Int32Array(0);
  #orders = new Float64Array(0);
  #keys = new Float64Array(0);

  constructor(want: number, spare: number) {
    this.want = want;
    this.room = want + spare;
  }

  /** Makes room for lists up to this one. */
  reach(list: number): void {
    if (list < this.#counts.length) return;
    const lists = Math.max(64, list + 1, Math.ceil(this.#counts.length * 1.5));
    this.#counts = grown(this.#counts, new Int32Array(lists));
    this.#whole = grown(this.#whole, new Uint8Array(lists).fill(1));
    this.#numbers = grown(this.#numbers, new Int32Array(lists * this.room));
    this.#orders = grown(this.#orders, new Float64Array(lists * this.room));
    this.#keys = grown(this.#keys, new Float64Array(lists * this.room));
  }

  clear(list: number): void {
    this.#counts[list] = 0;
    this.#whole[list] = 1;
  }

  /** How many entries of the list are asked for and there. */
  shown(list: number): number {
    return Math.min(this.#counts[list] as number, this.want);
  }

  /** May entries be missing that the list is asked for? Then it is to be filled anew. */
  isShort(list: number): boolean {
    return this.#whole[list] === 0 && (this.#counts[list] as number) < this.want;
  }

  numberAt(list: number, place: number): number {
    return this.#numbers[list * this.room + place] as number;
  }

  keyAt(list: number, place: number): number {
    return this.#keys[list * this.room + place] as number;
  }

  /** The number at a place; null beyond the end. */
  at(list: number, place: number): number | null {
    return place < (this.#counts[list] as number) ? this.numberAt(list, place) : null;
  }

  /** The place of an entry, from 0; −1 where it is not in the list. */
  placeOf(list: number, number: number): number {
    const base = list * this.room;
    const count = this.#counts[list] as number;
    for (let place = 0; place < count; place++) {
      if (this.#numbers[base + place] === number) return place;
    }
    return -1;
  }

  /** Adds an entry behind all others, while a list is filled from its best on. */
  push(list: number, { number, order, key }: Entry): void {
    const count = this.#counts[list] as number;
    if (count === this.room) {
      this.#whole[list] = 0;
      return;
    }
    this.#set(list * this.room + count, number, order, key);
    this.#counts[list] = count + 1;
  }

  /** Says that there are entries beyond those pushed. */
  leaveOpen(list: number): void {
    this.#whole[list] = 0;
  }

  /** Where an entry would stand; null beyond what the list knows of. */
  placeFor(list: number, { number, order }: Pick<Entry, "number" | "order">): number | null {
    const base = list * this.room;
    const count = this.#counts[list] as number;
    // Most fall behind the last one.
    if (count > 0 && this.#isBefore(base + count - 1, number, order)) {
      return count === this.room || this.#whole[list] === 0 ? null : count;
    }
    if (count === 0) return this.#whole[list] === 0 ? null : 0;
    let place = 0;
    while (this.#isBefore(base + place, number, order)) place++;
    return place;
  }

  /** Puts an entry at the place that `placeFor` gave; the last one falls out of a full list. */
  insert(list: number, place: number, { number, order, key }: Entry): void {
    const base = list * this.room;
    const count = this.#counts[list] as number;
    if (count === this.room) this.#whole[list] = 0;
    else this.#counts[list] = count + 1;
    const end = base + Math.min(count, this.room - 1);
    this.#numbers.copyWithin(base + place + 1, base + place, end);
    this.#orders.copyWithin(base + place + 1, base + place, end);
    this.#keys.copyWithin(base + place + 1, base + place, end);
    this.#set(base + place, number, order, key);
  }

  /** Inserts an entry where it belongs; one that the list has no room for leaves it open. */
  offer(list: number, entry: Entry): void {
    const place = this.placeFor(list, entry);
    if (place === null) this.#whole[list] = 0;
    else this.insert(list, place, entry);
  }

  removeAt(list: number, place: number): void {
    const base = list * this.room;
    const count = this.#counts[list] as number;
    this.#numbers.copyWithin(base + place, base + place + 1, base + count);
    this.#orders.copyWithin(base + place, base + place + 1, base + count);
    this.#keys.copyWithin(base + place, base + place + 1, base + count);
    this.#counts[list] = count - 1;
  }

  #set(at: number, number: number, order: number, key: number): void {
    this.#numbers[at] = number;
    this.#orders[at] = order;
    this.#keys[at] = key;
  }

  #isBefore(at: number, number: number, order: number): boolean {
    const other = this.#orders[at] as number;
    return other > order || (other === order && (this.#numbers[at] as number) < number);
  }
}

export interface Entry {
  number: number;
  /** What the list is ordered by. */
  order: number;
  /** Score and confidence, see key.ts. */
  key: number;
}

function grown<A extends Int32Array | Uint8Array | Float64Array>(old: A, next: A): A {
  next.set(old);
  return next;
}
