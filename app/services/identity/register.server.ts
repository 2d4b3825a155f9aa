import { normalizeEmail } from "#app/domain/input/email.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { sortKey } from "#app/platform/pinyin.server.ts";
import type { Database } from "#db/client.server.ts";
import { ConstraintError } from "#db/errors.ts";
import { users } from "#db/schema/users.ts";
import { record } from "../journal.server.ts";
import { hashPassword } from "./password.server.ts";
import { startSession } from "./sessions.server.ts";

/**
 * Creates an account and signs it in.
 *
 * @returns the user's id and the session's secret
 * @throws Refusal `taken` on the field `email`
 */
export async function register(
  db: Database,
  person: { name: string; email: string; password: string; locale: "zh" | "en"; now: Date },
): Promise<{ userId: string; session: string }> {
  const passwordHash = await hashPassword(person.password);
  return createUser(db, { ...person, passwordHash });
}

async function createUser(
  db: Database,
  person: { name: string; email: string; passwordHash: string; locale: "zh" | "en"; now: Date },
): Promise<{ userId: string; session: string }> {
  try {
    return await db.write(async (tx) => {
      const [user] = await tx
        .insert(users)
        .values({
          name: person.name.trim(),
          sortKey: sortKey(person.name.trim()),
          email: normalizeEmail(person.email),
          passwordHash: person.passwordHash,
          locale: person.locale,
          createdAt: person.now,
        })
        .returning({ id: users.id });
      const id = (user as { id: string }).id;
      await record(tx, {
        at: person.now,
        actorId: id,
        subject: "user",
        subjectId: id,
        kind: "user.registered",
      });
      return { userId: id, session: await startSession(db, id) };
    });
  } catch (error) {
    if (error instanceof ConstraintError && error.kind === "unique") {
      throw new Refusal("taken", { field: "email", reason: "email-taken" });
    }
    throw error;
  }
}
