import { and, asc, inArray, lt } from "drizzle-orm";
import { expiryOf } from "#app/domain/deals/due.ts";
import { LAPSING_STATES, OPEN_STATES } from "#app/domain/deals/lifecycle.ts";
import type { Db } from "../../client.server.ts";
import { deals } from "../../schema/deals.ts";

/** Ids of the deals that nobody answered until they, or what was offered in them, end by themselves; longest due first. */
export async function lapsedDeals(db: Db, now: Date): Promise<string[]> {
  const due = await db
    .select({ id: deals.id, state: deals.state, dueAt: deals.dueAt })
    .from(deals)
    .where(and(inArray(deals.state, [...LAPSING_STATES]), lt(deals.dueAt, now)))
    .orderBy(asc(deals.dueAt), asc(deals.id));
  return due
    .filter(({ state, dueAt }) => {
      const end = expiryOf(state, dueAt?.getTime() ?? null);
      return end !== null && end < now.getTime();
    })
    .map(({ id }) => id);
}

/** How many deals have not ended. */
export function openDeals(db: Db): Promise<number> {
  return db.$count(deals, inArray(deals.state, [...OPEN_STATES]));
}
