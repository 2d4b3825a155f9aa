import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database, Db } from "#db/client.server.ts";
import { lock } from "#db/queries/lock.server.ts";
import { users } from "#db/schema/users.ts";
import { record } from "../journal.server.ts";
import { passwordLinksOf, revokeLinks } from "./links.server.ts";
import { hashPassword, verifyPassword } from "./password.server.ts";
import { endAllSessions, startSession } from "./sessions.server.ts";

/**
 * Sets a new password and ends every session of the person but a new one, and every link with which it could be set.
 *
 * @returns the new session's secret
 * @throws Refusal `invalid` on `current`
 */
export async function changePassword(
  db: Database,
  ask: { actor: Actor; current: string; next: string; now: Date },
): Promise<string> {
  const { userId } = ask.actor;
  const seen = await openAccount(db.read, userId);
  if (!seen || !(await verifyPassword(seen.passwordHash, ask.current))) {
    throw new Refusal("invalid", { field: "current", reason: "wrong-password" });
  }
  const passwordHash = await hashPassword(ask.next);
  return db.write(async (tx) => {
    await lock(tx, { user: userId });
    const user = await openAccount(tx, userId);
    // Of two changes at once the second no longer knows the password.
    if (user?.passwordHash !== seen.passwordHash) {
      throw new Refusal("invalid", { field: "current", reason: "wrong-password" });
    }
    await tx.update(users).set({ passwordHash }).where(eq(users.id, userId));
    await record(tx, {
      at: ask.now,
      actorId: userId,
      subject: "user",
      subjectId: userId,
      kind: "user.password-changed",
    });
    await revokeLinks(tx, { where: passwordLinksOf(userId), now: ask.now });
    await endAllSessions(db, userId);
    return startSession(db, userId);
  });
}

async function openAccount(db: Db, userId: string): Promise<{ passwordHash: string } | null> {
  const [user] = await db
    .select({ passwordHash: users.passwordHash, disabledAt: users.disabledAt })
    .from(users)
    .where(eq(users.id, userId))
    .limit(1);
  return user && !user.disabledAt ? user : null;
}
