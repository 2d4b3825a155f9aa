import type { Database } from "#db/client.server.ts";
import { applyMove } from "./move-deal.server.ts";
import { type AnswerAsk, openForAnswer } from "./offer-answer.server.ts";
import { settle } from "./offer-rows.server.ts";

/**
 * Declines a version, not the deal: the two go on talking, and what it held is free again.
 *
 * @throws Refusal as `openForAnswer` does
 */
export async function declineOffer(db: Database, ask: AnswerAsk & { note: string }): Promise<void> {
  await db.write(async (tx) => {
    const { actor, side, dealId, number, note, now } = ask;
    const move = side === "startup" ? "decline_offer" : "decline_counter";
    const { context } = await openForAnswer(tx, ask, move);
    const by = actor.userId;
    await settle(tx, { dealId, state: "declined", by, note, now });
    await applyMove(tx, context, { actorId: by, move, detail: { offer: number }, now });
  });
}
