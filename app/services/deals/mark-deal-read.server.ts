import { and, eq, inArray, isNull, lte, sql } from "drizzle-orm";
import { viewerOf } from "#app/domain/deals/audience.ts";
import type { Actor } from "#app/domain/identity/actor.ts";
import type { Database } from "#db/client.server.ts";
import { lastVisible } from "#db/queries/deals/visible-entries.server.ts";
import { events } from "#db/schema/deals.ts";
import { entryMentions, entryReads } from "#db/schema/entries.ts";

/**
 * Puts a person's read mark at the last entry of a deal that he sees, never back. Whose turn it is does not change by
 * reading.
 */
export async function markDealRead(
  db: Database,
  { actor, dealId, now }: { actor: Actor; dealId: string; now: Date },
): Promise<void> {
  const last = await lastVisible(db.read, { viewer: viewerOf(actor), dealId });
  if (!last) return;
  const { userId } = actor;
  await db.write(async (tx) => {
    const mark = { eventId: last.id, seq: last.seq, at: now };
    await tx
      .insert(entryReads)
      .values({ userId, subject: "deal", subjectId: dealId, ...mark })
      .onConflictDoUpdate({
        target: [entryReads.userId, entryReads.subject, entryReads.subjectId],
        set: mark,
        setWhere: sql`${entryReads.seq} < ${last.seq}`,
      });
    const read = tx
      .select({ id: events.id })
      .from(events)
      .where(
        and(eq(events.subject, "deal"), eq(events.subjectId, dealId), lte(events.seq, last.seq)),
      );
    await tx
      .update(entryMentions)
      .set({ seenAt: now })
      .where(
        and(
          eq(entryMentions.userId, userId),
          isNull(entryMentions.seenAt),
          inArray(entryMentions.eventId, read),
        ),
      );
  });
}
