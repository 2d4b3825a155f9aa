import { changesBetween } from "#app/domain/deals/term-changes.ts";
import { type OfferContent, quantitiesOf } from "#app/domain/deals/terms.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database } from "#db/client.server.ts";
import { reserve } from "./ledger.server.ts";
import { applyMove } from "./move-deal.server.ts";
import { type AnswerAsk, openForAnswer } from "./offer-answer.server.ts";
import { writeVersion } from "./offer-rows.server.ts";
import { checkContent } from "./send-offer.server.ts";

/**
 * Answers a version with another, term by term. A startup promises nothing of the resource, so that its wishes reserve
 * nothing; when the provider answers, what it offers now takes the place of what it offered before.
 *
 * @returns the number of the new version
 * @throws Refusal as `sendOffer` and `acceptOffer` do; `invalid` where nothing was changed
 */
export async function counterOffer(
  db: Database,
  ask: AnswerAsk & { content: OfferContent },
): Promise<number> {
  return db.write(async (tx) => {
    const { actor, side, dealId, content, now } = ask;
    const move = side === "startup" ? "counter_offer" : "answer_counter";
    const { context, offer: answered } = await openForAnswer(tx, ask, move);
    checkContent(context, { content, now });
    if (changesBetween(answered, content).every(({ change }) => change === "kept")) {
      throw new Refusal("invalid", { field: "terms", reason: "nothing-changed" });
    }
    if (side === "provider") {
      const { resourceId } = context.deal;
      await reserve(tx, { dealId, resourceId, now }, quantitiesOf(content.terms));
    }
    const by = actor.userId;
    const number = await writeVersion(tx, { dealId, side, content, by, now });
    const detail = { offer: number, dueAt: new Date(content.validUntil) };
    await applyMove(tx, context, { actorId: by, move, detail, now });
    return number;
  });
}
