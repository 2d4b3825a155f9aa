import { and, eq, sql } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { applications } from "../../schema/applications.ts";
import { matches } from "../../schema/matches.ts";

/** How full an application's list of eligible matches is, and the least score in it. */
export interface ListStanding {
  eligible: number;
  least: number;
}

/** By application, for those that have any eligible match. */
export async function listStandings(db: Db): Promise<Map<string, ListStanding>> {
  const rows = await db
    .select({
      applicationId: matches.applicationId,
      eligible: sql`count(*)`.mapWith(Number),
      least: sql`min(${matches.score})`.mapWith(Number),
    })
    .from(matches)
    .where(eq(matches.eligible, true))
    .groupBy(matches.applicationId);
  return new Map(rows.map((row) => [row.applicationId, row]));
}

/** The applications in whose lists a resource stands. */
export async function applicationsListing(db: Db, resourceId: string): Promise<Set<string>> {
  const rows = await db
    .select({ applicationId: matches.applicationId })
    .from(matches)
    .where(eq(matches.resourceId, resourceId));
  return new Set(rows.map((row) => row.applicationId));
}

/** How many applications wait to be matched or are. */
export function countSubmitted(db: Db): Promise<number> {
  return db.$count(applications, and(eq(applications.state, "submitted")));
}
