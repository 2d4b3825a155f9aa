import { type AnyColumn, and, eq, inArray, ne, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { applicationSectors } from "../../schema/applications.ts";

/** Is the application in one of these sectors, or in one below it? No sector is no condition. */
export function inSectors(
  db: Db,
  applicationId: AnyColumn,
  keys: readonly string[],
): SQL | undefined {
  if (keys.length === 0) return undefined;
  const within = keys.map((key) =>
    or(
      eq(applicationSectors.sector, key),
      // Keys are letters and dots: nothing in them is a wildcard.
      sql`${applicationSectors.sector} like ${`${key}.%`}`,
    ),
  );
  return inArray(
    applicationId,
    db
      .select({ id: applicationSectors.applicationId })
      .from(applicationSectors)
      .where(and(ne(applicationSectors.choice, "removed"), or(...within))),
  );
}
