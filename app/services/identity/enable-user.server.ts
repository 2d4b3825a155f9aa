import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database } from "#db/client.server.ts";
import { lockWhole } from "#db/queries/lock.server.ts";
import { users } from "#db/schema/users.ts";
import { record } from "../journal.server.ts";
import { administered } from "./administer.server.ts";

/**
 * Opens a closed account again.
 *
 * @throws Refusal `not-found`, `already-done`
 */
export async function enableUser(
  db: Database,
  { actor, userId, now }: { actor: Actor; userId: string; now: Date },
): Promise<void> {
  await db.write(async (tx) => {
    await lockWhole(tx, "system-admins");
    const user = await administered(tx, actor, userId);
    if (!user.disabledAt) throw new Refusal("already-done");
    await tx.update(users).set({ disabledAt: null }).where(eq(users.id, userId));
    await record(tx, {
      at: now,
      actorId: actor.userId,
      subject: "user",
      subjectId: userId,
      kind: "user.enabled",
    });
  });
}
