import { and, asc, eq, inArray, isNotNull, lte, or } from "drizzle-orm";
import type { ScorePart } from "#app/domain/matching/types.ts";
import type { DealState } from "#app/domain/vocabulary.ts";
import type { Db } from "../../client.server.ts";
import { deals } from "../../schema/deals.ts";
import { matches } from "../../schema/matches.ts";

export interface DecidedMatch {
  applicationId: string;
  resourceId: string;
  parts: ScorePart[];
  /** Null where nobody acted on the match. */
  state: DealState | null;
  introducedAt: Date | null;
  declineReason: string | null;
}

/**
 * The matches of every application that came to a deal: those that somebody acted on, and the first
 * `places` of its list. Deals whose pair has left the lists since are not among them.
 */
export async function decidedMatches(db: Db, places: number): Promise<DecidedMatch[]> {
  const acted = db.selectDistinct({ id: deals.applicationId }).from(deals);
  return db
    .select({
      applicationId: matches.applicationId,
      resourceId: matches.resourceId,
      parts: matches.parts,
      state: deals.state,
      introducedAt: deals.introducedAt,
      declineReason: deals.declineReason,
    })
    .from(matches)
    .leftJoin(
      deals,
      and(eq(deals.applicationId, matches.applicationId), eq(deals.resourceId, matches.resourceId)),
    )
    .where(
      and(
        inArray(matches.applicationId, acted),
        or(isNotNull(deals.id), and(eq(matches.eligible, true), lte(matches.position, places))),
      ),
    )
    .orderBy(asc(matches.applicationId), asc(matches.position), asc(matches.id));
}
