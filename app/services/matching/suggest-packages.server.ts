import { scoreOf } from "#app/domain/matching/engine/key.ts";
import { type Package, packages } from "#app/domain/matching/packages.ts";
import type { Db } from "#db/client.server.ts";
import { eligibleMatches } from "#db/queries/matching/application-matches.server.ts";
import { matchableApplication } from "#db/queries/matching/applications.server.ts";
import { applicationProfile } from "./profiles.server.ts";
import { resourceProfiles } from "./resource-profiles.server.ts";
import { contextNow } from "./world.server.ts";

/** The best combinations of an application's own matches over all its needs. */
export async function suggestPackages(
  db: Db,
  ask: { applicationId: string; now: Date; limit: number },
): Promise<Package[]> {
  const found = await matchableApplication(db, ask.applicationId);
  if (!found || found.needs.length < 2) return [];
  const kept = await eligibleMatches(db, ask.applicationId);
  const resources = await resourceProfiles(db, {
    context: await contextNow(db, ask.now),
    only: kept.map(({ resourceId }) => resourceId),
    records: false,
  });
  return packages(applicationProfile(found), {
    matches: kept.map(({ resourceId, key }) => ({ resourceId, score: scoreOf(key) })),
    resources: resources.map(({ profile }) => profile),
    limit: ask.limit,
  });
}
