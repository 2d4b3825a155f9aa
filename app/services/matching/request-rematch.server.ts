import type { Actor } from "#app/domain/identity/actor.ts";
import { can } from "#app/domain/identity/permissions.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import type { Database } from "#db/client.server.ts";
import { record } from "../journal.server.ts";
import { newestVersion } from "./policy-versions.server.ts";

/**
 * Has everything matched anew. Asking again while it waits changes nothing.
 *
 * @throws Refusal `not-found`
 */
export async function requestRematch(
  db: Database,
  { actor, now }: { actor: Actor; now: Date },
): Promise<void> {
  if (!can(actor, "policy:edit", { kind: "none" })) throw new Refusal("not-found");
  await db.write(async (tx) => {
    await enqueue(tx, { kind: "rematch-all", key: "all", runAfter: now });
    await record(tx, {
      at: now,
      actorId: actor.userId,
      subject: "policy",
      subjectId: String(await newestVersion(tx, null)),
      kind: "policy.rematch-requested",
    });
  });
}
