import { eq } from "drizzle-orm";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database, Db } from "#db/client.server.ts";
import { lock } from "#db/queries/lock.server.ts";
import { users } from "#db/schema/users.ts";
import { record } from "../journal.server.ts";
import { consumeLink, type Link, linkInForce } from "./links.server.ts";
import { hashPassword } from "./password.server.ts";
import { endAllSessions, startSession } from "./sessions.server.ts";

/** Whose password a link sets, as long as it can; null otherwise. */
export async function accountOfLink(
  db: Db,
  { token, now }: { token: string; now: Date },
): Promise<{ email: string } | null> {
  const found = await opened(db, { token, now });
  return found && { email: found.user.email };
}

/**
 * Sets the password of the account that a one-time link names, uses the link up and ends every session of the
 * person but a new one.
 *
 * @returns the new session's secret
 * @throws Refusal `not-possible`, reason `link-ended`, also for a closed account
 */
export async function setPassword(
  db: Database,
  { token, password, now }: { token: string; password: string; now: Date },
): Promise<{ userId: string; session: string }> {
  // Hashing costs a while: only for those who have a link.
  const seen = await opened(db.read, { token, now });
  if (!seen) throw new Refusal("not-possible", { reason: "link-ended" });
  const userId = seen.user.id;
  const passwordHash = await hashPassword(password);
  return db.write(async (tx) => {
    await lock(tx, { user: userId });
    if (!(await opened(tx, { token, now }))) {
      throw new Refusal("not-possible", { reason: "link-ended" });
    }
    await consumeLink(tx, { id: seen.link.id, now });
    await tx.update(users).set({ passwordHash }).where(eq(users.id, userId));
    await endAllSessions(db, userId);
    await record(tx, {
      at: now,
      actorId: userId,
      subject: "user",
      subjectId: userId,
      kind: "user.password-set",
    });
    return { userId, session: await startSession(db, userId) };
  });
}

async function opened(
  db: Db,
  { token, now }: { token: string; now: Date },
): Promise<{ link: Link; user: typeof users.$inferSelect } | null> {
  const link = await linkInForce(db, { token, purpose: "set-password", now });
  if (!link?.userId) return null;
  const [user] = await db.select().from(users).where(eq(users.id, link.userId)).limit(1);
  return user && !user.disabledAt ? { link, user } : null;
}
