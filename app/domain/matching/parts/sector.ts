import { type Claim, claimsOf } from "../claims.ts";
import type { MatchContext } from "../context.ts";
import { type PlanWeight, planWeight } from "../plan-weight.ts";
import type { SectorFit } from "../sector-tree.ts";
import type { ApplicationProfile, ResourceProfile } from "../types.ts";
import { NEUTRAL, type PartValue } from "./part-value.ts";

type ReachContext = Pick<MatchContext, "policy" | "tree" | "year">;

/** How near a claimed sector lies to what a resource takes, through the tree. */
const AFFINITY: Record<SectorFit | "open", number> = {
  same: 1,
  narrower: 0.95,
  wider: 0.6,
  // The resource names no sector: it may take any, but says nothing for this one.
  open: 0.6,
  sibling: 0.35,
  none: 0,
};

/** Share of the affinity that stands without any plan; the rest is as large as the plan's weight. */
const WITHOUT_PLAN = 0.6;

export interface Reach {
  /** 0…1: affinity × what the plans of the resource's area make of the sector. */
  value: number;
  fit: SectorFit | "open";
  target: string | null;
  plan: PlanWeight;
}

/** The claim that reaches furthest, by its strength. */
export function sectorPart(
  application: ApplicationProfile,
  resource: ResourceProfile,
  context: ReachContext,
): PartValue {
  const claims = claimsOf(application.sectors, context.tree);
  const open = acceptedSectors(resource).length === 0;
  if (claims.length === 0) {
    const by = open ? "both" : "application";
    return { value: NEUTRAL.sector, known: false, evidence: { fit: "unknown", by } };
  }
  let best: { claim: Claim; reach: Reach; value: number } | null = null;
  for (const claim of claims) {
    const reach = reachOf(claim.key, resource, context);
    const value = claim.strength * reach.value;
    if (best === null || value > best.value) best = { claim, reach, value };
  }
  return best === null
    ? { value: 0, known: !open, evidence: { fit: "none" } }
    : { value: best.value, known: !open, evidence: evidenceOf(best.claim, best.reach, claims) };
}

/** A mandate's sectors stand before those of the resource itself. */
export function acceptedSectors(resource: ResourceProfile): readonly string[] {
  return resource.mandate.sectors.length > 0 ? resource.mandate.sectors : resource.sectors;
}

/** How far one claimed sector reaches into what a resource takes. */
export function reachOf(sector: string, resource: ResourceProfile, context: ReachContext): Reach {
  const accepted = acceptedSectors(resource);
  let fit: Reach["fit"] = accepted.length === 0 ? "open" : "none";
  let target: string | null = null;
  for (const wanted of accepted) {
    const next = context.tree.fit(sector, wanted);
    if (AFFINITY[next] > AFFINITY[fit]) {
      fit = next;
      target = wanted;
    }
  }
  const plan = planWeight(sector, resource.areaPath, context);
  const value = AFFINITY[fit] * (WITHOUT_PLAN + (1 - WITHOUT_PLAN) * plan.weight);
  return { value, fit, target, plan };
}

function evidenceOf(claim: Claim, reach: Reach, claims: Claim[]): PartValue["evidence"] {
  const evidence: PartValue["evidence"] = { fit: reach.fit, sector: claim.key };
  if (reach.target !== null) evidence.target = reach.target;
  if (claims.length > 1) evidence.claims = claims.length;
  const { priority, inForce } = reach.plan;
  if (priority === null)
    return { ...evidence, plan: reach.plan.governed ? "unnamed" : "ungoverned" };
  return {
    ...evidence,
    plan: inForce ? "in_force" : "history",
    planSlug: priority.plan,
    planNumber: priority.planNumber ?? "",
    section: priority.section,
    priority: priority.name,
    tier: priority.tier,
    area: priority.area,
    from: priority.from,
    to: priority.to,
  };
}
