import { and, desc, eq, inArray, lte, sql } from "drizzle-orm";
import { GROUPS } from "#app/domain/matching/kept.ts";
import type { Db } from "../../client.server.ts";
import { applications } from "../../schema/applications.ts";
import { deals } from "../../schema/deals.ts";
import { matches } from "../../schema/matches.ts";
import { organizations } from "../../schema/organizations.ts";

/** The applications of these companies, the last touched first, with how many matches and deals each has. */
export async function ownApplications(db: Db, organizationIds: string[]) {
  if (organizationIds.length === 0) return [];
  const rows = await db
    .select({
      id: applications.id,
      organizationId: applications.organizationId,
      organizationName: organizations.name,
      state: applications.state,
      title: applications.title,
      stepsDone: applications.stepsDone,
      submittedAt: applications.submittedAt,
      matchedAt: applications.matchedAt,
      updatedAt: applications.updatedAt,
    })
    .from(applications)
    .innerJoin(organizations, eq(organizations.id, applications.organizationId))
    .where(inArray(applications.organizationId, organizationIds))
    .orderBy(desc(applications.updatedAt), desc(applications.id));
  const ids = rows.map((row) => row.id);
  const matched = await matchCounts(db, ids);
  const dealt = await dealCounts(db, ids);
  return rows.map((row) => ({
    ...row,
    matches: matched.get(row.id) ?? 0,
    deals: dealt.get(row.id) ?? 0,
  }));
}

async function matchCounts(db: Db, ids: string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: applications.id, count: sql`count(*)`.mapWith(Number) })
    .from(applications)
    .innerJoin(matches, eq(matches.applicationNo, applications.no))
    .where(and(inArray(applications.id, ids), lte(matches.group, GROUPS.named)))
    .groupBy(applications.id);
  return new Map(rows.map((row) => [row.id, row.count]));
}

async function dealCounts(db: Db, ids: string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: deals.applicationId, count: sql`count(*)`.mapWith(Number) })
    .from(deals)
    .where(inArray(deals.applicationId, ids))
    .groupBy(deals.applicationId);
  return new Map(rows.map((row) => [row.id, row.count]));
}
