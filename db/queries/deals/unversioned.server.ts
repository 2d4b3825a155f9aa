import { and, asc, gte, inArray, isNotNull, isNull, or, type SQL } from "drizzle-orm";
import { ENDINGS } from "#app/domain/deals/lifecycle.ts";
import type { Db } from "../../client.server.ts";
import { deals } from "../../schema/deals.ts";

/**
 * Deals that should point to a version and do not, in the order of their applications.
 *
 * @param from the first application's id; "" for the very first
 */
export function dealsWithoutVersion(
  db: Db,
  { from, limit }: { from: string; limit: number },
): Promise<{ id: string; applicationId: string }[]> {
  return db
    .select({ id: deals.id, applicationId: deals.applicationId })
    .from(deals)
    .where(and(lacksVersion(), gte(deals.applicationId, from)))
    .orderBy(asc(deals.applicationId), asc(deals.id))
    .limit(limit);
}

export function countWithoutVersion(db: Db): Promise<number> {
  return db.$count(deals, lacksVersion());
}

function lacksVersion(): SQL | undefined {
  return and(
    isNull(deals.shownVersion),
    or(isNotNull(deals.introducedAt), inArray(deals.state, [...ENDINGS])),
  );
}
