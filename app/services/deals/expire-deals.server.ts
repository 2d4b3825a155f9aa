import { and, asc, inArray, lt } from "drizzle-orm";
import { expiryOf } from "#app/domain/deals/due.ts";
import { allows, transition } from "#app/domain/deals/lifecycle.ts";
import type { Database } from "#db/client.server.ts";
import { dealContext } from "#db/queries/deals/deal.server.ts";
import { lockDeal } from "#db/queries/lock.server.ts";
import { deals } from "#db/schema/deals.ts";
import { applyMove } from "./move-deal.server.ts";

/**
 * Ends the deals that nobody answered. Each in a transaction of its own, which looks again: somebody may
 * have answered since the list was read. Both sides are told.
 *
 * @returns how many ended
 */
export async function expireDeals(db: Database, { now }: { now: Date }): Promise<number> {
  const late = await db.read
    .select({ id: deals.id })
    .from(deals)
    .where(and(inArray(deals.state, [...transition("expire").from]), lt(deals.dueAt, now)))
    .orderBy(asc(deals.dueAt), asc(deals.id));
  let ended = 0;
  for (const { id } of late) {
    if (await expire(db, { dealId: id, now })) ended++;
  }
  return ended;
}

function expire(db: Database, { dealId, now }: { dealId: string; now: Date }): Promise<boolean> {
  return db.write(async (tx) => {
    await lockDeal(tx, dealId);
    const context = await dealContext(tx, dealId);
    if (!context) return false;
    const { state, dueAt } = context.deal;
    const end = expiryOf(state, dueAt?.getTime() ?? null);
    if (!allows("expire", { state, by: "system" })) return false;
    if (end === null || end >= now.getTime()) return false;
    await applyMove(tx, context, { actorId: null, move: "expire", detail: {}, now });
    return true;
  });
}
