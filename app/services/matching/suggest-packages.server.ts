import { hasFallenThrough } from "#app/domain/deals/lifecycle.ts";
import { scoreOf } from "#app/domain/matching/engine/key.ts";
import { GROUPS } from "#app/domain/matching/kept.ts";
import { type Package, packages } from "#app/domain/matching/packages.ts";
import type { Db } from "#db/client.server.ts";
import { eligibleMatches } from "#db/queries/matching/application-matches.server.ts";
import { matchableApplication } from "#db/queries/matching/applications.server.ts";
import { applicationProfile } from "./profiles.server.ts";
import { resourceProfiles } from "./resource-profiles.server.ts";
import { contextNow } from "./world.server.ts";

type Kept = Awaited<ReturnType<typeof eligibleMatches>>[number];

/** The best combinations of an application's own matches over all its needs. */
export async function suggestPackages(
  db: Db,
  ask: { applicationId: string; now: Date; limit: number },
): Promise<Package[]> {
  const found = await matchableApplication(db, ask.applicationId);
  if (!found || found.needs.length < 2) return [];
  const kept = (await eligibleMatches(db, ask.applicationId)).filter(isOwn);
  const context = await contextNow(db, ask.now);
  const resources = await resourceProfiles(db, {
    context,
    only: kept.map(({ resourceId }) => resourceId),
    records: false,
  });
  const application = applicationProfile(found);
  return packages(application, {
    matches: kept.map(({ resourceId, key }) => ({ resourceId, score: scoreOf(key) })),
    resources: resources.map(({ profile }) => profile),
    home: application.area === null ? [] : context.areaPath(application.area),
    limit: ask.limit,
  });
}

/** Among the founder's own best, not set aside, and nobody has said no. What is kept only for a resource's list is not. */
function isOwn({ group, later, dealState }: Kept): boolean {
  return (
    group !== GROUPS.resource && !later && (dealState === null || !hasFallenThrough(dealState))
  );
}
