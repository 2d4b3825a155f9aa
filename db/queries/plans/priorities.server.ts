import { asc, eq } from "drizzle-orm";
import type { PlanPriority, Sector } from "#app/domain/sectors/types.ts";
import type { Db } from "../../client.server.ts";
import { planLinks, plans, priorities, sectors } from "../../schema/plans.ts";

/** The taxonomy in its own order. */
export function taxonomyOf(db: Db): Promise<Sector[]> {
  return db
    .select({ key: sectors.key, zh: sectors.zh, en: sectors.en, parent: sectors.parent })
    .from(sectors)
    .orderBy(asc(sectors.position), asc(sectors.key));
}

/** Every priority of every plan, newest plan first, for the matcher's policy. */
export async function planPriorities(db: Db): Promise<PlanPriority[]> {
  const superseded = new Set(
    (
      await db
        .select({ other: planLinks.other })
        .from(planLinks)
        .where(eq(planLinks.kind, "supersedes"))
    ).map((row) => row.other),
  );
  const rows = await db
    .select({
      plan: plans.slug,
      planNumber: plans.number,
      area: plans.area,
      from: plans.periodFrom,
      to: plans.periodTo,
      sector: priorities.sector,
      name: priorities.name,
      tier: priorities.tier,
      section: priorities.section,
      position: priorities.position,
    })
    .from(priorities)
    .innerJoin(plans, eq(plans.slug, priorities.plan))
    .orderBy(asc(plans.slug), asc(priorities.position));
  return rows
    .sort((a, b) => b.from - a.from || a.plan.localeCompare(b.plan) || a.position - b.position)
    .map(({ position: _, ...row }) => ({ ...row, superseded: superseded.has(row.plan) }));
}
