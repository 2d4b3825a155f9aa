import { faultsOf, type OfferContent, quantitiesOf, termsOf } from "#app/domain/deals/terms.ts";
import type { Actor } from "#app/domain/identity/actor.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database } from "#db/client.server.ts";
import type { DealContext } from "#db/queries/deals/deal.server.ts";
import { openOffer } from "#db/queries/deals/offers.server.ts";
import { reserve } from "./ledger.server.ts";
import { applyMove, openForMove } from "./move-deal.server.ts";
import { writeVersion } from "./offer-rows.server.ts";

/**
 * The provider offers terms, or newer ones while the first still wait: the version, what it holds of the resource, the
 * move, its event and its notices in one transaction. A newer version supersedes the one before and takes its place in
 * the ledger.
 *
 * @param ask.version of the deal, as the person saw it
 * @throws Refusal as `openForMove` does; `invalid` on the field of a term, `full` where places, money or hours do not
 *   suffice
 */
export async function sendOffer(
  db: Database,
  ask: { actor: Actor; dealId: string; version: number; content: OfferContent; now: Date },
): Promise<number> {
  return db.write(async (tx) => {
    const { actor, dealId, content, now } = ask;
    const revises = (await openOffer(tx, dealId)) !== null;
    const move = revises ? "revise_offer" : "offer";
    const context = await openForMove(tx, { ...ask, move });
    checkContent(context, { content, now });
    const { resourceId } = context.deal;
    await reserve(tx, { dealId, resourceId, now }, quantitiesOf(content.terms));
    const by = actor.userId;
    const number = await writeVersion(tx, { dealId, side: "provider", content, by, now });
    const detail = { offer: number, dueAt: new Date(content.validUntil) };
    await applyMove(tx, context, { actorId: by, move, detail, now });
    return number;
  });
}

/**
 * What keeps these terms from being sent for this resource.
 *
 * @throws Refusal `invalid` on the first field that is wrong
 */
export function checkContent(
  { resource }: DealContext,
  { content, now }: { content: OfferContent; now: Date },
): void {
  const { terms, needed } = termsOf(resource);
  const foreign = Object.keys(content.terms).find((key) => !terms.some((known) => known === key));
  if (foreign) throw new Refusal("invalid", { field: foreign, reason: "term-foreign" });
  const [fault] = faultsOf(content, { needed, now: now.getTime() });
  if (fault) throw new Refusal("invalid", { field: fault.key, reason: fault.reason });
}
