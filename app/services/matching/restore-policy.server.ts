import { and, eq } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { can } from "#app/domain/identity/permissions.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database } from "#db/client.server.ts";
import { lockWhole } from "#db/queries/lock.server.ts";
import { policies } from "#db/schema/matches.ts";
import { publish } from "./policy-versions.server.ts";

/**
 * Publishes an earlier set again, as a new version: history is never rewritten.
 *
 * @returns the new version's number
 * @throws Refusal `not-found`, `already-done` for the set in force
 */
export async function restorePolicy(
  db: Database,
  ask: { actor: Actor; version: number; note: string; now: Date },
): Promise<number> {
  if (!can(ask.actor, "policy:edit", { kind: "none" })) throw new Refusal("not-found");
  return db.write(async (tx) => {
    await lockWhole(tx, "policy");
    const [old] = await tx.select().from(policies).where(eq(policies.version, ask.version));
    if (!old || old.state === "draft") throw new Refusal("not-found");
    const inForce = await tx.$count(
      policies,
      and(eq(policies.version, ask.version), eq(policies.state, "published")),
    );
    if (inForce > 0) throw new Refusal("already-done");
    const by = { actorId: ask.actor.userId, note: ask.note, now: ask.now, from: ask.version };
    return publish(tx, old, by);
  });
}
