import type { PlanPriority } from "../sectors/types.ts";
import type { MatchContext } from "./context.ts";
import type { Policy, ResourceProfile } from "./types.ts";

/** The areas whose plans govern a resource: where it lies or, where nobody says, of the plan that names it. */
export function governedBy({
  areaPath,
  planPath = [],
}: Pick<ResourceProfile, "areaPath" | "planPath">): readonly string[] {
  return areaPath.length > 0 ? areaPath : planPath;
}

export type PlanContext = Pick<MatchContext, "policy" | "tree" | "year" | "prioritiesOf">;

export interface PlanWeight {
  /** 0…1 */
  weight: number;
  /** The priority it rests on; null when no plan of these areas names the sector. */
  priority: PlanPriority | null;
  inForce: boolean;
  /** Does any plan govern these areas at all? */
  governed: boolean;
}

/** Where no plan governs the area, nothing can be said for or against the sector. */
const UNGOVERNED = 0.5;
/** The most that a plan, or none, can make of a sector. */
export function bestPlanWeight({ tierWeights }: Pick<Policy, "tierWeights">): number {
  return Math.max(UNGOVERNED, ...Object.values(tierWeights));
}

/** A plan that names only a part of the claimed sector supports it by half. */
const PART_OF_SECTOR = 0.5;

/**
 * How much the plans of an area want a sector: the tier's weight, reduced when the plan has ended or
 * was superseded; a plan that has not begun counts nothing. Of equal ones the nearest area's stands.
 */
export function planWeight(
  sector: string,
  areaPath: readonly string[],
  context: PlanContext,
): PlanWeight {
  const found: PlanWeight = { weight: 0, priority: null, inForce: false, governed: false };
  for (const area of areaPath) {
    for (const priority of context.prioritiesOf(area)) {
      found.governed = true;
      const { weight, inForce } = weigh(sector, priority, context);
      if (weight > found.weight) Object.assign(found, { weight, priority, inForce });
    }
  }
  return found.governed ? found : { ...found, weight: UNGOVERNED };
}

function weigh(
  sector: string,
  priority: PlanPriority,
  { policy, tree, year }: PlanContext,
): { weight: number; inForce: boolean } {
  const scope = tree.within(sector, priority.sector)
    ? 1
    : tree.within(priority.sector, sector)
      ? PART_OF_SECTOR
      : 0;
  if (scope === 0 || priority.from > year) return { weight: 0, inForce: false };
  const inForce = year <= priority.to && !priority.superseded;
  const standing = inForce ? 1 : policy.expiredFactor;
  return { weight: policy.tierWeights[priority.tier] * standing * scope, inForce };
}
