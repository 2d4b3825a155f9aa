import { expiryOf } from "#app/domain/deals/due.ts";
import { allows } from "#app/domain/deals/lifecycle.ts";
import type { Database } from "#db/client.server.ts";
import { dealContext } from "#db/queries/deals/deal.server.ts";
import { lapsedDeals } from "#db/queries/deals/lapsed.server.ts";
import { anyWaitingAct } from "#db/queries/deals/waiting-acts.server.ts";
import { lockDeal } from "#db/queries/lock.server.ts";
import { expireOffer } from "./expire-offer.server.ts";
import { applyMove } from "./move-deal.server.ts";

/**
 * Ends the deals that nobody answered, and offers whose day has passed. Each in a transaction of its own, which looks again: somebody may
 * have answered since the list was read. Both sides are told.
 *
 * @returns how many ended
 */
export async function expireDeals(db: Database, { now }: { now: Date }): Promise<number> {
  let ended = 0;
  for (const dealId of await lapsedDeals(db.read, now)) {
    if (await expire(db, { dealId, now })) ended++;
  }
  return ended;
}

function expire(db: Database, { dealId, now }: { dealId: string; now: Date }): Promise<boolean> {
  return db.write(async (tx) => {
    await lockDeal(tx, dealId);
    const context = await dealContext(tx, dealId);
    if (!context) return false;
    // Somebody has answered, and can still take it back.
    if (await anyWaitingAct(tx, dealId)) return false;
    const { state, dueAt } = context.deal;
    const end = expiryOf(state, dueAt?.getTime() ?? null);
    if (end === null || end >= now.getTime()) return false;
    if (allows("lapse_offer", { state, by: "system" })) return expireOffer(tx, context, now);
    if (!allows("expire", { state, by: "system" })) return false;
    await applyMove(tx, context, { actorId: null, move: "expire", detail: {}, now });
    return true;
  });
}
