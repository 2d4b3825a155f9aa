import { and, desc, eq } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { applicationVersions } from "../../schema/applications.ts";

export type ApplicationVersion = typeof applicationVersions.$inferSelect;

/** The version that was kept last; null where nobody was shown anything yet. */
export async function newestVersion(
  db: Db,
  applicationId: string,
): Promise<ApplicationVersion | null> {
  const [row] = await db
    .select()
    .from(applicationVersions)
    .where(eq(applicationVersions.applicationId, applicationId))
    .orderBy(desc(applicationVersions.number))
    .limit(1);
  return row ?? null;
}

/** One version with all that it holds: for the company itself. */
export async function versionOf(
  db: Db,
  { applicationId, number }: { applicationId: string; number: number },
): Promise<ApplicationVersion | null> {
  const [row] = await db
    .select()
    .from(applicationVersions)
    .where(
      and(
        eq(applicationVersions.applicationId, applicationId),
        eq(applicationVersions.number, number),
      ),
    );
  return row ?? null;
}
