import type { Actor } from "#app/domain/identity/actor.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database } from "#db/client.server.ts";
import { dealContext, subjectOf } from "#db/queries/deals/deal.server.ts";
import { lockDeal } from "#db/queries/lock.server.ts";
import { record } from "../journal.server.ts";
import { checkJudge } from "./judge.server.ts";

/**
 * Writes down what a reviewer thinks of a case, for colleagues alone: it is an event of the subject
 * `deal-note`, which the other side's pages never read.
 *
 * @throws Refusal `not-found` and `not-possible` as `checkJudge` does
 */
export async function commentDeal(
  db: Database,
  ask: { actor: Actor; dealId: string; text: string; now: Date },
): Promise<void> {
  await db.write(async (tx) => {
    await lockDeal(tx, ask.dealId);
    const context = await dealContext(tx, ask.dealId);
    if (!context) throw new Refusal("not-found");
    checkJudge(ask.actor, subjectOf(context));
    await record(tx, {
      at: ask.now,
      actorId: ask.actor.userId,
      subject: "deal-note",
      subjectId: ask.dealId,
      kind: "deal-note.comment",
      payload: { text: ask.text },
    });
  });
}
