import { and, eq, gte } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { events } from "../../schema/deals.ts";
import { entryFiles } from "../../schema/entries.ts";

/** How many files a person has sent in rooms since a moment. */
export async function filesSent(
  db: Db,
  { userId, since }: { userId: string; since: Date },
): Promise<number> {
  const rows = await db
    .select({ id: entryFiles.id })
    .from(events)
    .innerJoin(entryFiles, eq(entryFiles.eventId, events.id))
    .where(and(gte(events.at, since), eq(events.actorId, userId)));
  return rows.length;
}
