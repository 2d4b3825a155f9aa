import { and, asc, eq, lte } from "drizzle-orm";
import { composeMail } from "#app/platform/mail/compose.server.ts";
import { hashOf } from "#app/platform/tokens.server.ts";
import type { Database, Db } from "#db/client.server.ts";
import { mailStops, mails } from "#db/schema/mails.ts";
import { users } from "#db/schema/users.ts";
import { letterOf } from "./letter.server.ts";
import { officeOf } from "./office.server.ts";
import { recipeOf } from "./recipes.ts";

const AT_ONCE = 50;

type Mail = typeof mails.$inferSelect;

/**
 * Makes the bytes of mails that are written down: from then on each try sends the same. A mail to somebody whose account
 * was closed meanwhile, or who wants no invitations, is not sent.
 *
 * @returns how many there were; 0: there is nothing left to do
 */
export async function writeDrafts(db: Database, { now }: { now: Date }): Promise<number> {
  const drafts = await db.read
    .select({ mail: mails, disabledAt: users.disabledAt })
    .from(mails)
    .leftJoin(users, eq(users.id, mails.userId))
    .where(and(eq(mails.state, "draft"), lte(mails.nextAt, now)))
    .orderBy(asc(mails.nextAt))
    .limit(AT_ONCE);
  const written: { id: string; set: Partial<Mail> }[] = [];
  for (const { mail, disabledAt } of drafts) {
    const unwanted = disabledAt !== null || (await isStopped(db.read, mail));
    const set = unwanted ? { state: "aborted" as const } : await bytesOf(db, mail);
    written.push({ id: mail.id, set });
  }
  if (written.length > 0) {
    await db.write(async (tx) => {
      for (const { id, set } of written) {
        await tx
          .update(mails)
          .set(set)
          .where(and(eq(mails.id, id), eq(mails.state, "draft")));
      }
    });
  }
  return drafts.length;
}

async function isStopped(db: Db, { userId, address }: Mail): Promise<boolean> {
  if (userId !== null) return false;
  return (await db.$count(mailStops, eq(mailStops.addressHash, hashOf(address)))) > 0;
}

async function bytesOf(db: Database, mail: Mail): Promise<Partial<Mail>> {
  const office = officeOf(db);
  const { keys } = office;
  const secret = mail.secret === null ? "" : keys.open("mail-secret", mail.secret);
  const letter = letterOf({ ...mail, recipe: recipeOf(mail) }, { office, secret });
  const bytes = await composeMail(letter);
  return {
    state: "ready",
    messageId: letter.messageId,
    title: letter.subject,
    bytes: mail.secret === null ? bytes : keys.seal("mail-secret", bytes),
  };
}
