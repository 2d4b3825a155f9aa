import type { Bounds, Requirement } from "./bounds.ts";
import type { Edges } from "./edges.ts";
import { impossible } from "./infeasibility.ts";
import { LoadSearch } from "./load-search.ts";
import { byLot, type Lots } from "./lottery.ts";
import { lexicographicObjective } from "./objective.ts";
import type { Progress } from "./progress.ts";

/** The edges put together, in their order; or what cannot hold together. */
export type Loaded = { chosen: Int32Array } | { impossible: Requirement[] };

const PROGRESS_EVERY = 64;

/**
 * Assigns each startup to several resources, each side within its minimums and maximums (a b-matching). Minimums, maximums and
 * conflicts are always kept, or an irreducibleSubset set of them that cannot be is named. Within them every startup
 * gets up to `reach` places, the second only where that takes no first from another; then the total
 * weight is the greatest; then loads are as even as can be, and the lottery decides.
 */
export function* load(
  edges: Edges,
  { bounds, lots }: { bounds: Bounds; lots: Lots },
): Generator<Progress, Loaded> {
  const conflict = yield* impossible(edges, bounds);
  if (conflict) return { impossible: conflict };
  const search = new LoadSearch(edges, {
    bounds,
    lots,
    worths: lexicographicObjective(edges, bounds),
  });
  const order = byLot(lots.startups);
  for (let done = 0; done < edges.startups; done++) {
    if (done % PROGRESS_EVERY === 0) yield { done, total: edges.startups };
    search.enter(order[done]);
  }
  return { chosen: search.chosen() };
}
