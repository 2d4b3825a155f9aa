import { eligibility } from "#app/domain/matching/eligibility.ts";
import { isNearMiss } from "#app/domain/matching/near-misses.ts";
import type { Blocker } from "#app/domain/matching/types.ts";
import type { Db } from "#db/client.server.ts";
import { matchableApplications } from "#db/queries/matching/applications.server.ts";
import type { PairKey } from "./pairs.server.ts";
import { applicationProfile } from "./profiles.server.ts";
import { resourceProfiles } from "./resource-profiles.server.ts";
import { contextNow } from "./world.server.ts";

/** What stands in the way of each near miss now, by application. One that is possible by now, or
 * out of reach, counts no more. */
export async function nearMissBlockers(
  db: Db,
  pairs: readonly PairKey[],
  now: Date,
): Promise<Map<string, Blocker[][]>> {
  const context = await contextNow(db, now);
  const only = [...new Set(pairs.map(({ resourceId }) => resourceId))];
  const resources = await resourceProfiles(db, { context, only, records: false });
  const byId = new Map(resources.map(({ profile }) => [profile.id, profile]));
  const applicationIds = [...new Set(pairs.map(({ applicationId }) => applicationId))];
  const applications = await matchableApplications(db, applicationIds);
  const found = new Map<string, Blocker[][]>();
  for (const { applicationId, resourceId } of pairs) {
    const application = applications.get(applicationId);
    const resource = byId.get(resourceId);
    if (!application || !resource) continue;
    const blockers = eligibility(applicationProfile(application), resource, context);
    if (!isNearMiss({ blockers })) continue;
    const known = found.get(applicationId);
    if (known) known.push(blockers);
    else found.set(applicationId, [blockers]);
  }
  return found;
}
