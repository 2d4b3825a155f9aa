import type { Db } from "#db/client.server.ts";
import type { DealContext } from "#db/queries/deals/deal.server.ts";
import { openOffer } from "#db/queries/deals/offers.server.ts";
import { applyMove } from "./move-deal.server.ts";
import { settle } from "./offer-rows.server.ts";

/**
 * The day of an offer has passed: what it held is free again and the two go on talking. The deal is locked by the
 * caller, the job that ends what nobody answered.
 *
 * @returns whether there was one
 */
export async function expireOffer(tx: Db, context: DealContext, now: Date): Promise<boolean> {
  const { id: dealId } = context.deal;
  const offer = await openOffer(tx, dealId);
  await settle(tx, { dealId, state: "expired", by: null, now });
  const detail = { offer: offer?.number };
  await applyMove(tx, context, { actorId: null, move: "lapse_offer", detail, now });
  return true;
}
