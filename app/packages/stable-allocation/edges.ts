/**
 * An instance in flat arrays. The edges of startup `i` are those from `first[i]` to `first[i + 1]`, in its
 * order of preference; only pairs in which each lists the other, and that no conflict bars, are edges.
 */
export interface Edges {
  startups: number;
  resources: number;
  first: Int32Array;
  /** The startup of each edge. */
  from: Int32Array;
  /** The resource of each edge. */
  to: Int32Array;
  /** Place in the startup's list, from 0; equally good ones share it. */
  startupRank: Int32Array;
  /** Place in the resource's list. */
  resourceRank: Int32Array;
  weight: Float64Array;
  capacity: Int32Array;
  /** Pairs that list each other and that a conflict bars. */
  barred: { startup: number; resource: number }[];
}

/** Where each group starts, and at last how many there are in all. */
export function startsOf(sizes: Int32Array): Int32Array {
  const starts = new Int32Array(sizes.length + 1);
  for (let at = 0; at < sizes.length; at++) {
    starts[at + 1] = starts[at] + sizes[at];
  }
  return starts;
}

/** How many edges each resource has. */
export function degreesOf({ resources, to }: Pick<Edges, "resources" | "to">): Int32Array {
  const degrees = new Int32Array(resources);
  for (const resource of to) degrees[resource] = degrees[resource] + 1;
  return degrees;
}

/** Where the places of each resource start in one row of all: no more than can be taken. */
export function seatsOf(edges: Pick<Edges, "resources" | "to" | "capacity">): Int32Array {
  const degrees = degreesOf(edges);
  return startsOf(degrees.map((degree, at) => Math.min(degree, edges.capacity[at])));
}
