import { chance } from "../../seeded-random/index.ts";
import type { AllocationInstance } from "../index.ts";

export interface Market extends AllocationInstance {
  startups: { id: string; prefs: string[] }[];
  resources: { id: string; capacity: number; prefs: string[] }[];
  weights: Record<string, Record<string, number>>;
}

export interface MarketSize {
  startups: number;
  resources: number;
  /** Length of the startups' lists. */
  lists: number;
}

/** A made-up market with strict lists, places for nine in ten, and some resources that most would rather have. */
export function market({ startups, resources, lists }: MarketSize, seed: number): Market {
  const { next, below } = chance(seed);
  const charm = Array.from({ length: resources }, next);
  const merit = Array.from({ length: startups }, next);
  const listed: number[][] = Array.from({ length: resources }, () => []);
  const capacity = Math.max(1, Math.round((0.9 * startups) / resources));
  const weights: Market["weights"] = {};
  const ours = Array.from({ length: startups }, (_, startup) => {
    const chosen = new Set<number>();
    while (chosen.size < Math.min(lists, resources)) chosen.add(below(resources));
    const worth = new Map<number, number>();
    for (const resource of chosen) {
      worth.set(resource, Math.round(1000 * (0.3 * (charm[resource] ?? 0) + 0.7 * next())) / 1000);
      listed[resource]?.push(startup);
    }
    const order = [...chosen].sort((a, b) => (worth.get(b) ?? 0) - (worth.get(a) ?? 0));
    weights[`s${startup}`] = Object.fromEntries(
      order.map((resource) => [`r${resource}`, worth.get(resource) ?? 0]),
    );
    return { id: `s${startup}`, prefs: order.map((resource) => `r${resource}`) };
  });
  const theirs = listed.map((candidates, resource) => {
    const view = new Map(candidates.map((id) => [id, 0.5 * (merit[id] ?? 0) + 0.5 * next()]));
    const order = candidates.sort((a, b) => (view.get(b) ?? 0) - (view.get(a) ?? 0));
    return { id: `r${resource}`, capacity, prefs: order.map((startup) => `s${startup}`) };
  });
  return { startups: ours, resources: theirs, weights };
}
