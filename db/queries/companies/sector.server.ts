import { and, desc, eq, ne } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { applicationDemand, applications } from "../../schema/applications.ts";

/** The top-level sector of a company's latest application that was submitted, "" where it has none. */
export async function topSectorOf(db: Db, organizationId: string): Promise<string> {
  const [row] = await db
    .select({ sector: applicationDemand.sector })
    .from(applications)
    .innerJoin(applicationDemand, eq(applicationDemand.applicationId, applications.id))
    .where(and(eq(applications.organizationId, organizationId), ne(applications.state, "draft")))
    .orderBy(desc(applications.submittedAt), desc(applications.id), applicationDemand.sector)
    .limit(1);
  return row?.sector ?? "";
}
