import { and, desc, eq, ne } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { applications } from "../../schema/applications.ts";

/**
 * What a company said of itself in its latest application that was sent: it is not asked twice, only to confirm.
 * Team size is of the application's day, so it stands for the last closed year at most.
 */
export async function knownFromApplication(
  db: Db,
  organizationId: string,
): Promise<{ registeredOn: string | null; employees: number | null }> {
  const [row] = await db
    .select({ foundedOn: applications.foundedOn, teamSize: applications.teamSize })
    .from(applications)
    .where(and(eq(applications.organizationId, organizationId), ne(applications.state, "draft")))
    .orderBy(desc(applications.submittedAt), desc(applications.id))
    .limit(1);
  const month = row?.foundedOn ?? null;
  return {
    registeredOn: month !== null && month.length >= 7 ? month : null,
    employees: row?.teamSize ?? null,
  };
}
