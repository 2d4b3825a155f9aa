import type { Actor } from "#app/domain/identity/actor.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database } from "#db/client.server.ts";
import { dealContext, subjectOf } from "#db/queries/deals/deal.server.ts";
import { lockDeal } from "#db/queries/lock.server.ts";
import { record } from "../journal.server.ts";
import { checkJudge } from "./judge.server.ts";

/**
 * Writes down what a reviewer thinks of a case, for colleagues alone.
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
    const subject = subjectOf(context);
    checkJudge(ask.actor, subject);
    await record(tx, {
      at: ask.now,
      actorId: ask.actor.userId,
      subject: "deal",
      subjectId: ask.dealId,
      kind: "deal.note",
      payload: { by: "provider" },
      audience: [subject.providerId].filter((id) => id !== null),
      body: ask.text,
    });
  });
}
