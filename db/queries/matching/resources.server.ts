import { asc } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { resourceSectors, resources } from "../../schema/resources.ts";
import { isMatchable } from "../registry/standing.server.ts";

export interface MatchableResource {
  row: typeof resources.$inferSelect;
  sectors: string[];
}

/**
 * Every resource that may be matched: open ones whose operator is in standing, and those that only a plan names.
 * What serves no need (a data system, a service window) is there to read about, not to be matched.
 */
export async function matchableResources(db: Db): Promise<MatchableResource[]> {
  const rows = await db.select().from(resources).where(isMatchable(db)).orderBy(asc(resources.id));
  const sectors = new Map<string, string[]>();
  const links = await db
    .select()
    .from(resourceSectors)
    .orderBy(asc(resourceSectors.resourceId), asc(resourceSectors.sector));
  for (const { resourceId, sector } of links) {
    const known = sectors.get(resourceId);
    if (known) known.push(sector);
    else sectors.set(resourceId, [sector]);
  }
  return rows
    .filter((row) => row.serves.length > 0)
    .map((row) => ({ row, sectors: sectors.get(row.id) ?? [] }));
}
