import { and, asc, eq, inArray, lt, lte, or, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { notHeld } from "#db/queries/lock.server.ts";
import { mails } from "#db/schema/mails.ts";

/** Longer than everything that a claim is made for can take. */
const CLAIM_MS = 120_000;
/** So many at a time: few enough to be sent within the claim. */
export const CLAIMED_AT_ONCE = 20;

export type ClaimedMail = typeof mails.$inferSelect;

/**
 * Takes mails that are due, for this process alone and for a while, those too that another took and left. The number
 * `fence` goes up: whoever had one before changes nothing of it any more.
 */
export async function claimMails(db: Database, { now }: { now: Date }): Promise<ClaimedMail[]> {
  const isFree = or(
    and(eq(mails.state, "ready"), lte(mails.nextAt, now)),
    and(eq(mails.state, "claimed"), lt(mails.claimedUntil, now)),
  );
  if ((await db.read.select({ id: mails.id }).from(mails).where(isFree).limit(1)).length === 0) {
    return [];
  }
  return db.write(async (tx) => {
    const free = await notHeld(
      tx
        .select({ id: mails.id })
        .from(mails)
        .where(isFree)
        .orderBy(asc(mails.nextAt))
        .limit(CLAIMED_AT_ONCE),
    );
    if (free.length === 0) return [];
    return tx
      .update(mails)
      .set({
        state: "claimed",
        claimedUntil: new Date(now.getTime() + CLAIM_MS),
        fence: sql`${mails.fence} + 1`,
      })
      .where(
        inArray(
          mails.id,
          free.map(({ id }) => id),
        ),
      )
      .returning();
  });
}
