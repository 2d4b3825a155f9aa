import type { Move } from "#app/domain/deals/lifecycle.ts";
import { acceptFault } from "#app/domain/deals/offer.ts";
import type { Actor } from "#app/domain/identity/actor.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { DealSide } from "#app/domain/vocabulary.ts";
import type { Db } from "#db/client.server.ts";
import type { DealContext } from "#db/queries/deals/deal.server.ts";
import { type OfferRow, offerVersion } from "#db/queries/deals/offers.server.ts";
import { openForMove } from "./move-deal.server.ts";
import { hashOfRow } from "./offer-rows.server.ts";

/** One side answers a version as it was shown. */
export interface AnswerAsk {
  actor: Actor;
  /** For which side the person answers. */
  side: DealSide;
  dealId: string;
  /** The version that is answered, and the hash of its terms as the page showed them. */
  number: number;
  hash: string;
  now: Date;
}

/**
 * Locks a deal for the answer to a version of its offer. Who comes too late is told what happened to the version before
 * anything else.
 *
 * @throws Refusal `already-done` with the reason where the version is superseded, answered, expired or not what was
 *   shown; else as `openForMove` does
 */
export async function openForAnswer(
  tx: Db,
  { actor, side, dealId, number, hash, now }: AnswerAsk,
  move: Move,
): Promise<{ context: DealContext; offer: OfferRow }> {
  let offer: OfferRow | null = null;
  const context = await openForMove(tx, { actor, dealId, move, now }, async () => {
    offer = await offerVersion(tx, { dealId, number });
    if (!offer) throw new Refusal("not-found");
    if (offer.side === side) throw new Refusal("not-possible", { reason: "own-offer" });
    checkShown(offer, { hash, now });
  });
  if (!offer) throw new Error("The version was just read");
  return { context, offer };
}

function checkShown(offer: OfferRow, { hash, now }: { hash: string; now: Date }): void {
  const present = hashOfRow(offer);
  if (offer.hash !== "" && offer.hash !== present) {
    throw new Error(`Offer ${offer.id} does not say any more what was sent`);
  }
  const standing = { ...offer, validUntil: offer.validUntil.getTime(), hash: present };
  const fault = acceptFault(standing, { shown: hash, now: now.getTime() });
  if (fault) throw new Refusal("already-done", { reason: fault });
}
