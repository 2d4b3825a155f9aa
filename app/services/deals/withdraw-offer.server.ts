import type { Actor } from "#app/domain/identity/actor.ts";
import type { Database } from "#db/client.server.ts";
import { openOffer } from "#db/queries/deals/offers.server.ts";
import { applyMove, openForMove } from "./move-deal.server.ts";
import { settle } from "./offer-rows.server.ts";

/**
 * The provider takes back an offer that nobody has answered; the deal goes on.
 *
 * @throws Refusal as `openForMove` does
 */
export async function withdrawOffer(
  db: Database,
  ask: { actor: Actor; dealId: string; version: number; now: Date },
): Promise<void> {
  await db.write(async (tx) => {
    const { actor, dealId, now } = ask;
    const move = "withdraw_offer";
    const context = await openForMove(tx, { ...ask, move });
    const offer = await openOffer(tx, dealId);
    await settle(tx, { dealId, state: "withdrawn", by: actor.userId, now });
    const detail = { offer: offer?.number };
    await applyMove(tx, context, { actorId: actor.userId, move, detail, now });
  });
}
