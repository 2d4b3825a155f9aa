import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { can } from "#app/domain/identity/permissions.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database } from "#db/client.server.ts";
import { lockWhole } from "#db/queries/lock.server.ts";
import { policies } from "#db/schema/matches.ts";
import { record } from "../journal.server.ts";

/**
 * Throws the draft away.
 *
 * @throws Refusal `not-found`, `already-done` when there is none
 */
export async function discardPolicyDraft(
  db: Database,
  { actor, now }: { actor: Actor; now: Date },
): Promise<void> {
  if (!can(actor, "policy:edit", { kind: "none" })) throw new Refusal("not-found");
  await db.write(async (tx) => {
    await lockWhole(tx, "policy");
    const gone = await tx
      .delete(policies)
      .where(eq(policies.state, "draft"))
      .returning({ version: policies.version });
    const [draft] = gone;
    if (!draft) throw new Refusal("already-done");
    await record(tx, {
      at: now,
      actorId: actor.userId,
      subject: "policy",
      subjectId: String(draft.version),
      kind: "policy.discarded",
    });
  });
}
