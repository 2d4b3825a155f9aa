import { and, asc, eq, gte, inArray, lte } from "drizzle-orm";
import { type ClockStage, clockStage } from "#app/domain/deals/clock.ts";
import { OPEN_STATES } from "#app/domain/deals/lifecycle.ts";
import { DAY_MS } from "#app/domain/time.ts";
import type { Db } from "../../client.server.ts";
import { clockReminders } from "../../schema/clocks.ts";
import { deals } from "../../schema/deals.ts";

/** Before and after its day: the longest holidays with their weekends, and the days for which a stage is told. */
const AROUND_MS = 24 * DAY_MS;

/** Ids of the deals of whose clock something is to be said now, the one due first before the others. */
export async function clocksToTell(db: Db, now: Date): Promise<string[]> {
  const rows = await db
    .select({
      id: deals.id,
      dueAt: deals.dueAt,
      since: deals.updatedAt,
      told: clockReminders.stage,
    })
    .from(deals)
    .leftJoin(
      clockReminders,
      and(
        eq(clockReminders.subject, "deal"),
        eq(clockReminders.subjectId, deals.id),
        eq(clockReminders.dueKey, deals.dueKey),
      ),
    )
    .where(
      and(
        inArray(deals.state, [...OPEN_STATES]),
        gte(deals.dueAt, new Date(now.getTime() - AROUND_MS)),
        lte(deals.dueAt, new Date(now.getTime() + AROUND_MS)),
      ),
    )
    .orderBy(asc(deals.dueAt), asc(deals.id));
  const told = new Set(rows.map(({ id, told }) => `${id} ${told}`));
  const ids = rows.flatMap(({ id, dueAt, since }) => {
    const stage = dueAt && clockStage({ since, due: dueAt }, now);
    return stage && !told.has(`${id} ${stage}`) ? [id] : [];
  });
  return [...new Set(ids)];
}

/** Which stages of a term have been told. */
export async function toldStages(
  db: Db,
  { dealId, due }: { dealId: string; due: number },
): Promise<ClockStage[]> {
  const rows = await db
    .select({ stage: clockReminders.stage })
    .from(clockReminders)
    .where(
      and(
        eq(clockReminders.subject, "deal"),
        eq(clockReminders.subjectId, dealId),
        eq(clockReminders.dueKey, due),
      ),
    );
  return rows.map(({ stage }) => stage);
}
