import { and, asc, eq, inArray } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { plans } from "../../schema/plans.ts";
import { resourceSectors, resources } from "../../schema/resources.ts";
import { isMatchable } from "../registry/standing.server.ts";

export interface MatchableResource {
  row: typeof resources.$inferSelect;
  sectors: string[];
}

/**
 * Every resource that may be matched: open ones whose operator is in standing, and those that only a plan names.
 * What serves no need (a data system, a service window) is there to read about, not to be matched.
 *
 * @param only of these; all when left out
 */
export async function matchableResources(
  db: Db,
  only?: readonly string[],
): Promise<MatchableResource[]> {
  if (only?.length === 0) return [];
  const among = only && [...only];
  const rows = await db
    .select()
    .from(resources)
    .where(and(isMatchable(db), among && inArray(resources.id, among)))
    .orderBy(asc(resources.no));
  const links = await db
    .select()
    .from(resourceSectors)
    .where(among && inArray(resourceSectors.resourceId, among))
    .orderBy(asc(resourceSectors.resourceId), asc(resourceSectors.sector));
  const sectors = new Map<string, string[]>();
  for (const { resourceId, sector } of links) {
    const known = sectors.get(resourceId);
    if (known) known.push(sector);
    else sectors.set(resourceId, [sector]);
  }
  return rows
    .filter((row) => row.serves.length > 0)
    .map((row) => ({ row, sectors: sectors.get(row.id) ?? [] }));
}

/** The ids behind slugs, which name a resource's partners. */
export async function resourcesBySlug(
  db: Db,
  slugs: readonly string[],
): Promise<Map<string, string>> {
  if (slugs.length === 0) return new Map();
  const rows = await db
    .select({ id: resources.id, slug: resources.slug })
    .from(resources)
    .where(inArray(resources.slug, [...slugs]));
  return new Map(rows.flatMap(({ id, slug }) => (slug === null ? [] : [[slug, id] as const])));
}

/** The number of a resource in `matches`; null where there is no such resource. */
export async function resourceNumber(db: Db, resourceId: string): Promise<number | null> {
  const [row] = await db
    .select({ no: resources.no })
    .from(resources)
    .where(eq(resources.id, resourceId));
  return row?.no ?? null;
}

/** The area of each plan. */
export async function areasOfPlans(db: Db): Promise<Map<string, string>> {
  const rows = await db.select({ slug: plans.slug, area: plans.area }).from(plans);
  return new Map(rows.map(({ slug, area }) => [slug, area]));
}
