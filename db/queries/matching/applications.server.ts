import { and, asc, eq, gt, inArray } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { applicationSectors, applications, needs } from "../../schema/applications.ts";
import { organizations } from "../../schema/organizations.ts";

/** What the matcher needs of an application. */
export interface MatchableApplication {
  application: typeof applications.$inferSelect;
  /** Of the company, where the application itself does not say. */
  area: string | null;
  needs: (typeof needs.$inferSelect)[];
  sectors: (typeof applicationSectors.$inferSelect)[];
}

/** Submitted applications in the order of their ids, after one of them; a page at a time. */
export async function submittedApplications(
  db: Db,
  { after, limit }: { after: string; limit: number },
): Promise<MatchableApplication[]> {
  const heads = await db
    .select({ application: applications, area: organizations.area })
    .from(applications)
    .innerJoin(organizations, eq(organizations.id, applications.organizationId))
    .where(and(eq(applications.state, "submitted"), gt(applications.id, after)))
    .orderBy(asc(applications.id))
    .limit(limit);
  return withParts(db, heads);
}

/** One application, or null. */
export async function matchableApplication(
  db: Db,
  applicationId: string,
): Promise<MatchableApplication | null> {
  const heads = await db
    .select({ application: applications, area: organizations.area })
    .from(applications)
    .innerJoin(organizations, eq(organizations.id, applications.organizationId))
    .where(eq(applications.id, applicationId));
  return (await withParts(db, heads))[0] ?? null;
}

async function withParts(
  db: Db,
  heads: { application: typeof applications.$inferSelect; area: string | null }[],
): Promise<MatchableApplication[]> {
  if (heads.length === 0) return [];
  const ids = heads.map(({ application }) => application.id);
  const needRows = await db
    .select()
    .from(needs)
    .where(inArray(needs.applicationId, ids))
    .orderBy(asc(needs.applicationId), asc(needs.position));
  const sectorRows = await db
    .select()
    .from(applicationSectors)
    .where(inArray(applicationSectors.applicationId, ids))
    .orderBy(asc(applicationSectors.applicationId), asc(applicationSectors.sector));
  const needsOf = grouped(needRows);
  const sectorsOf = grouped(sectorRows);
  return heads.map(({ application, area }) => ({
    application,
    area: application.area ?? area,
    needs: needsOf.get(application.id) ?? [],
    sectors: sectorsOf.get(application.id) ?? [],
  }));
}

function grouped<T extends { applicationId: string }>(rows: T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.applicationId);
    if (group) group.push(row);
    else groups.set(row.applicationId, [row]);
  }
  return groups;
}
