import type { PlanClause } from "#app/domain/matching/explain.ts";
import { TIERS } from "#app/domain/vocabulary.ts";
import type { Clause } from "#app/ui/clause-card.tsx";

/** The clause behind a match as the card shows it, with the way to the plan. */
export function clauseOf(clause: PlanClause, title: string | null): Clause {
  return {
    title: title ?? clause.slug,
    number: clause.number,
    section: clause.section,
    tier: TIERS.find((tier) => tier === clause.tier) ?? null,
    name: clause.priority,
    to: `/plans/${clause.slug}`,
    past: clause.standing === "history",
  };
}
