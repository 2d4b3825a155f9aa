import type { PlanPriority, Sector } from "../sectors/types.ts";
import { yearOf } from "../time.ts";
import { shares, wholeGrains } from "./grain.ts";
import { bestSector } from "./parts/sector.ts";
import { type SectorTree, sectorTree } from "./sector-tree.ts";
import { type ApplicationProfile, PARTS, type PartName, type Policy } from "./types.ts";

/** A policy with what follows from it. */
export type Rules = Pick<MatchContext, "policy" | "weights" | "shares">;

/** All that a score depends on besides the pair itself. */
export interface MatchContext {
  policy: Policy;
  /** What a full value of each part is worth, so that the best pair that the policy allows scores 1. */
  weights: Readonly<Record<PartName, number>>;
  /** The policy's weights as shares, which add up to exactly 1. */
  shares: Readonly<Record<PartName, number>>;
  /** Every policy in use; see `rulesFor`. */
  rules: { general: Rules; own: ReadonlyMap<string, Rules> };
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
  /** Policies of districts that have their own. */
  own?: readonly Policy[];
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
  const { policy, own = [], asOf, areas = new Map(), termWeights = new Map() } = sources;
  const general = rulesOf(policy);
  const paths = new Map<string, string[]>();
  const byArea = new Map<string, PlanPriority[]>();
  for (const priority of policy.priorities) {
    const known = byArea.get(priority.area);
    if (known) known.push(priority);
    else byArea.set(priority.area, [priority]);
  }
  return {
    ...general,
    rules: { general, own: new Map(own.map((each) => [each.district ?? "", rulesOf(each)])) },
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

/** The rules that score an application: of the nearest area that it lies in and that has its own, or the general ones. */
export function rulesFor(
  { rules: { general, own }, areaPath }: Pick<MatchContext, "rules" | "areaPath">,
  { area }: Pick<ApplicationProfile, "area">,
): Rules {
  if (own.size === 0 || area === null) return general;
  const district = areaPath(area).find((place) => own.has(place));
  return own.get(district ?? "") ?? general;
}

/** The context under those rules. */
export function underRulesOf(
  context: MatchContext,
  application: Pick<ApplicationProfile, "area">,
): MatchContext {
  const rules = rulesFor(context, application);
  return rules.policy === context.policy ? context : { ...context, ...rules };
}

function rulesOf(policy: Policy): Rules {
  const parts = shares(PARTS.map((part) => policy.weights[part]));
  const share = (part: PartName) => parts[PARTS.indexOf(part)] ?? 0;
  // Every other part can reach its full value.
  const best = 1 - share("sector") * (1 - bestSector(policy));
  return {
    policy,
    shares: byPart(share),
    weights: byPart((part) => wholeGrains(share(part) / best)),
  };
}

function byPart(value: (part: PartName) => number): Record<PartName, number> {
  const entries = PARTS.map((part) => [part, value(part)] as const);
  return Object.fromEntries(entries) as Record<PartName, number>;
}

function upwards(area: string, parents: ReadonlyMap<string, string>): string[] {
  const path = [area];
  for (let next = parents.get(area); next && !path.includes(next); next = parents.get(next)) {
    path.push(next);
  }
  return path;
}
