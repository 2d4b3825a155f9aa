import type { Actor } from "#app/domain/identity/actor.ts";
import { can } from "#app/domain/identity/permissions.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database } from "#db/client.server.ts";
import { dealContext, subjectOf } from "#db/queries/deals/deal.server.ts";
import { lockDeal } from "#db/queries/lock.server.ts";
import { record } from "../journal.server.ts";

/**
 * Writes down what a reviewer thinks of a case, for colleagues alone: it is an event of the subject
 * `deal-note`, which the other side's pages never read.
 *
 * @throws Refusal `not-found`
 */
export async function commentDeal(
  db: Database,
  ask: { actor: Actor; dealId: string; text: string; now: Date },
): Promise<void> {
  await db.write(async (tx) => {
    await lockDeal(tx, ask.dealId);
    const context = await dealContext(tx, ask.dealId);
    if (!context || !can(ask.actor, "deal:act-as-provider", subjectOf(context))) {
      throw new Refusal("not-found");
    }
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
