import type { PlanPriority } from "../sectors/types.ts";
import type { MatchContext } from "./context.ts";

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
/** A plan that names only a part of the claimed sector supports it by half. */
const PART_OF_SECTOR = 0.5;

/**
 * How much the plans of an area want a sector: the tier's weight, reduced when the plan has ended or
 * was superseded; a plan that has not begun counts nothing.
 */
export function planWeight(
  sector: string,
  areaPath: readonly string[],
  { policy, tree, year }: Pick<MatchContext, "policy" | "tree" | "year">,
): PlanWeight {
  let best: PlanWeight = { weight: 0, priority: null, inForce: false, governed: false };
  for (const priority of policy.priorities) {
    if (!areaPath.includes(priority.area)) continue;
    best.governed = true;
    const scope = tree.within(sector, priority.sector)
      ? 1
      : tree.within(priority.sector, sector)
        ? PART_OF_SECTOR
        : 0;
    if (scope === 0 || priority.from > year) continue;
    const inForce = year <= priority.to && !priority.superseded;
    const weight = policy.tierWeights[priority.tier] * (inForce ? 1 : policy.expiredFactor) * scope;
    if (weight > best.weight) best = { weight, priority, inForce, governed: true };
  }
  return best.governed ? best : { ...best, weight: UNGOVERNED };
}
