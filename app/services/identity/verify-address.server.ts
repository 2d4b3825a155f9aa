import { and, eq } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database, Db } from "#db/client.server.ts";
import { lock } from "#db/queries/lock.server.ts";
import { users } from "#db/schema/users.ts";
import { record } from "../journal.server.ts";
import { type Office, officeOf } from "../messages/office.server.ts";
import { queueMail } from "../messages/queue-mail.server.ts";
import { consumeLink, issueLink, type Link, linkInForce } from "./links.server.ts";
import { countTries, type Limit } from "./throttle.server.ts";

const ASKED: Limit = { name: "verify address", most: 3, windowMs: 3_600_000 };

/**
 * Mails a link with which the person shows that the account's address is his.
 *
 * @throws Refusal `already-done`; `too-many` after three within an hour
 */
export async function askToVerify(
  db: Database,
  { actor, now }: { actor: Actor; now: Date },
): Promise<void> {
  const [user] = await db.read.select().from(users).where(eq(users.id, actor.userId));
  if (!user) throw new Refusal("not-found");
  if (user.emailVerifiedAt) throw new Refusal("already-done", { reason: "address-verified" });
  await countTries(db, { tries: [{ limit: ASKED, by: user.id }], now });
  await db.write((tx) => mailVerification(tx, { user, office: officeOf(db), now }));
}

/** Writes the mail with the link, in the transaction of what makes it necessary. */
export async function mailVerification(
  tx: Db,
  { user, office, now }: { user: typeof users.$inferSelect; office: Office; now: Date },
): Promise<void> {
  const { token } = await issueLink(tx, {
    subject: { purpose: "verify-address", userId: user.id, email: user.email },
    createdBy: null,
    now,
  });
  await queueMail(tx, {
    ...{ userId: user.id, address: user.email, locale: user.locale, at: now },
    recipe: { template: "verify-address", data: { name: user.name } },
    secret: office.keys.seal("mail-secret", `/verify-address?token=${token}`),
  });
}

/** Which address a link verifies, as long as it can and the account still has it; null otherwise. */
export async function addressOfLink(
  db: Db,
  { token, now }: { token: string; now: Date },
): Promise<{ email: string; link: Link } | null> {
  const link = await linkInForce(db, { token, purpose: "verify-address", now });
  if (!link?.userId || !link.email) return null;
  const owned = and(eq(users.id, link.userId), eq(users.email, link.email));
  return (await db.$count(users, owned)) > 0 ? { email: link.email, link } : null;
}

/**
 * Takes an address as its owner's, whoever is signed in: the link came to it.
 *
 * @throws Refusal `not-possible`, reason `link-ended`
 */
export async function verifyAddress(
  db: Database,
  { token, now }: { token: string; now: Date },
): Promise<void> {
  const seen = await addressOfLink(db.read, { token, now });
  const userId = seen?.link.userId;
  if (!seen || !userId) throw new Refusal("not-possible", { reason: "link-ended" });
  await db.write(async (tx) => {
    await lock(tx, { user: userId });
    await consumeLink(tx, { id: seen.link.id, now });
    const owned = and(eq(users.id, userId), eq(users.email, seen.email));
    await tx.update(users).set({ emailVerifiedAt: now }).where(owned);
    await record(tx, {
      at: now,
      actorId: userId,
      subject: "user",
      subjectId: userId,
      kind: "user.address-verified",
    });
  });
}
