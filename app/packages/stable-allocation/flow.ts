import { startsOf } from "./edges.ts";

/** A bipartite flow problem: how many each asker needs, how many each giver has, one unit an arc at most. */
export interface Demand {
  first: Int32Array;
  /** The giver of each arc; those of asker `a` lie between `first[a]` and `first[a + 1]`. */
  to: Int32Array;
  /** 1 where a conflict bars the arc. */
  barred: Uint8Array;
  least: Int32Array;
  most: Int32Array;
}

/** A minimum cut: the proof that the askers cannot all have what they need. */
export interface MinimumCut {
  /** These ask for more than… */
  askers: number[];
  /** …these can give, together with every arc to other givers that is not barred. */
  givers: number[];
  /** By how many more. */
  missing: number;
}

const UNLIMITED = 2 ** 31 - 1;

/** Finds a flow that gives every asker what it needs, by augmenting paths (Ford and Fulkerson 1956). */
export class BipartiteFlow {
  private readonly first: Int32Array;
  private readonly to: Int32Array;
  private readonly owner: Int32Array;
  private readonly starts: Int32Array;
  /** The arc by which a giver was reached, and the one given up to reach an asker. */
  private readonly via: Int32Array;
  private readonly givenUp: Int32Array;
  /** The asker that could not have what it must. */
  private without = -1;
  /** Arcs by place of the giver, and the place of each arc, −1 where not chosen. */
  private state: {
    barred: Uint8Array;
    least: Int32Array;
    most: Int32Array;
    got: Int32Array;
    count: Int32Array;
    seats: Int32Array;
    seatOf: Int32Array;
  };

  constructor({ first, to, barred, least, most }: Demand) {
    this.first = first;
    this.to = to;
    this.owner = new Int32Array(to.length);
    least.forEach((_, asker) => {
      this.owner.fill(asker, first[asker], first[asker + 1]);
    });
    const degree = new Int32Array(most.length);
    for (const giver of to) degree[giver] = degree[giver] + 1;
    this.starts = startsOf(degree);
    this.via = new Int32Array(most.length);
    this.givenUp = new Int32Array(least.length);
    this.state = {
      barred: barred.slice(),
      least: least.slice(),
      most: most.slice(),
      got: new Int32Array(least.length),
      count: new Int32Array(most.length),
      seats: new Int32Array(to.length),
      seatOf: new Int32Array(to.length).fill(-1),
    };
  }

  /** Null where every asker gets its minimum; else a minimum cut. */
  satisfy(): MinimumCut | null {
    for (const asker of this.byTightness()) {
      const blocked = this.give(asker);
      if (blocked) return blocked;
    }
    return null;
  }

  /** The same for the asker that went without, after something was lifted. */
  retry(): MinimumCut | null {
    return this.give(this.without);
  }

  /** Does it, and takes it back where it returns true. */
  attempt(change: () => boolean): boolean {
    const before = this.state;
    this.state = {
      barred: before.barred.slice(),
      least: before.least.slice(),
      most: before.most.slice(),
      got: before.got.slice(),
      count: before.count.slice(),
      seats: before.seats.slice(),
      seatOf: before.seatOf.slice(),
    };
    const undone = change();
    if (undone) this.state = before;
    return undone;
  }

  liftMaximum(giver: number): void {
    this.state.most[giver] = UNLIMITED;
  }

  /** What it has is free for others. */
  liftMinimum(asker: number): void {
    const { least, seatOf } = this.state;
    least[asker] = 0;
    const end = this.first[asker + 1];
    for (let arc = this.first[asker]; arc < end; arc++) {
      if (seatOf[arc] >= 0) this.release(arc);
    }
  }

  liftBar(arc: number): void {
    this.state.barred[arc] = 0;
  }

  private release(arc: number): void {
    const { got, count, seats, seatOf } = this.state;
    const giver = this.to[arc];
    const asker = this.owner[arc];
    const left = count[giver] - 1;
    const last = seats[this.starts[giver] + left];
    const seat = seatOf[arc];
    seats[seat] = last;
    seatOf[last] = seat;
    seatOf[arc] = -1;
    count[giver] = left;
    got[asker] -= 1;
  }

  /** Those with the least choice first: where it fails, few are involved. */
  private byTightness(): Int32Array {
    const { least } = this.state;
    const slack = least.map((count, asker) => this.first[asker + 1] - this.first[asker] - count);
    return least.map((_, asker) => asker).sort((a, b) => slack[a] - slack[b] || a - b);
  }

  private give(asker: number): MinimumCut | null {
    const { got, least } = this.state;
    while (got[asker] < least[asker]) {
      const blocked = this.giveOne(asker);
      if (blocked) {
        this.without = asker;
        return { ...blocked, missing: least[asker] - got[asker] };
      }
      got[asker] += 1;
    }
    return null;
  }

  /** One more unit for this asker along an augmenting path; the two sides of the cut where there is none. */
  private giveOne(asker: number): Omit<MinimumCut, "missing"> | null {
    const { barred, count, most, seatOf } = this.state;
    this.via.fill(-1);
    this.givenUp.fill(-1);
    const askers = [asker];
    const givers: number[] = [];
    for (let at = 0; at < askers.length; at++) {
      const next = askers[at];
      const end = this.first[next + 1];
      for (let arc = this.first[next]; arc < end; arc++) {
        const giver = this.to[arc];
        if (barred[arc] === 1 || seatOf[arc] >= 0) continue;
        if (this.via[giver] >= 0) continue;
        this.via[giver] = arc;
        if (count[giver] < most[giver]) {
          this.augment(asker, giver);
          return null;
        }
        givers.push(giver);
        this.reachHolders(giver, { asker, askers });
      }
    }
    return { askers, givers };
  }

  private reachHolders(
    giver: number,
    { asker, askers }: { asker: number; askers: number[] },
  ): void {
    const { count, seats } = this.state;
    const from = this.starts[giver];
    for (let seat = from; seat < from + count[giver]; seat++) {
      const arc = seats[seat];
      const holder = this.owner[arc];
      if (holder === asker || this.givenUp[holder] >= 0) continue;
      this.givenUp[holder] = arc;
      askers.push(holder);
    }
  }

  private augment(asker: number, giver: number): void {
    const { count, seats, seatOf } = this.state;
    let seat = this.starts[giver] + count[giver];
    count[giver] += 1;
    for (let arc = this.via[giver]; ; ) {
      seats[seat] = arc;
      seatOf[arc] = seat;
      const mover = this.owner[arc];
      if (mover === asker) return;
      const left = this.givenUp[mover];
      seat = seatOf[left];
      seatOf[left] = -1;
      arc = this.via[this.to[left]];
    }
  }
}
