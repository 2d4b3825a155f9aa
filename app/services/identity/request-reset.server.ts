import { and, eq, isNull } from "drizzle-orm";
import { networkOf } from "#app/domain/identity/network.ts";
import { normalizeEmail } from "#app/domain/input/email.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import { hashOf } from "#app/platform/tokens.server.ts";
import type { Database } from "#db/client.server.ts";
import { lock } from "#db/queries/lock.server.ts";
import { users } from "#db/schema/users.ts";
import { officeOf } from "../messages/office.server.ts";
import { queueMail } from "../messages/queue-mail.server.ts";
import { issuePasswordLink } from "./reset-password.server.ts";
import { countTries, type Limit } from "./throttle.server.ts";

const HOUR_MS = 3_600_000;
/** For one address: nobody's mailbox is filled. */
const ADDRESS: Limit = { name: "reset address", most: 3, windowMs: HOUR_MS };
const NETWORK: Limit = { name: "reset network", most: 20, windowMs: HOUR_MS };

/**
 * Mails a link for a new password to an address, if there is an account with it. Whoever asks is told the same either
 * way: whether there is one is looked up by a job, so that the time does not tell either.
 *
 * @throws Refusal `too-many` after three for an address, or twenty from a network, within an hour
 */
export async function requestReset(
  db: Database,
  ask: { email: string; address: string; now: Date },
): Promise<void> {
  const { now } = ask;
  const email = normalizeEmail(ask.email);
  await countTries(db, {
    tries: [
      { limit: ADDRESS, by: email },
      { limit: NETWORK, by: networkOf(ask.address) },
    ],
    now,
  });
  await db.write((tx) =>
    enqueue(tx, { kind: "mail-reset", key: hashOf(email), payload: { email }, runAfter: now }),
  );
}

/** Mails the link, when there is an account with the address. */
export async function mailReset(
  db: Database,
  { email, now }: { email: string; now: Date },
): Promise<void> {
  const [known] = await db.read
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.email, email), isNull(users.disabledAt)));
  if (!known) return;
  const { keys } = officeOf(db);
  await db.write(async (tx) => {
    await lock(tx, { user: known.id });
    const [user] = await tx.select().from(users).where(eq(users.id, known.id));
    if (!user || user.disabledAt) return;
    const { token } = await issuePasswordLink(tx, { user, by: null, now });
    await queueMail(tx, {
      ...{ userId: user.id, address: user.email, locale: user.locale, at: now },
      recipe: { template: "reset-password", data: { name: user.name } },
      secret: keys.seal("mail-secret", `/set-password?token=${token}`),
    });
  });
}
