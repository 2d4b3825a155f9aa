import type { MatchContext } from "#app/domain/matching/context.ts";
import { matchPair } from "#app/domain/matching/score.ts";
import type { ApplicationProfile, Match, ResourceProfile } from "#app/domain/matching/types.ts";
import type { Db } from "#db/client.server.ts";
import { shownVersionsOf } from "#db/queries/deals/shown-versions.server.ts";
import { matchableApplications } from "#db/queries/matching/applications.server.ts";
import { applicationProfile, shownProfile } from "./profiles.server.ts";
import { resourceProfiles } from "./resource-profiles.server.ts";
import { contextNow } from "./world.server.ts";

export interface PairKey {
  applicationId: string;
  resourceId: string;
}

/** A pair as a provider sees it: of an application that it is shown in a version, in that version. */
export interface SeenPair extends PairKey {
  /** Null where there is none yet. */
  dealId: string | null;
}

/** Both ends of pairs, as they are now. */
export interface Ends {
  context: MatchContext;
  applications: Map<string, ApplicationProfile>;
  /** Those that may be matched. */
  resources: Map<string, ResourceProfile>;
}

/** Reads what the pairs of a page need, and nothing of any other. */
export async function endsOf(db: Db, pairs: readonly PairKey[], now: Date): Promise<Ends> {
  const context = await contextNow(db, now);
  const applicationIds = [...new Set(pairs.map(({ applicationId }) => applicationId))];
  const resourceIds = [...new Set(pairs.map(({ resourceId }) => resourceId))];
  const found = await matchableApplications(db, applicationIds);
  const resources = await resourceProfiles(db, { context, only: resourceIds });
  return {
    context,
    applications: new Map([...found].map(([id, each]) => [id, applicationProfile(each)])),
    resources: new Map(resources.map(({ profile }) => [profile.id, profile])),
  };
}

/**
 * Parts, evidence and blockers of pairs as their providers see them, by the plans, weights, mandates, places and answer
 * records of now.
 *
 * @returns in their order; null where either end is there no more, or is not matched any more
 */
export async function matchesSeen(
  db: Db,
  pairs: readonly SeenPair[],
  now: Date,
): Promise<(Match | null)[]> {
  if (pairs.length === 0) return [];
  const ends = await endsOf(db, pairs, now);
  const shown = await shownVersionsOf(
    db,
    pairs.flatMap(({ dealId }) => dealId ?? []),
  );
  return pairs.map((pair) => {
    const version = shown.get(pair.dealId ?? "");
    const application = version ? shownProfile(version) : ends.applications.get(pair.applicationId);
    return matchIn(ends, pair, application);
  });
}

function matchIn(
  { context, resources }: Ends,
  { resourceId }: PairKey,
  application: ApplicationProfile | undefined,
): Match | null {
  const resource = resources.get(resourceId);
  return application && resource ? matchPair(application, resource, context) : null;
}
