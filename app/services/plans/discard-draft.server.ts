import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import type { Database } from "#db/client.server.ts";
import { planDrafts } from "#db/schema/plan-drafts.ts";
import { record } from "../journal.server.ts";
import { ownDraft } from "./own-draft.server.ts";

/**
 * Throws an open draft away: nobody sees it any more.
 *
 * @throws Refusal as `ownDraft`
 */
export async function discardDraft(
  db: Database,
  ask: { actor: Actor; draftId: string; now: Date },
): Promise<void> {
  await db.write(async (tx) => {
    const draft = await ownDraft(tx, ask);
    await tx.update(planDrafts).set({ state: "discarded" }).where(eq(planDrafts.id, draft.id));
    await record(tx, {
      at: ask.now,
      actorId: ask.actor.userId,
      subject: "plan",
      subjectId: draft.id,
      kind: "plan.discarded",
    });
  });
}
