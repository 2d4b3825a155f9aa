import { and, eq } from "drizzle-orm";
import type { Move } from "#app/domain/deals/lifecycle.ts";
import { answersTo } from "#app/domain/deals/outcome.ts";
import type { Actor } from "#app/domain/identity/actor.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { DealSide, OutcomeState } from "#app/domain/vocabulary.ts";
import type { Database } from "#db/client.server.ts";
import { lockDeal } from "#db/queries/lock.server.ts";
import { outcomes } from "#db/schema/deals.ts";
import { countOutcome } from "../kept/count-outcomes.server.ts";
import { applyMove, openForMove } from "./move-deal.server.ts";

interface AnswerAsk {
  actor: Actor;
  /** For which side the person answers. */
  side: DealSide;
  dealId: string;
  outcomeId: string;
  now: Date;
}

/**
 * The other side says that an outcome is as it was said: from now on it counts.
 *
 * @throws Refusal `already-done` where somebody has answered; else as `openForMove` does
 */
export function confirmOutcome(db: Database, ask: AnswerAsk): Promise<void> {
  return answer(db, ask, { act: "confirm", to: "agreed", note: "" });
}

/**
 * The other side says that it was not so, and why. It stands apart from then on and counts nowhere.
 *
 * @throws Refusal as `confirmOutcome` does; `invalid` on the field `note` where no reason is given
 */
export function disputeOutcome(db: Database, ask: AnswerAsk & { note: string }): Promise<void> {
  return answer(db, ask, { act: "dispute", to: "disputed", note: ask.note });
}

async function answer(
  db: Database,
  { actor, side, dealId, outcomeId, now }: AnswerAsk,
  { act, to, note }: { act: "confirm" | "dispute"; to: OutcomeState; note: string },
): Promise<void> {
  await db.write(async (tx) => {
    await lockDeal(tx, dealId);
    const [outcome] = await tx
      .select()
      .from(outcomes)
      .where(and(eq(outcomes.id, outcomeId), eq(outcomes.dealId, dealId)));
    if (!outcome) throw new Refusal("not-found");
    const moves = answersTo(outcome, side);
    // Asked with a move that the side could make, so that nobody else learns that there is an outcome.
    const move: Move = moves?.[act] ?? (side === "startup" ? "confirm_report" : "complete");
    const context = await openForMove(tx, { actor, dealId, move, now }, async () => {
      if (!moves) throw new Refusal("already-done", { reason: "outcome-settled" });
      if (act === "dispute" && note.trim() === "") {
        throw new Refusal("invalid", { field: "note", reason: "note-needed" });
      }
    });
    await tx
      .update(outcomes)
      .set({ state: to, answeredBy: actor.userId, answeredAt: now, answerNote: note })
      .where(eq(outcomes.id, outcomeId));
    await countOutcome(tx, { dealId, from: outcome.state, to }, now);
    const detail = note ? { note } : {};
    await applyMove(tx, context, { actorId: actor.userId, move, detail, now });
  });
}
