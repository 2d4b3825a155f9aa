import { eq } from "drizzle-orm";
import { normalizeEmail } from "#app/domain/input/email.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database } from "#db/client.server.ts";
import { lock } from "#db/queries/lock.server.ts";
import { users } from "#db/schema/users.ts";
import { hashPassword, verifyPassword } from "./password.server.ts";
import { startSession } from "./sessions.server.ts";

let decoy: Promise<string> | null = null;

/**
 * Starts a session for the right e-mail and password. An unknown e-mail takes as long as a wrong
 * password and gets the same answer.
 *
 * @returns the session's secret
 * @throws Refusal `invalid`, reason `credentials`
 */
export async function signIn(
  db: Database,
  { email, password }: { email: string; password: string },
): Promise<string> {
  const [user] = await db.read
    .select({ id: users.id, passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.email, normalizeEmail(email)))
    .limit(1);
  decoy ??= hashPassword("nobody");
  const right = await verifyPassword(user?.passwordHash ?? (await decoy), password);
  if (!user || !right) throw new Refusal("invalid", { reason: "credentials" });
  return startSessionIf(db, user);
}

/**
 * The password took a while to check: it may have been changed or the account closed meanwhile, and with that every
 * session ended. Both are read again, locked, where the session is made.
 */
function startSessionIf(db: Database, seen: { id: string; passwordHash: string }): Promise<string> {
  return db.write(async (tx) => {
    await lock(tx, { user: seen.id });
    const [user] = await tx
      .select({ passwordHash: users.passwordHash, disabledAt: users.disabledAt })
      .from(users)
      .where(eq(users.id, seen.id));
    if (!user || user.disabledAt || user.passwordHash !== seen.passwordHash) {
      throw new Refusal("invalid", { reason: "credentials" });
    }
    return startSession(db, seen.id);
  });
}
