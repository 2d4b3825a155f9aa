import { and, asc, eq } from "drizzle-orm";
import type { TeaserNeed } from "#app/domain/applications/version.ts";
import type { Db } from "../../client.server.ts";
import { applicationVersions, needs } from "../../schema/applications.ts";

/** What the application asks for, in the version that the deal points to; as it is now where it points to none. */
export async function shownNeeds(
  db: Db,
  { applicationId, shownVersion }: { applicationId: string; shownVersion: number | null },
): Promise<TeaserNeed[]> {
  if (shownVersion !== null) {
    const [version] = await db
      .select({ teaser: applicationVersions.teaser })
      .from(applicationVersions)
      .where(
        and(
          eq(applicationVersions.applicationId, applicationId),
          eq(applicationVersions.number, shownVersion),
        ),
      );
    if (version) return version.teaser.needs;
  }
  return db
    .select({
      kind: needs.kind,
      amountFen: needs.amountFen,
      instrument: needs.instrument,
      squareMetres: needs.squareMetres,
    })
    .from(needs)
    .where(eq(needs.applicationId, applicationId))
    .orderBy(asc(needs.position), asc(needs.id));
}
