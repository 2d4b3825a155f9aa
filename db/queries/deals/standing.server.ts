import { and, eq, gte, inArray, sql } from "drizzle-orm";
import {
  REQUEST_ANSWERS,
  type ResponseRecord,
  responseRecord,
} from "#app/domain/deals/response.ts";
import type { Db } from "../../client.server.ts";
import { deals } from "../../schema/deals.ts";
import { mandates } from "../../schema/resources.ts";

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

/**
 * How dependably each resource answers the startups that asked since a moment. A request past its day counts as not
 * answered in time, whether it has ended or still waits; one that is not due counts as nothing.
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
      count: sql`count(*)`.mapWith(Number),
      inTime: sql`sum(case when ${deals.answer} = 'in_time' then 1 else 0 end)`.mapWith(Number),
    })
    .from(deals)
    .where(
      and(
        inArray(deals.answer, [...REQUEST_ANSWERS]),
        gte(deals.createdAt, since),
        only ? inArray(deals.resourceId, [...only]) : undefined,
      ),
    )
    .groupBy(deals.resourceId);
  return new Map(rows.map(({ resourceId, ...record }) => [resourceId, responseRecord(record)]));
}
