import { and, eq } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database } from "#db/client.server.ts";
import { lockWhole } from "#db/queries/lock.server.ts";
import { policies } from "#db/schema/matches.ts";
import { assertMaySet, isOf, publish } from "./policy-versions.server.ts";

/**
 * Publishes an earlier set again, as a new version: history is never rewritten.
 *
 * @returns the new version's number
 * @throws Refusal `not-found`, `already-done` for the set in force
 */
export async function restorePolicy(
  db: Database,
  ask: { actor: Actor; district: string | null; version: number; note: string; now: Date },
): Promise<number> {
  return db.write(async (tx) => {
    await assertMaySet(tx, ask.actor, ask.district);
    await lockWhole(tx, "policy");
    const [old] = await tx
      .select()
      .from(policies)
      .where(and(isOf(ask.district), eq(policies.version, ask.version)));
    if (!old || old.state === "draft") throw new Refusal("not-found");
    if (old.state === "published") throw new Refusal("already-done");
    const { district } = ask;
    const by = {
      district,
      actorId: ask.actor.userId,
      note: ask.note,
      now: ask.now,
      from: ask.version,
    };
    return publish(tx, old, by);
  });
}
