import { and, eq } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database } from "#db/client.server.ts";
import { lockWhole } from "#db/queries/lock.server.ts";
import { policies } from "#db/schema/matches.ts";
import { record } from "../journal.server.ts";
import { assertMaySet, isOf } from "./policy-versions.server.ts";

/**
 * Throws a district's draft away.
 *
 * @throws Refusal `not-found`, `already-done` when there is none
 */
export async function discardPolicyDraft(
  db: Database,
  { actor, district, now }: { actor: Actor; district: string | null; now: Date },
): Promise<void> {
  await db.write(async (tx) => {
    await assertMaySet(tx, actor, district);
    await lockWhole(tx, "policy");
    const gone = await tx
      .delete(policies)
      .where(and(isOf(district), eq(policies.state, "draft")))
      .returning({ version: policies.version });
    const [draft] = gone;
    if (!draft) throw new Refusal("already-done");
    await record(tx, {
      at: now,
      actorId: actor.userId,
      subject: "policy",
      subjectId: String(draft.version),
      kind: "policy.discarded",
      payload: { district },
    });
  });
}
