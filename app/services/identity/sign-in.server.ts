import { eq } from "drizzle-orm";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database } from "#db/client.server.ts";
import { users } from "#db/schema/users.ts";
import { hashPassword, verifyPassword } from "./password.server.ts";
import { startSession } from "./sessions.server.ts";

let decoy: Promise<string> | null = null;

/**
 * Starts a session for the right e-mail and password. An unknown e-mail takes as long as a wrong
 * password and gets the same answer.
 *
 * @throws Refusal `invalid`, reason `credentials`
 */
export async function signIn(
  db: Database,
  { email, password }: { email: string; password: string },
): Promise<string> {
  const [user] = await db.read
    .select({ id: users.id, passwordHash: users.passwordHash, disabledAt: users.disabledAt })
    .from(users)
    .where(eq(users.email, email.trim().toLowerCase()))
    .limit(1);
  decoy ??= hashPassword("nobody");
  const right = await verifyPassword(user?.passwordHash ?? (await decoy), password);
  if (!user || !right || user.disabledAt) throw new Refusal("invalid", { reason: "credentials" });
  return startSession(db, user.id);
}
