import type { Edges } from "./edges.ts";

/**
 * How many pairs would both strictly rather have each other than what they got: each has a free place or
 * holds one that it ranks lower.
 *
 * @param chosen the edges put together
 * @param places of each startup; one unless told
 */
export function blockingPairs(edges: Edges, chosen: Int32Array, places?: Int32Array): number {
  const startups = heldBy(edges.startups, { chosen, party: edges.from, rank: edges.startupRank });
  const resources = heldBy(edges.resources, { chosen, party: edges.to, rank: edges.resourceRank });
  const together = new Uint8Array(edges.to.length);
  for (const edge of chosen) together[edge] = 1;
  let found = 0;
  for (let edge = 0; edge < together.length; edge++) {
    if (together[edge] === 1) continue;
    const startup = edges.from[edge];
    const free = startups.taken[startup] < (places?.[startup] ?? 1);
    if (!free && startups.lowest[startup] <= edges.startupRank[edge]) continue;
    const resource = edges.to[edge];
    const open = resources.taken[resource] < edges.capacity[resource];
    if (open || resources.lowest[resource] > edges.resourceRank[edge]) found++;
  }
  return found;
}

/** How many each party holds, and the rank of the lowest. */
function heldBy(
  parties: number,
  { chosen, party, rank }: { chosen: Int32Array; party: Int32Array; rank: Int32Array },
) {
  const taken = new Int32Array(parties);
  const lowest = new Int32Array(parties).fill(-1);
  for (const edge of chosen) {
    const at = party[edge];
    taken[at] += 1;
    lowest[at] = Math.max(lowest[at], rank[edge]);
  }
  return { taken, lowest };
}
