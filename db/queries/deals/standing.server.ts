import { and, eq, gte, inArray, isNotNull, ne, sql } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { deals, events } from "../../schema/deals.ts";
import { mandates, reservations } from "../../schema/resources.ts";

/** Places reserved or used, by resource; resources without any are not listed. */
export async function takenPlaces(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .select({
      resourceId: reservations.resourceId,
      taken: sql`sum(${reservations.quantity})`.mapWith(Number),
    })
    .from(reservations)
    .where(ne(reservations.state, "released"))
    .groupBy(reservations.resourceId);
  return new Map(rows.map((row) => [row.resourceId, row.taken]));
}

export type MandateRow = typeof mandates.$inferSelect;

/** The mandate in force of each resource: the one with the highest number. */
export async function mandatesInForce(db: Db): Promise<Map<string, MandateRow>> {
  const newest = db
    .select({
      resourceId: mandates.resourceId,
      number: sql<number>`max(${mandates.number})`.as("newest_number"),
    })
    .from(mandates)
    .groupBy(mandates.resourceId)
    .as("newest");
  const rows = await db
    .select({ mandate: mandates })
    .from(mandates)
    .innerJoin(
      newest,
      and(eq(newest.resourceId, mandates.resourceId), eq(newest.number, mandates.number)),
    );
  return new Map(rows.map(({ mandate }) => [mandate.resourceId, mandate]));
}

/** How dependably a resource answers: share of requests answered in time, 0…1, and of how many. */
export interface ResponseRecord {
  rate: number;
  count: number;
}

const ANSWERS = ["deal.introduced", "deal.declined"];
const DAY_MS = 86_400_000;
/** Working days allowed, with a weekend: the calendar days within which an answer is in time. */
const IN_TIME_MS = 9 * DAY_MS;

/**
 * The answers that resources gave to startups' requests since a moment. A request that expired counts
 * as not answered; one that still waits counts as nothing.
 */
export async function responseRecords(db: Db, since: Date): Promise<Map<string, ResponseRecord>> {
  const rows = await db
    .select({
      resourceId: deals.resourceId,
      dealId: deals.id,
      createdAt: deals.createdAt,
      answeredAt: sql`min(${events.at})`.mapWith(events.at),
    })
    .from(deals)
    .innerJoin(events, and(eq(events.subjectId, deals.id), eq(events.subject, "deal")))
    .where(
      and(
        eq(deals.startedBy, "startup"),
        gte(deals.createdAt, since),
        inArray(events.kind, ANSWERS),
        isNotNull(events.actorId),
      ),
    )
    .groupBy(deals.resourceId, deals.id, deals.createdAt);
  const expired = await db
    .select({ resourceId: deals.resourceId, count: sql`count(*)`.mapWith(Number) })
    .from(deals)
    .where(
      and(eq(deals.startedBy, "startup"), eq(deals.state, "expired"), gte(deals.createdAt, since)),
    )
    .groupBy(deals.resourceId);
  const found = new Map<string, { inTime: number; count: number }>();
  for (const { resourceId, createdAt, answeredAt } of rows) {
    const entry = found.get(resourceId) ?? { inTime: 0, count: 0 };
    entry.count++;
    if (answeredAt.getTime() - createdAt.getTime() <= IN_TIME_MS) entry.inTime++;
    found.set(resourceId, entry);
  }
  for (const { resourceId, count } of expired) {
    const entry = found.get(resourceId) ?? { inTime: 0, count: 0 };
    entry.count += count;
    found.set(resourceId, entry);
  }
  return new Map(
    [...found].map(([id, { inTime, count }]) => [id, { rate: inTime / count, count }]),
  );
}
