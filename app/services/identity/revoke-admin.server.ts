import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database } from "#db/client.server.ts";
import { lockWhole } from "#db/queries/lock.server.ts";
import { users } from "#db/schema/users.ts";
import { record } from "../journal.server.ts";
import { administered, assertAnotherAdmin } from "./administer.server.ts";

/**
 * Takes the system administrator's rights from a person.
 *
 * @throws Refusal `not-found`, `already-done`, `not-possible` for the last one
 */
export async function revokeAdmin(
  db: Database,
  { actor, userId, now }: { actor: Actor; userId: string; now: Date },
): Promise<void> {
  await db.write(async (tx) => {
    await lockWhole(tx, "system-admins");
    const user = await administered(tx, actor, userId);
    if (!user.systemAdmin) throw new Refusal("already-done");
    await assertAnotherAdmin(tx, user);
    await tx.update(users).set({ systemAdmin: false }).where(eq(users.id, userId));
    await record(tx, {
      at: now,
      actorId: actor.userId,
      subject: "user",
      subjectId: userId,
      kind: "user.admin-revoked",
    });
  });
}
