import { and, eq, isNull, lt } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { deals } from "#db/schema/deals.ts";
import { rematchSoon } from "../matching/rematch-soon.server.ts";

/**
 * A request whose day has passed counts against its provider from then on, not only once somebody answers or it
 * ends. The resources are matched anew, for their record is a part of the score.
 *
 * @returns how many requests became late
 */
export async function markOverdue(db: Database, { now }: { now: Date }): Promise<number> {
  return db.write(async (tx) => {
    const late = await tx
      .update(deals)
      .set({ answer: "late" })
      .where(and(eq(deals.state, "interested"), lt(deals.dueAt, now), isNull(deals.answer)))
      .returning({ resourceId: deals.resourceId });
    const resources = new Set(late.map(({ resourceId }) => resourceId));
    for (const resourceId of resources) await rematchSoon(tx, { resourceId, now });
    return late.length;
  });
}
