import { startsOf } from "./edges.ts";

/** Who asks for how many of whom, and how many each of those can give; a pair meets once at most. */
export interface Demand {
  first: Int32Array;
  /** The giver of each arc; those of asker `a` lie between `first[a]` and `first[a + 1]`. */
  to: Int32Array;
  least: Int32Array;
  most: Int32Array;
}

/** A proof that the askers cannot all have what they must. */
export interface Shortage {
  /** These ask for more than… */
  askers: number[];
  /** …these can give, together with every arc to other givers. */
  givers: number[];
  /** By how many more. */
  missing: number;
}

/**
 * Looks for a way to give every asker its least (augmenting paths, Ford and Fulkerson 1956).
 *
 * @returns null where there is one; else who stands in each other's way (a minimum cut)
 */
export function shortage(demand: Demand): Shortage | null {
  const supply = new Supply(demand);
  for (const asker of byTightness(demand)) {
    const least = demand.least[asker] as number;
    for (let got = 0; got < least; got++) {
      const blocked = supply.give(asker);
      if (blocked) return { ...blocked, missing: least - got };
    }
  }
  return null;
}

/** Those with the least choice first: where it fails, few are involved. */
function byTightness({ first, least }: Demand): Int32Array {
  const slack = least.map(
    (count, asker) => (first[asker + 1] as number) - (first[asker] as number) - count,
  );
  return least
    .map((_, asker) => asker)
    .sort((a, b) => (slack[a] as number) - (slack[b] as number) || a - b);
}

class Supply {
  private readonly demand: Demand;
  private readonly owner: Int32Array;
  private readonly chosen: Uint8Array;
  private readonly starts: Int32Array;
  private readonly count: Int32Array;
  /** Arcs by place of the giver, and the place of each arc. */
  private readonly seats: Int32Array;
  private readonly seatOf: Int32Array;
  /** The arc by which a giver was reached, and the one given up to reach an asker. */
  private readonly via: Int32Array;
  private readonly givenUp: Int32Array;

  constructor(demand: Demand) {
    this.demand = demand;
    const { first, to, least, most } = demand;
    this.owner = new Int32Array(to.length);
    const degree = new Int32Array(most.length);
    least.forEach((_, asker) => {
      this.owner.fill(asker, first[asker], first[asker + 1]);
    });
    for (const giver of to) degree[giver] = (degree[giver] as number) + 1;
    this.starts = startsOf(degree.map((arcs, giver) => Math.min(arcs, most[giver] as number)));
    this.count = new Int32Array(most.length);
    this.seats = new Int32Array(this.starts[most.length] as number);
    this.seatOf = new Int32Array(to.length);
    this.chosen = new Uint8Array(to.length);
    this.via = new Int32Array(most.length);
    this.givenUp = new Int32Array(least.length);
  }

  /** One more for this asker; who is in the way where that cannot be. */
  give(asker: number): Omit<Shortage, "missing"> | null {
    this.via.fill(-1);
    this.givenUp.fill(-1);
    const askers = [asker];
    const givers: number[] = [];
    for (let at = 0; at < askers.length; at++) {
      const next = askers[at] as number;
      const end = this.demand.first[next + 1] as number;
      for (let arc = this.demand.first[next] as number; arc < end; arc++) {
        const giver = this.demand.to[arc] as number;
        if (this.chosen[arc] === 1 || (this.via[giver] as number) >= 0) continue;
        this.via[giver] = arc;
        if (this.hasPlace(giver)) {
          this.augment(asker, giver);
          return null;
        }
        givers.push(giver);
        this.reachHolders(giver, { asker, askers });
      }
    }
    return { askers, givers };
  }

  private hasPlace(giver: number): boolean {
    const used = (this.starts[giver] as number) + (this.count[giver] as number);
    return used < (this.starts[giver + 1] as number);
  }

  private reachHolders(
    giver: number,
    { asker, askers }: { asker: number; askers: number[] },
  ): void {
    const from = this.starts[giver] as number;
    for (let seat = from; seat < from + (this.count[giver] as number); seat++) {
      const arc = this.seats[seat] as number;
      const holder = this.owner[arc] as number;
      if (holder === asker || (this.givenUp[holder] as number) >= 0) continue;
      this.givenUp[holder] = arc;
      askers.push(holder);
    }
  }

  private augment(asker: number, giver: number): void {
    let seat = (this.starts[giver] as number) + (this.count[giver] as number);
    this.count[giver] = (this.count[giver] as number) + 1;
    for (let arc = this.via[giver] as number; ; ) {
      this.seats[seat] = arc;
      this.seatOf[arc] = seat;
      this.chosen[arc] = 1;
      const mover = this.owner[arc] as number;
      if (mover === asker) return;
      const left = this.givenUp[mover] as number;
      this.chosen[left] = 0;
      seat = this.seatOf[left] as number;
      arc = this.via[this.demand.to[left] as number] as number;
    }
  }
}
