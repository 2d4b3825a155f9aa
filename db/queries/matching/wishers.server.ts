import { and, eq } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { applications } from "../../schema/applications.ts";
import { matchMarks } from "../../schema/matches.ts";

/** Whose submitted applications wait for somebody to claim a resource. */
export function wishersOf(
  db: Db,
  resourceId: string,
): Promise<{ applicationId: string; organizationId: string }[]> {
  return db
    .select({ applicationId: applications.id, organizationId: applications.organizationId })
    .from(matchMarks)
    .innerJoin(applications, eq(applications.id, matchMarks.applicationId))
    .where(
      and(
        eq(matchMarks.resourceId, resourceId),
        eq(matchMarks.kind, "claimed"),
        eq(applications.state, "submitted"),
      ),
    );
}
