import { asc, eq } from "drizzle-orm";
import type { DealState } from "#app/domain/vocabulary.ts";
import type { Db } from "../../client.server.ts";
import { applications } from "../../schema/applications.ts";
import { deals } from "../../schema/deals.ts";
import { resources } from "../../schema/resources.ts";

/** What became of a pair that somebody acted on. */
export interface DecidedPair {
  /** Numbers, as in `matches`. */
  application: number;
  resource: number;
  state: DealState;
  introducedAt: Date | null;
  declineReason: string | null;
}

/** Every pair that came to a deal. */
export function decidedPairs(db: Db): Promise<DecidedPair[]> {
  return db
    .select({
      application: applications.no,
      resource: resources.no,
      state: deals.state,
      introducedAt: deals.introducedAt,
      declineReason: deals.declineReason,
    })
    .from(deals)
    .innerJoin(applications, eq(applications.id, deals.applicationId))
    .innerJoin(resources, eq(resources.id, deals.resourceId))
    .orderBy(asc(applications.no), asc(resources.no));
}
