import { eq } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { applications } from "../../schema/applications.ts";
import { matches } from "../../schema/matches.ts";

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
  return db.$count(applications, eq(applications.state, "submitted"));
}
