import { and, eq, max, ne, sql } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { mandates, reservations } from "../../schema/resources.ts";

/**
 * Free places by resource, for every resource that has a mandate: places of the mandate in force less what is
 * reserved or used; null where places are not limited. Never below zero, also when a later mandate offers fewer.
 */
export async function freePlaces(db: Db): Promise<Map<string, number | null>> {
  const inForce = db
    .select({ resourceId: mandates.resourceId, number: max(mandates.number).as("in_force") })
    .from(mandates)
    .groupBy(mandates.resourceId)
    .as("latest");
  const taken = db
    .select({
      resourceId: reservations.resourceId,
      quantity: sql<number>`sum(${reservations.quantity})`.as("quantity_taken"),
    })
    .from(reservations)
    .where(ne(reservations.state, "released"))
    .groupBy(reservations.resourceId)
    .as("taken");
  const rows = await db
    .select({
      resourceId: mandates.resourceId,
      places: mandates.places,
      taken: sql`coalesce(${taken.quantity}, 0)`.mapWith(Number),
    })
    .from(mandates)
    .innerJoin(
      inForce,
      and(eq(inForce.resourceId, mandates.resourceId), eq(inForce.number, mandates.number)),
    )
    .leftJoin(taken, eq(taken.resourceId, mandates.resourceId));
  return new Map(
    rows.map(({ resourceId, places, taken: used }) => [
      resourceId,
      places === null ? null : Math.max(0, places - used),
    ]),
  );
}
