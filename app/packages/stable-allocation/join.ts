import type { Edges } from "./edges.ts";

/** Lists with ids as numbers; entry `e` of list `i` lies between `first[i]` and `first[i + 1]`. */
export interface Lists {
  first: Int32Array;
  other: Int32Array;
  rank: Int32Array;
}

/** Only pairs in which each lists the other, and whose resource has a place at all. */
export function joined({
  ours,
  theirs,
  barred,
  capacity,
}: {
  ours: Lists;
  theirs: Lists;
  barred: readonly (Set<number> | undefined)[];
  capacity: Int32Array;
}): Edges {
  const startups = ours.first.length - 1;
  const resources = theirs.first.length - 1;
  const counter = counterRanks(ours, theirs);
  const length = counter.reduce((sum, rank) => sum + (rank < 0 ? 0 : 1), 0);
  const edges: Edges = {
    startups,
    resources,
    first: new Int32Array(startups + 1),
    from: new Int32Array(length),
    to: new Int32Array(length),
    startupRank: new Int32Array(length),
    resourceRank: new Int32Array(length),
    weight: new Float64Array(length),
    capacity,
    barred: [],
  };
  let edge = 0;
  for (let startup = 0; startup < startups; startup++) {
    const conflicts = barred[startup];
    const end = ours.first[startup + 1];
    for (let entry = ours.first[startup]; entry < end; entry++) {
      const resource = ours.other[entry];
      if (counter[entry] < 0 || capacity[resource] === 0) continue;
      if (conflicts?.has(resource)) {
        edges.barred.push({ startup, resource });
        continue;
      }
      edges.from[edge] = startup;
      edges.to[edge] = resource;
      edges.startupRank[edge] = ours.rank[entry];
      edges.resourceRank[edge] = counter[entry];
      edge++;
    }
    edges.first[startup + 1] = edge;
  }
  return edge === length ? edges : shortened(edges, edge);
}

function shortened(edges: Edges, length: number): Edges {
  return {
    ...edges,
    from: edges.from.slice(0, length),
    to: edges.to.slice(0, length),
    startupRank: edges.startupRank.slice(0, length),
    resourceRank: edges.resourceRank.slice(0, length),
    weight: edges.weight.slice(0, length),
  };
}

/** For each of our entries its rank in the other's list, −1 where the other does not list us. */
function counterRanks(ours: Lists, theirs: Lists): Int32Array {
  const byOther = groupedByOther(ours, theirs.first.length - 1);
  const counter = new Int32Array(ours.first[ours.first.length - 1]).fill(-1);
  const rankOf = new Int32Array(ours.first.length - 1);
  const stamp = new Int32Array(ours.first.length - 1).fill(-1);
  for (let resource = 0; resource < theirs.first.length - 1; resource++) {
    const listed = theirs.first[resource + 1];
    for (let entry = theirs.first[resource]; entry < listed; entry++) {
      const startup = theirs.other[entry];
      stamp[startup] = resource;
      rankOf[startup] = theirs.rank[entry];
    }
    const end = byOther.first[resource + 1];
    for (let at = byOther.first[resource]; at < end; at++) {
      const startup = byOther.list[at];
      if (stamp[startup] === resource) counter[byOther.entry[at]] = rankOf[startup];
    }
  }
  return counter;
}

/** The entries of all lists, sorted by whom they name. */
function groupedByOther({ first, other }: Lists, others: number) {
  const total = first[first.length - 1];
  const starts = new Int32Array(others + 1);
  for (let entry = 0; entry < total; entry++) {
    const group = other[entry] + 1;
    starts[group] += 1;
  }
  for (let group = 0; group < others; group++) {
    starts[group + 1] += starts[group];
  }
  const next = starts.slice();
  const list = new Int32Array(total);
  const entries = new Int32Array(total);
  for (let owner = 0; owner < first.length - 1; owner++) {
    const end = first[owner + 1];
    for (let entry = first[owner]; entry < end; entry++) {
      const group = other[entry];
      const at = next[group];
      next[group] = at + 1;
      list[at] = owner;
      entries[at] = entry;
    }
  }
  return { first: starts, list, entry: entries };
}
