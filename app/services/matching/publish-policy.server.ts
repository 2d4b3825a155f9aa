import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { can } from "#app/domain/identity/permissions.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database } from "#db/client.server.ts";
import { lockWhole } from "#db/queries/lock.server.ts";
import { policies } from "#db/schema/matches.ts";
import { publish } from "./policy-versions.server.ts";

/**
 * Publishes the draft as the next version and has everything matched anew.
 *
 * @param savedAt when the draft was saved that the person saw the preview of (UTC ms)
 * @returns the version's number
 * @throws Refusal `not-found`, `invalid` on `note` without a sentence of why, `stale` when the draft is another
 *   one by now or gone
 */
export async function publishPolicy(
  db: Database,
  ask: { actor: Actor; savedAt: number; note: string; now: Date },
): Promise<number> {
  if (!can(ask.actor, "policy:edit", { kind: "none" })) throw new Refusal("not-found");
  if (ask.note.trim() === "")
    throw new Refusal("invalid", { field: "note", reason: "note-needed" });
  return db.write(async (tx) => {
    await lockWhole(tx, "policy");
    const [draft] = await tx.select().from(policies).where(eq(policies.state, "draft"));
    if (draft?.createdAt.getTime() !== ask.savedAt) throw new Refusal("stale");
    await tx.delete(policies).where(eq(policies.state, "draft"));
    return publish(tx, draft, { actorId: ask.actor.userId, note: ask.note, now: ask.now });
  });
}
