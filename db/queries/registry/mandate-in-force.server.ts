import { desc, eq, sql } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { mandates } from "../../schema/resources.ts";

/** The number of the mandate in force of each resource, to join against: the highest one. */
export function latestMandates(db: Db) {
  return db
    .select({
      resourceId: mandates.resourceId,
      number: sql`max(${mandates.number})`.mapWith(Number).as("latest_number"),
    })
    .from(mandates)
    .groupBy(mandates.resourceId)
    .as("latest_mandates");
}

/** The mandate in force of one resource; null where it has none. */
export async function mandateInForce(
  db: Db,
  resourceId: string,
): Promise<typeof mandates.$inferSelect | null> {
  const [row] = await db
    .select()
    .from(mandates)
    .where(eq(mandates.resourceId, resourceId))
    .orderBy(desc(mandates.number))
    .limit(1);
  return row ?? null;
}
