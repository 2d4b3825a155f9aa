import { and, eq } from "drizzle-orm";
import type { Viewer } from "#app/domain/deals/audience.ts";
import { ASKING_KINDS } from "#app/domain/deals/talk.ts";
import type { Db } from "../../client.server.ts";
import { entryReads } from "../../schema/entries.ts";
import { visibleEntries } from "./visible-entries.server.ts";

/** What a person has not read of one deal: how many entries, and the first of them. */
export async function unreadOf(
  db: Db,
  { viewer, dealId }: { viewer: Viewer; dealId: string },
): Promise<{ count: number; first: string | null }> {
  const after = await readMark(db, { userId: viewer.userId, dealId });
  const later = await visibleEntries(db, {
    ...{ viewer, dealIds: [dealId], kinds: ASKING_KINDS },
    ...(after === null ? {} : { after }),
  });
  const unread = later.filter(({ actorId }) => actorId !== null && actorId !== viewer.userId);
  return { count: unread.length, first: unread[0]?.id ?? null };
}

/** The entry that a person saw last; null before the first look. */
async function readMark(
  db: Db,
  { userId, dealId }: { userId: string; dealId: string },
): Promise<string | null> {
  const [row] = await db
    .select({ eventId: entryReads.eventId })
    .from(entryReads)
    .where(
      and(
        eq(entryReads.userId, userId),
        eq(entryReads.subject, "deal"),
        eq(entryReads.subjectId, dealId),
      ),
    );
  return row?.eventId ?? null;
}
