import { and, eq, isNull } from "drizzle-orm";
import { normalizeEmail } from "#app/domain/input/email.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { dayOf } from "#app/domain/time.ts";
import { sortKey } from "#app/platform/pinyin.server.ts";
import type { Database } from "#db/client.server.ts";
import { ConstraintError } from "#db/errors.ts";
import { users } from "#db/schema/users.ts";
import { record } from "../journal.server.ts";
import { officeOf } from "../messages/office.server.ts";
import { queueMail } from "../messages/queue-mail.server.ts";
import { hashPassword } from "./password.server.ts";
import { startSession } from "./sessions.server.ts";
import { mailVerification } from "./verify-address.server.ts";

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
        .returning();
      if (!user) throw new Error("No row came back");
      const { id } = user;
      await record(tx, {
        at: person.now,
        actorId: id,
        subject: "user",
        subjectId: id,
        kind: "user.registered",
      });
      await mailVerification(tx, { user, office: officeOf(db), now: person.now });
      return { userId: id, session: await startSession(db, id) };
    });
  } catch (error) {
    if (error instanceof ConstraintError && error.kind === "unique") {
      await tellOwner(db, person);
      throw new Refusal("taken", { field: "email", reason: "email-taken" });
    }
    throw error;
  }
}

/** Whoever owns the address hears that somebody tried, once a day at most. */
async function tellOwner(
  db: Database,
  { email, now }: { email: string; now: Date },
): Promise<void> {
  const [owner] = await db.read
    .select()
    .from(users)
    .where(and(eq(users.email, normalizeEmail(email)), isNull(users.disabledAt)));
  if (!owner) return;
  const { keys } = officeOf(db);
  await db.write((tx) =>
    queueMail(tx, {
      ...{ userId: owner.id, address: owner.email, locale: owner.locale, at: now },
      recipe: { template: "address-taken", data: { name: owner.name } },
      secret: keys.seal("mail-secret", "/sign-in"),
      dedupeKey: `address-taken:${owner.id}:${dayOf(now)}`,
    }),
  );
}
