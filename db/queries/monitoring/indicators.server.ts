import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { observations, planLinks, plans, targets } from "../../schema/plans.ts";
import { users } from "../../schema/users.ts";

type PlanRow = typeof plans.$inferSelect;
type TargetRow = typeof targets.$inferSelect;

export interface Observation {
  id: string;
  indicator: string;
  value: number;
  unit: string;
  observedAt: Date;
  source: string;
  by: string | null;
  createdAt: Date;
}

/** A plan with its figures as loaded and what staff reported of them. */
export interface PlanFigures {
  plan: PlanRow;
  /** Slugs of plans that supersede it. */
  supersededBy: string[];
  /** In the plan's order. */
  targets: TargetRow[];
  /** In the order of their days, then of entry. */
  observations: Observation[];
}

/** The plans that govern these areas, newest period first, with their figures. */
export async function planFigures(db: Db, areas: string[]): Promise<PlanFigures[]> {
  const rows = await db
    .select()
    .from(plans)
    .where(inArray(plans.area, areas))
    .orderBy(desc(plans.periodTo), desc(plans.periodFrom), asc(plans.slug));
  const slugs = rows.map((plan) => plan.slug);
  if (slugs.length === 0) return [];
  const facts = await db
    .select()
    .from(targets)
    .where(inArray(targets.plan, slugs))
    .orderBy(asc(targets.plan), asc(targets.position));
  const links = await db
    .select()
    .from(planLinks)
    .where(and(inArray(planLinks.other, slugs), eq(planLinks.kind, "supersedes")))
    .orderBy(asc(planLinks.plan));
  const reported = await observationsOf(db, slugs);
  return rows.map((plan) => ({
    plan,
    supersededBy: links.filter((link) => link.other === plan.slug).map((link) => link.plan),
    targets: facts.filter((fact) => fact.plan === plan.slug),
    observations: reported
      .filter((row) => row.plan === plan.slug)
      .map(({ plan: _, ...observation }) => observation),
  }));
}

function observationsOf(db: Db, slugs: string[]) {
  return db
    .select({
      plan: observations.plan,
      id: observations.id,
      indicator: observations.indicator,
      value: observations.value,
      unit: observations.unit,
      observedAt: observations.observedAt,
      source: observations.source,
      by: users.name,
      createdAt: observations.createdAt,
    })
    .from(observations)
    .leftJoin(users, eq(users.id, observations.byUserId))
    .where(inArray(observations.plan, slugs))
    .orderBy(asc(observations.observedAt), asc(observations.createdAt), asc(observations.id));
}

/** One plan's area and the unit in which an indicator is stated, or null; for recording an observation. */
export async function indicatorHead(
  db: Db,
  { plan, indicator }: { plan: string; indicator: string },
): Promise<{ area: string; unit: string } | null> {
  const rows = await db
    .select({ area: plans.area, unit: targets.unit, kind: targets.kind })
    .from(targets)
    .innerJoin(plans, eq(plans.slug, targets.plan))
    .where(and(eq(targets.plan, plan), eq(targets.indicator, indicator)))
    .orderBy(asc(targets.position));
  const goal =
    rows.find((row) => row.kind === "target") ?? rows.find((row) => row.kind === "annual");
  return goal ? { area: goal.area, unit: goal.unit } : null;
}
