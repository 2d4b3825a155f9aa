import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database } from "#db/client.server.ts";
import { lockWhole } from "#db/queries/lock.server.ts";
import { users } from "#db/schema/users.ts";
import { record } from "../journal.server.ts";
import { administered, assertAnotherAdmin } from "./administer.server.ts";
import { releaseAssignments } from "./release-assignments.server.ts";
import { endAllSessions } from "./sessions.server.ts";

/**
 * Closes an account: its sessions end, it cannot sign in, and others take over the deals it looks after. What the
 * person did stays.
 *
 * @throws Refusal `not-found`, `already-done`, `not-possible` for the last system administrator
 */
export async function disableUser(
  db: Database,
  { actor, userId, now }: { actor: Actor; userId: string; now: Date },
): Promise<void> {
  await db.write(async (tx) => {
    await lockWhole(tx, "system-admins");
    const user = await administered(tx, actor, userId);
    if (user.disabledAt) throw new Refusal("already-done");
    await assertAnotherAdmin(tx, user);
    await tx.update(users).set({ disabledAt: now }).where(eq(users.id, userId));
    await endAllSessions(db, userId);
    await releaseAssignments(tx, { userId, actorId: actor.userId, now });
    await record(tx, {
      at: now,
      actorId: actor.userId,
      subject: "user",
      subjectId: userId,
      kind: "user.disabled",
    });
  });
}
