import { asc, desc, eq } from "drizzle-orm";
import { matchingOf } from "#app/services/matching/matching.server.ts";
import type { Database } from "#db/client.server.ts";
import { applications } from "#db/schema/applications.ts";
import { matches } from "#db/schema/matches.ts";
import { resources } from "#db/schema/resources.ts";

/** Matches everything, as the job does. */
export async function rematched(db: Database, now: Date): Promise<void> {
  await matchingOf(db).ask({ ask: "rematch-all", at: now.getTime() });
}

/** The kept pairs of an application, in the order of its list. */
export function keptOf(db: Database, applicationId: string) {
  return db.read
    .select({
      resourceId: resources.id,
      group: matches.group,
      eligible: matches.eligible,
      key: matches.key,
      policy: matches.policy,
    })
    .from(matches)
    .innerJoin(applications, eq(applications.no, matches.applicationNo))
    .innerJoin(resources, eq(resources.no, matches.resourceNo))
    .where(eq(applications.id, applicationId))
    .orderBy(asc(matches.group), desc(matches.key), asc(matches.resourceNo));
}

/** Every kept pair, to be compared with a recount. */
export function allKept(db: Database) {
  return db.read
    .select()
    .from(matches)
    .orderBy(asc(matches.applicationNo), asc(matches.resourceNo));
}
