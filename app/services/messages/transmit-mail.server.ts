import { and, eq } from "drizzle-orm";
import { afterFailure } from "#app/domain/messages/retry.ts";
import type { DeliveryState } from "#app/domain/messages/states.ts";
import { NotDelivered, type Receipt } from "#app/platform/mail/transport.ts";
import type { Database } from "#db/client.server.ts";
import { mailAttempts, mails } from "#db/schema/mails.ts";
import type { ClaimedMail } from "./claim-mails.server.ts";
import { addressIn } from "./letter.server.ts";
import { type Office, officeOf } from "./office.server.ts";
import { writeTogether } from "./write-together.server.ts";

/**
 * Sends one mail that this process has claimed. That it is being sent is stored before the first byte leaves, and what
 * came of it after the server's answer; nothing that can fail stands between the answer and that.
 *
 * @returns what it is now, or null when the claim was lost meanwhile
 */
export async function transmitMail(
  db: Database,
  { mail, now }: { mail: ClaimedMail; now: () => Date },
): Promise<DeliveryState | null> {
  const attempts = mail.attempts + 1;
  if (!(await advance(db, { mail, from: "claimed", set: { state: "transmitting", attempts } }))) {
    return null;
  }
  const end = await handOver(officeOf(db), mail);
  const at = now();
  const next = "words" in end ? sent(end, at) : failed(end, { attempts, at });
  const known = await advance(db, {
    mail,
    from: "transmitting",
    set: { ...next, claimedUntil: null },
    attempt: { no: attempts, at, outcome: next.state, code: next.lastCode, words: next.lastWords },
  });
  return known ? next.state : null;
}

async function handOver(office: Office, mail: ClaimedMail): Promise<Receipt | NotDelivered> {
  const { id, bytes, secret, address } = mail;
  if (bytes === null) throw new Error(`Mail ${id} has no bytes`);
  try {
    return await office.mail.deliver({
      id,
      from: addressIn(office.from),
      to: address,
      bytes: secret === null ? bytes : office.keys.open("mail-secret", bytes),
    });
  } catch (error) {
    if (error instanceof NotDelivered) return error;
    throw error;
  }
}

function sent({ words }: Receipt, at: Date) {
  // The one-time link in it is nobody's business any more.
  return { state: "sent" as const, sentAt: at, lastCode: null, lastWords: words };
}

function failed(failure: NotDelivered, { attempts, at }: { attempts: number; at: Date }) {
  const next = afterFailure(failure, { attempts, at: at.getTime() });
  return {
    state: next.state,
    ...("nextAt" in next ? { nextAt: new Date(next.nextAt) } : {}),
    lastCode: failure.code,
    lastWords: failure.message.slice(0, 500),
  };
}

interface Step {
  mail: ClaimedMail;
  from: DeliveryState;
  set: Partial<typeof mails.$inferInsert>;
  attempt?: Omit<typeof mailAttempts.$inferInsert, "mailId">;
}

/** Changes a mail as long as this process holds it. */
async function advance(db: Database, { mail, from, set, attempt }: Step): Promise<boolean> {
  const held = and(eq(mails.id, mail.id), eq(mails.fence, mail.fence), eq(mails.state, from));
  const forgotten =
    set.state === "sent" && mail.secret !== null ? { bytes: null, secret: null } : {};
  return writeTogether(db, async (tx) => {
    const rows = await tx
      .update(mails)
      .set({ ...set, ...forgotten })
      .where(held)
      .returning({ id: mails.id });
    if (rows.length === 0) return false;
    if (attempt) await tx.insert(mailAttempts).values({ ...attempt, mailId: mail.id });
    return true;
  });
}
