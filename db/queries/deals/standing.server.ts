import { and, eq, gte, inArray, ne, sql } from "drizzle-orm";
import { type DealEntry, readEntry } from "#app/domain/deals/history.ts";
import { type Answer, type ResponseRecord, responseRecord } from "#app/domain/deals/response.ts";
import type { Db } from "../../client.server.ts";
import { deals, events } from "../../schema/deals.ts";
import { mandates, reservations } from "../../schema/resources.ts";

/**
 * Places reserved or used, by resource; resources without any are not listed.
 *
 * @param only these resources; all when left out
 */
export async function takenPlaces(db: Db, only?: readonly string[]): Promise<Map<string, number>> {
  if (only?.length === 0) return new Map();
  const rows = await db
    .select({
      resourceId: reservations.resourceId,
      taken: sql`sum(${reservations.quantity})`.mapWith(Number),
    })
    .from(reservations)
    .where(
      and(
        ne(reservations.state, "released"),
        only ? inArray(reservations.resourceId, [...only]) : undefined,
      ),
    )
    .groupBy(reservations.resourceId);
  return new Map(rows.map((row) => [row.resourceId, row.taken]));
}

export type MandateRow = typeof mandates.$inferSelect;

/**
 * The mandate in force of each resource: the one with the highest number.
 *
 * @param only these resources; all when left out
 */
export async function mandatesInForce(
  db: Db,
  only?: readonly string[],
): Promise<Map<string, MandateRow>> {
  if (only?.length === 0) return new Map();
  const among = only ? inArray(mandates.resourceId, [...only]) : undefined;
  const newest = db
    .select({
      resourceId: mandates.resourceId,
      number: sql<number>`max(${mandates.number})`.as("newest_number"),
    })
    .from(mandates)
    .where(among)
    .groupBy(mandates.resourceId)
    .as("newest");
  const rows = await db
    .select({ mandate: mandates })
    .from(mandates)
    .innerJoin(
      newest,
      and(eq(newest.resourceId, mandates.resourceId), eq(newest.number, mandates.number)),
    )
    .where(among);
  return new Map(rows.map(({ mandate }) => [mandate.resourceId, mandate]));
}

const ANSWERS = ["deal.introduced", "deal.declined", "deal.expired"];

/**
 * How dependably each resource answers the startups that asked since a moment: from the first answer to each
 * request and the day it was due, as the events say. A request that expired counts as not answered; one
 * that still waits counts as nothing.
 *
 * @param only these resources; all when left out
 */
export async function responseRecords(
  db: Db,
  since: Date,
  only?: readonly string[],
): Promise<Map<string, ResponseRecord>> {
  if (only?.length === 0) return new Map();
  const rows = await db
    .select({
      resourceId: deals.resourceId,
      dealId: deals.id,
      event: {
        id: events.id,
        at: events.at,
        actorId: events.actorId,
        kind: events.kind,
        payload: events.payload,
      },
    })
    .from(deals)
    .innerJoin(events, and(eq(events.subjectId, deals.id), eq(events.subject, "deal")))
    .where(
      and(
        eq(deals.startedBy, "startup"),
        gte(deals.createdAt, since),
        inArray(events.kind, ANSWERS),
        only ? inArray(deals.resourceId, [...only]) : undefined,
      ),
    );
  const last = new Map<string, { resourceId: string; entry: DealEntry }>();
  for (const { resourceId, dealId, event } of rows) {
    const entry = readEntry(event);
    if (entry?.from !== "interested") continue;
    const known = last.get(dealId);
    // An answer that was undone is followed by the one that stands. Sorting here what is sought by deal costs less
    // than having a year of events sorted.
    if (!known || isBefore(known.entry, entry)) last.set(dealId, { resourceId, entry });
  }
  const answers = new Map<string, Answer[]>();
  for (const { resourceId, entry } of last.values()) {
    const answer = {
      answeredAt: entry.what === "expired" ? null : entry.at.getTime(),
      dueAt: entry.due,
    };
    const known = answers.get(resourceId);
    if (known) known.push(answer);
    else answers.set(resourceId, [answer]);
  }
  return new Map([...answers].map(([id, each]) => [id, responseRecord(each)]));
}

function isBefore(one: DealEntry, other: DealEntry): boolean {
  const ms = one.at.getTime() - other.at.getTime();
  return ms < 0 || (ms === 0 && one.id < other.id);
}
