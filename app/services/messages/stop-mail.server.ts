import { eq } from "drizzle-orm";
import { type Topic, topicRule } from "#app/domain/messages/topics.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { hashOf } from "#app/platform/tokens.server.ts";
import type { Database } from "#db/client.server.ts";
import { mailStops, mails } from "#db/schema/mails.ts";
import { officeOf } from "./office.server.ts";
import { keepChoice } from "./save-mail-settings.server.ts";
import { mailOfToken } from "./stop-token.server.ts";

/** What a link in a mail would stop. */
export interface Stoppable {
  mailId: string;
  topic: Topic;
  userId: string | null;
  address: string;
}

/** What the link of a mail stops: as long as the mail is there, whoever opens it. Null for any other. */
export async function stoppableBy(db: Database, token: string): Promise<Stoppable | null> {
  const mailId = mailOfToken(officeOf(db).keys, token);
  if (mailId === null) return null;
  const [mail] = await db.read
    .select({ mailId: mails.id, topic: mails.topic, userId: mails.userId, address: mails.address })
    .from(mails)
    .where(eq(mails.id, mailId));
  return mail && !topicRule(mail.topic).mandatory ? mail : null;
}

/**
 * Stops mails of the kind that a mail was of, for its reader, by the link in it alone: no session, no second question,
 * and again it is the same.
 *
 * @throws Refusal `not-found`
 */
export async function stopMail(
  db: Database,
  { token, now }: { token: string; now: Date },
): Promise<void> {
  const mail = await stoppableBy(db, token);
  if (!mail) throw new Refusal("not-found");
  const { userId, topic, address } = mail;
  await db.write(async (tx) => {
    if (userId !== null) await keepChoice(tx, { userId, topic, choice: "never", now });
    else {
      await tx
        .insert(mailStops)
        .values({ addressHash: hashOf(address), createdAt: now })
        .onConflictDoNothing();
    }
  });
}
