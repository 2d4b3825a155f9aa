import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database } from "#db/client.server.ts";
import { lockWhole } from "#db/queries/lock.server.ts";
import { users } from "#db/schema/users.ts";
import { record } from "../journal.server.ts";
import { administered } from "./administer.server.ts";

/**
 * Makes a person a system administrator.
 *
 * @throws Refusal `not-found`, `already-done`, `not-possible` for a closed account
 */
export async function grantAdmin(
  db: Database,
  { actor, userId, now }: { actor: Actor; userId: string; now: Date },
): Promise<void> {
  await db.write(async (tx) => {
    await lockWhole(tx, "system-admins");
    const user = await administered(tx, actor, userId);
    if (user.systemAdmin) throw new Refusal("already-done");
    if (user.disabledAt) throw new Refusal("not-possible", { reason: "account-disabled" });
    await tx.update(users).set({ systemAdmin: true }).where(eq(users.id, userId));
    await record(tx, {
      at: now,
      actorId: actor.userId,
      subject: "user",
      subjectId: userId,
      kind: "user.admin-granted",
    });
  });
}
