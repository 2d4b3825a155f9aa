import { type Package, packages } from "#app/domain/matching/packages.ts";
import type { Db } from "#db/client.server.ts";
import { eligibleMatches } from "#db/queries/matching/application-matches.server.ts";
import { matchableApplication } from "#db/queries/matching/applications.server.ts";
import { applicationProfile } from "./profiles.server.ts";
import { loadMatchWorld } from "./world.server.ts";

/** The best combinations of an application's own matches over all its needs. */
export async function suggestPackages(
  db: Db,
  ask: { applicationId: string; now: Date; limit: number },
): Promise<Package[]> {
  const found = await matchableApplication(db, ask.applicationId);
  if (!found || found.needs.length < 2) return [];
  const matches = await eligibleMatches(db, ask.applicationId);
  const { resources } = await loadMatchWorld(db, ask);
  return packages(applicationProfile(found), { matches, resources, limit: ask.limit });
}
