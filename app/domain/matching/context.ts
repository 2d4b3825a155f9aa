import type { PlanPriority, Sector } from "../sectors/types.ts";
import { yearOf } from "../time.ts";
import { shares } from "./grain.ts";
import { type SectorTree, sectorTree } from "./sector-tree.ts";
import { PARTS, type PartName, type Policy } from "./types.ts";

/** All that a score depends on besides the pair itself. */
export interface MatchContext {
  policy: Policy;
  /** The policy's weights in PARTS order of names, normalised to add up to exactly 1. */
  weights: Readonly<Record<PartName, number>>;
  tree: SectorTree;
  /** UTC ms. */
  asOf: number;
  /** The calendar year of `asOf` in Shanghai, against which plan periods are read. */
  year: number;
  /** What the plans that govern an area want, in the policy's order. */
  prioritiesOf(area: string): readonly PlanPriority[];
  /** An area and all its ancestors, nearest first. */
  areaPath(area: string): readonly string[];
  /** How much a shared term says: a whole number from 1; terms not listed count 1. */
  termWeight(term: string): number;
}

export interface ContextSources {
  policy: Policy;
  taxonomy: readonly Sector[];
  /** UTC ms. */
  asOf: number;
  /** The parent of each area, where it has one. */
  areas?: ReadonlyMap<string, string>;
  /** Whole numbers from 1, as specific as the term is. */
  termWeights?: ReadonlyMap<string, number>;
}

/** Build once and hand to everything that scores. */
export function matchContext(sources: ContextSources): MatchContext {
  const { policy, asOf, areas = new Map(), termWeights = new Map() } = sources;
  const paths = new Map<string, string[]>();
  const byArea = new Map<string, PlanPriority[]>();
  for (const priority of policy.priorities) {
    const known = byArea.get(priority.area);
    if (known) known.push(priority);
    else byArea.set(priority.area, [priority]);
  }
  return {
    policy,
    weights: normalised(policy),
    tree: sectorTree(sources.taxonomy),
    asOf,
    year: yearOf(asOf),
    prioritiesOf: (area) => byArea.get(area) ?? [],
    areaPath(area) {
      const known = paths.get(area) ?? upwards(area, areas);
      paths.set(area, known);
      return known;
    },
    termWeight: (term) => Math.max(1, Math.round(termWeights.get(term) ?? 1)),
  };
}

/** The same at another moment. */
export function contextAt(context: MatchContext, asOf: number): MatchContext {
  return { ...context, asOf, year: yearOf(asOf) };
}

function normalised(policy: Policy): Record<PartName, number> {
  const parts = shares(PARTS.map((part) => policy.weights[part]));
  const entries = PARTS.map((part, index) => [part, parts[index] ?? 0] as const);
  return Object.fromEntries(entries) as Record<PartName, number>;
}

function upwards(area: string, parents: ReadonlyMap<string, string>): string[] {
  const path = [area];
  for (let next = parents.get(area); next && !path.includes(next); next = parents.get(next)) {
    path.push(next);
  }
  return path;
}
