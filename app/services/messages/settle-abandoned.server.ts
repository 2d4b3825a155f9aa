import { and, eq, inArray, lt } from "drizzle-orm";
import { TAKEN_AS_SENT } from "#app/domain/messages/templates.ts";
import type { Database } from "#db/client.server.ts";
import { mails } from "#db/schema/mails.ts";
import { officeOf } from "./office.server.ts";

/**
 * What was being sent when its process died may have arrived: it is uncertain and nothing sends it again by itself,
 * unless the transport makes one of two. Then the rule of its template says that it counts as sent, or it waits for a
 * person. An idle look writes nothing.
 */
export async function settleAbandoned(db: Database, { now }: { now: Date }): Promise<void> {
  const abandoned = and(eq(mails.state, "transmitting"), lt(mails.claimedUntil, now));
  if (await any(db, abandoned)) {
    const state = officeOf(db).mail.repeatable ? ("ready" as const) : ("uncertain" as const);
    const set = { state, claimedUntil: null, lastCode: null, lastWords: null };
    await db.write((tx) => tx.update(mails).set(set).where(abandoned));
  }
  const presumed = and(eq(mails.state, "uncertain"), inArray(mails.template, TAKEN_AS_SENT));
  if (await any(db, presumed)) {
    const set = { state: "sent" as const, sentAt: now };
    await db.write((tx) => tx.update(mails).set(set).where(presumed));
  }
}

async function any(db: Database, where: ReturnType<typeof and>): Promise<boolean> {
  const rows = await db.read.select({ id: mails.id }).from(mails).where(where).limit(1);
  return rows.length > 0;
}
