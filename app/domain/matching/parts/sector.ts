import { type Claim, claimsOf } from "../claims.ts";
import { grained } from "../grain.ts";
import {
  bestPlanWeight,
  governedBy,
  type PlanContext,
  type PlanWeight,
  planWeight,
} from "../plan-weight.ts";
import type { SectorFit, SectorTree } from "../sector-tree.ts";
import type { ApplicationProfile, Policy, ResourceProfile } from "../types.ts";
import { type PartValue, silent } from "./part-value.ts";

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

/** The most that the part can be where tiers have these weights: the very sector, wanted as much as any. */
export function bestSector(policy: Pick<Policy, "tierWeights">): number {
  return AFFINITY.same * (WITHOUT_PLAN + (1 - WITHOUT_PLAN) * bestPlanWeight(policy));
}

export interface Reach {
  /** 0…1 in whole grains: affinity × what the plans of the resource's area make of the sector. */
  value: number;
  fit: SectorFit | "open";
  target: string | null;
  plan: PlanWeight;
}

/** The claim that reaches furthest, by its strength. */
export function sectorPart(
  application: ApplicationProfile,
  resource: ResourceProfile,
  context: PlanContext,
): PartValue {
  const claims = claimsOf(application.sectors, context.tree);
  const accepted = acceptedSectors(resource);
  const open = accepted.length === 0;
  if (claims.length === 0) {
    return silent(open ? "both" : "application");
  }
  let best: { claim: Claim; reach: Reach; value: number } | null = null;
  for (const claim of claims) {
    const plan = planWeight(claim.key, governedBy(resource), context);
    const reach = reachOf(claim.key, accepted, { plan, tree: context.tree });
    const value = claim.strength * reach.value;
    if (best === null || value > best.value) best = { claim, reach, value };
  }
  return best === null
    ? { value: 0, known: !open, evidence: { fit: "none" } }
    : {
        value: open ? 0 : best.value,
        known: !open,
        evidence: evidenceOf(best.claim, best.reach, claims),
      };
}

/** A mandate's sectors stand before those of the resource itself. */
export function acceptedSectors(resource: ResourceProfile): readonly string[] {
  return resource.mandate.sectors.length > 0 ? resource.mandate.sectors : resource.sectors;
}

/** How far one claimed sector reaches into what a resource takes. */
export function reachOf(
  sector: string,
  accepted: readonly string[],
  { plan, tree }: { plan: PlanWeight; tree: SectorTree },
): Reach {
  let fit: Reach["fit"] = accepted.length === 0 ? "open" : "none";
  let target: string | null = null;
  for (const wanted of accepted) {
    const next = tree.relation(sector, wanted);
    if (AFFINITY[next] > AFFINITY[fit]) {
      fit = next;
      target = wanted;
    }
  }
  const value = grained(AFFINITY[fit] * (WITHOUT_PLAN + (1 - WITHOUT_PLAN) * plan.weight));
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
