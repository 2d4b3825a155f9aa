import type { Edges } from "./instance.ts";
import type { Assignment } from "./stable.ts";

/**
 * How many pairs would both strictly rather have each other than what they got: the startup ranks the
 * resource above its own, and the resource has a free place or holds one that it ranks lower.
 */
export function blockingPairs(edges: Edges, got: Assignment): number {
  const taken = new Int32Array(edges.resources);
  const lowest = new Int32Array(edges.resources).fill(-1);
  for (const edge of got) {
    if (edge < 0) continue;
    const resource = edges.to[edge] as number;
    taken[resource] = (taken[resource] as number) + 1;
    lowest[resource] = Math.max(lowest[resource] as number, edges.resourceRank[edge] as number);
  }
  let found = 0;
  for (let startup = 0; startup < edges.startups; startup++) {
    const own = got[startup] as number;
    const rank = own < 0 ? Number.POSITIVE_INFINITY : (edges.startupRank[own] as number);
    const end = edges.first[startup + 1] as number;
    for (let edge = edges.first[startup] as number; edge < end; edge++) {
      if ((edges.startupRank[edge] as number) >= rank) break;
      const resource = edges.to[edge] as number;
      const free = (taken[resource] as number) < (edges.capacity[resource] as number);
      if (free || (lowest[resource] as number) > (edges.resourceRank[edge] as number)) found++;
    }
  }
  return found;
}
