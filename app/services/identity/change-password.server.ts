import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database } from "#db/client.server.ts";
import { users } from "#db/schema/users.ts";
import { record } from "../journal.server.ts";
import { hashPassword, verifyPassword } from "./password.server.ts";
import { endOtherSessions } from "./sessions.server.ts";

/**
 * Sets a new password and ends every session of the person but a new one.
 *
 * @returns the new session's secret
 * @throws Refusal `invalid` on `current`
 */
export async function changePassword(
  db: Database,
  ask: { actor: Actor; current: string; next: string; now: Date },
): Promise<string> {
  const { userId } = ask.actor;
  const [user] = await db.read
    .select({ passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.id, userId))
    .limit(1);
  if (!user || !(await verifyPassword(user.passwordHash, ask.current))) {
    throw new Refusal("invalid", { field: "current", reason: "wrong-password" });
  }
  const passwordHash = await hashPassword(ask.next);
  return db.write(async (tx) => {
    await tx.update(users).set({ passwordHash }).where(eq(users.id, userId));
    await record(tx, {
      at: ask.now,
      actorId: userId,
      subject: "user",
      subjectId: userId,
      kind: "user.password-changed",
    });
    return endOtherSessions(db, userId);
  });
}
