import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { normalizeEmail } from "#app/domain/input/email.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { sortKey } from "#app/platform/pinyin.server.ts";
import type { Database, Db } from "#db/client.server.ts";
import { lock, lockWhole } from "#db/queries/lock.server.ts";
import { users } from "#db/schema/users.ts";
import { record } from "../journal.server.ts";
import type { UserRow } from "./administer.server.ts";
import type { IssuedLink } from "./links.server.ts";
import { hashPassword } from "./password.server.ts";
import { issuePasswordLink } from "./reset-password.server.ts";
import { endAllSessions } from "./sessions.server.ts";

/**
 * Makes a system administrator, for whoever runs the machine. Only the link lets anybody in: where the address
 * has an account already, its password and its sessions end, so that who registered it beforehand gains nothing.
 *
 * @throws Refusal `already-done` for a system administrator, `not-possible` for a closed account
 */
export async function appointAdmin(
  db: Database,
  ask: { email: string; name: string; now: Date },
): Promise<IssuedLink> {
  const { now } = ask;
  const email = normalizeEmail(ask.email);
  const passwordHash = await hashPassword(randomBytes(32).toString("base64url"));
  return db.write(async (tx) => {
    await lockWhole(tx, "system-admins");
    const user = (await known(tx, email)) ?? (await made(tx, { ...ask, email, passwordHash }));
    if (user.disabledAt) throw new Refusal("not-possible", { reason: "account-disabled" });
    if (user.systemAdmin) throw new Refusal("already-done");
    await tx.update(users).set({ systemAdmin: true, passwordHash }).where(eq(users.id, user.id));
    await endAllSessions(db, user.id);
    await recordOf(tx, user, { kind: "user.admin-granted", now });
    return issuePasswordLink(tx, { user, by: null, now });
  });
}

/**
 * A link with which the person of this address sets a new password, for whoever runs the machine.
 *
 * @throws Refusal `not-found`, `not-possible` for a closed account
 */
export async function resetPasswordOf(
  db: Database,
  { email, now }: { email: string; now: Date },
): Promise<IssuedLink> {
  return db.write(async (tx) => {
    const user = await known(tx, normalizeEmail(email));
    if (!user) throw new Refusal("not-found");
    return issuePasswordLink(tx, { user, by: null, now });
  });
}

async function known(tx: Db, email: string): Promise<UserRow | null> {
  const [user] = await tx.select().from(users).where(eq(users.email, email));
  if (!user) return null;
  await lock(tx, { user: user.id });
  const [locked] = await tx.select().from(users).where(eq(users.id, user.id));
  return locked ?? null;
}

async function made(
  tx: Db,
  said: { email: string; name: string; passwordHash: string; now: Date },
): Promise<UserRow> {
  const { email, name, passwordHash, now } = said;
  const [user] = await tx
    .insert(users)
    .values({ email, name, sortKey: sortKey(name), passwordHash, createdAt: now })
    .returning();
  if (!user) throw new Error("No row came back");
  await recordOf(tx, user, { kind: "user.registered", now });
  return user;
}

/** What a command did has no actor. */
function recordOf(tx: Db, user: UserRow, { kind, now }: { kind: string; now: Date }) {
  return record(tx, { at: now, actorId: null, subject: "user", subjectId: user.id, kind });
}
