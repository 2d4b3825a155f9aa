import { and, eq, inArray } from "drizzle-orm";
import { OPEN_STATES } from "#app/domain/deals/lifecycle.ts";
import type { Db } from "#db/client.server.ts";
import { dealEnds } from "#db/queries/deals/visible-entries.server.ts";
import { lock } from "#db/queries/lock.server.ts";
import { deals } from "#db/schema/deals.ts";
import { resources } from "#db/schema/resources.ts";
import { record } from "../journal.server.ts";

/**
 * Takes from a person the open deals that he looks after, everywhere or at one organization: they wait for somebody
 * who can see them. What has ended keeps the name.
 */
export async function releaseAssignments(
  tx: Db,
  ask: { userId: string; organizationId?: string; actorId: string; now: Date },
): Promise<void> {
  const held = await tx
    .select({ id: deals.id })
    .from(deals)
    .innerJoin(resources, eq(resources.id, deals.resourceId))
    .where(
      and(
        eq(deals.assignedTo, ask.userId),
        inArray(deals.state, [...OPEN_STATES]),
        ask.organizationId ? eq(resources.organizationId, ask.organizationId) : undefined,
      ),
    );
  const ids = held.map(({ id }) => id);
  if (ids.length === 0) return;
  await lock(tx, { deal: ids });
  const released = await tx
    .update(deals)
    .set({ assignedTo: null })
    .where(and(inArray(deals.id, ids), eq(deals.assignedTo, ask.userId)))
    .returning({ id: deals.id });
  for (const { id } of released) {
    await record(tx, {
      at: ask.now,
      actorId: ask.actorId,
      subject: "deal",
      subjectId: id,
      kind: "deal.assigned",
      audience: [(await dealEnds(tx, id))?.providerId].filter((party) => typeof party === "string"),
      payload: { from: ask.userId, to: null },
    });
  }
}
