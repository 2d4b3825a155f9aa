import { quantitiesOf } from "#app/domain/deals/terms.ts";
import type { Database } from "#db/client.server.ts";
import { agreements } from "#db/schema/offers.ts";
import { reserve } from "./ledger.server.ts";
import { applyMove } from "./move-deal.server.ts";
import { type AnswerAsk, openForAnswer } from "./offer-answer.server.ts";
import { settle } from "./offer-rows.server.ts";

/**
 * Accepts a version exactly as it was shown: agreement with version, hash, person and time, state, ledger, event and
 * notices in one transaction. Of several who accept at once one does; the others are told.
 *
 * @throws Refusal as `openForAnswer` does; `full` where a startup's counter-offer asks more than there is
 */
export async function acceptOffer(db: Database, ask: AnswerAsk): Promise<void> {
  await db.write(async (tx) => {
    const { actor, side, dealId, number, hash, now } = ask;
    const move = side === "startup" ? "accept_offer" : "accept_counter";
    const { context, offer } = await openForAnswer(tx, ask, move);
    if (side === "provider") {
      // The startup's wishes reserved nothing: what they take is known only now.
      const { resourceId } = context.deal;
      await reserve(tx, { dealId, resourceId, now }, quantitiesOf(offer.terms));
    }
    const by = actor.userId;
    await settle(tx, { dealId, state: "accepted", by, now });
    await tx.insert(agreements).values({
      ...{ dealId, offerId: offer.id, number, hash },
      acceptedBy: by,
      acceptedAt: now,
    });
    await applyMove(tx, context, { actorId: by, move, detail: { offer: number }, now });
  });
}
