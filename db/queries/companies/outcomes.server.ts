import { and, eq, inArray } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { deals, outcomes } from "../../schema/deals.ts";
import { resources } from "../../schema/resources.ts";

/**
 * What came of a company's deals that its file tells too: equity that was invested, and a place it moved into. What
 * one side alone says, or the other disputes, is left out.
 */
export async function agreedOutcomes(db: Db, organizationId: string) {
  return db
    .select({
      dealId: outcomes.dealId,
      kind: outcomes.kind,
      state: outcomes.state,
      amountFen: outcomes.amountFen,
      happenedOn: outcomes.happenedOn,
      providerId: deals.providerId,
      resourceId: deals.resourceId,
      resource: resources.name,
    })
    .from(outcomes)
    .innerJoin(deals, eq(deals.id, outcomes.dealId))
    .innerJoin(resources, eq(resources.id, deals.resourceId))
    .where(
      and(
        eq(deals.startupId, organizationId),
        inArray(outcomes.kind, ["invested", "moved_in"]),
        inArray(outcomes.state, ["recorded", "agreed"]),
      ),
    )
    .orderBy(outcomes.happenedOn, outcomes.id);
}
