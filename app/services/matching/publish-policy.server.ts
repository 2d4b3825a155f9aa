import { and, eq } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database } from "#db/client.server.ts";
import { lockWhole } from "#db/queries/lock.server.ts";
import { policies } from "#db/schema/matches.ts";
import { assertMaySet, isOf, publish } from "./policy-versions.server.ts";

/**
 * Publishes a district's draft as its next version and has everything matched anew.
 *
 * @param savedAt when the draft was saved that the person saw the preview of (UTC ms)
 * @returns the version's number
 * @throws Refusal `not-found`, `invalid` on `note` without a sentence of why, `stale` when the draft is another
 *   one by now or gone
 */
export async function publishPolicy(
  db: Database,
  ask: { actor: Actor; district: string | null; savedAt: number; note: string; now: Date },
): Promise<number> {
  if (ask.note.trim() === "")
    throw new Refusal("invalid", { field: "note", reason: "note-needed" });
  return db.write(async (tx) => {
    await assertMaySet(tx, ask.actor, ask.district);
    await lockWhole(tx, "policy");
    const isDraft = and(isOf(ask.district), eq(policies.state, "draft"));
    const [draft] = await tx.select().from(policies).where(isDraft);
    if (draft?.createdAt.getTime() !== ask.savedAt) throw new Refusal("stale");
    await tx.delete(policies).where(isDraft);
    const { district, note, now } = ask;
    return publish(tx, draft, { district, actorId: ask.actor.userId, note, now });
  });
}
