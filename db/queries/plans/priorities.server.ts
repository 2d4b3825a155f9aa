import { asc, eq } from "drizzle-orm";
import type { PlanPriority, Sector } from "#app/domain/sectors/types.ts";
import type { Db } from "../../client.server.ts";
import { areas } from "../../schema/areas.ts";
import { planLinks, plans, priorities, sectors } from "../../schema/plans.ts";

/** The taxonomy in its own order. */
export function taxonomyOf(db: Db): Promise<Sector[]> {
  return db
    .select({ key: sectors.key, zh: sectors.zh, en: sectors.en, parent: sectors.parent })
    .from(sectors)
    .orderBy(asc(sectors.position), asc(sectors.key));
}

/**
 * Every priority of every plan, newest plan first, for the matcher's policy. A park's plan that a district
 * has issued speaks for the whole district too: what lies outside the park, such as a fund of the
 * district, follows the same priorities.
 */
export async function planPriorities(db: Db): Promise<PlanPriority[]> {
  const superseded = new Set(
    (
      await db
        .select({ other: planLinks.other })
        .from(planLinks)
        .where(eq(planLinks.kind, "supersedes"))
    ).map((row) => row.other),
  );
  const parents = new Map(
    (await db.select({ name: areas.name, parent: areas.parent }).from(areas)).flatMap((row) =>
      row.parent ? [[row.name, row.parent] as const] : [],
    ),
  );
  const rows = await db
    .select({
      plan: plans.slug,
      planNumber: plans.number,
      area: plans.area,
      issuer: plans.issuer,
      from: plans.periodFrom,
      to: plans.periodTo,
      endsOn: plans.endsOn,
      sector: priorities.sector,
      name: priorities.name,
      nameEn: priorities.nameEn,
      tier: priorities.tier,
      section: priorities.section,
      position: priorities.position,
    })
    .from(priorities)
    .innerJoin(plans, eq(plans.slug, priorities.plan))
    .orderBy(asc(plans.slug), asc(priorities.position));
  return rows
    .sort((a, b) => b.from - a.from || a.plan.localeCompare(b.plan) || a.position - b.position)
    .flatMap(({ position: _, issuer, ...row }) =>
      governed(row.area, { issuer, parents }).map((area) => ({
        ...row,
        area,
        superseded: superseded.has(row.plan),
      })),
    );
}

/** The plan's own area, and the nearest around it whose government has issued the plan. */
function governed(
  area: string,
  { issuer, parents }: { issuer: string; parents: ReadonlyMap<string, string> },
): string[] {
  const path = [area];
  for (let around = parents.get(area); around; around = parents.get(around)) {
    if (path.includes(around)) break;
    path.push(around);
  }
  const issued = path.find((place) => issuer.includes(place));
  return issued === undefined || issued === area ? [area] : [area, issued];
}
