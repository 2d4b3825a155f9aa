import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { companyFiles } from "../../schema/companies.ts";
import { deals, outcomes } from "../../schema/deals.ts";
import { organizations } from "../../schema/organizations.ts";
import { resources } from "../../schema/resources.ts";

const TOLD = [
  inArray(outcomes.kind, ["invested", "moved_in"]),
  inArray(outcomes.state, ["recorded", "agreed"]),
];

/** Companies whose deals have something to tell their file, and that have none yet. */
export async function companiesWithoutFile(db: Db) {
  return db
    .selectDistinct({
      id: organizations.id,
      district: organizations.district,
      area: organizations.area,
      sortKey: organizations.sortKey,
    })
    .from(outcomes)
    .innerJoin(deals, eq(deals.id, outcomes.dealId))
    .innerJoin(organizations, eq(organizations.id, deals.startupId))
    .leftJoin(companyFiles, eq(companyFiles.organizationId, organizations.id))
    .where(and(...TOLD, isNull(companyFiles.organizationId)));
}

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
    .where(and(eq(deals.startupId, organizationId), ...TOLD))
    .orderBy(outcomes.happenedOn, outcomes.id);
}
