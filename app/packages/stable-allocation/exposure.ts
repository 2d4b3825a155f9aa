import type { Edges } from "./edges.ts";
import type { Lots } from "./lottery.ts";

/** How unevenly places are spread over each side (Gini), rounded to a ten-thousandth. */
export interface Exposure {
  startups: Spread;
  resources: Spread;
}

export interface Spread {
  /** If each resource simply took the first of its list. */
  before: number;
  after: number;
}

export function exposure(edges: Edges, chosen: Int32Array, lots: Lots): Exposure {
  const first = firstOfLists(edges, lots);
  const spread = (parties: number, party: Int32Array): Spread => ({
    before: rounded(gini(countsOf(parties, party, first))),
    after: rounded(gini(countsOf(parties, party, chosen))),
  });
  return {
    startups: spread(edges.startups, edges.from),
    resources: spread(edges.resources, edges.to),
  };
}

/** How often each party is on one of these edges. */
export function countsOf(parties: number, party: Int32Array, edges: Int32Array): Int32Array {
  const counts = new Int32Array(parties);
  for (const edge of edges) {
    const at = party[edge];
    counts[at] += 1;
  }
  return counts;
}

/** The edges that resources would take by themselves. */
function firstOfLists(edges: Edges, { startups }: Lots): Int32Array {
  const lot = (edge: number) => startups[edges.from[edge]];
  const left = edges.capacity.slice();
  return edges.to
    .map((_, edge) => edge)
    .sort((a, b) => edges.resourceRank[a] - edges.resourceRank[b] || lot(a) - lot(b))
    .filter((edge) => {
      const resource = edges.to[edge];
      const free = left[resource];
      left[resource] = free - 1;
      return free > 0;
    });
}

/** How unevenly counts are spread: 0 where all are alike, towards 1 where one has everything. */
export function gini(counts: Int32Array): number {
  const sorted = counts.slice().sort();
  let total = 0;
  let ranked = 0;
  for (let at = 0; at < sorted.length; at++) {
    const count = sorted[at];
    total += count;
    ranked += (at + 1) * count;
  }
  if (total === 0) return 0;
  return (2 * ranked) / (sorted.length * total) - (sorted.length + 1) / sorted.length;
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
