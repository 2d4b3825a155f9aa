import type { MatchContext } from "#app/domain/matching/context.ts";
import type { ResourceProfile } from "#app/domain/matching/types.ts";
import type { Db } from "#db/client.server.ts";
import { takenPlaces } from "#db/queries/deals/balances.server.ts";
import { mandatesInForce, responseRecords } from "#db/queries/deals/standing.server.ts";
import {
  areasOfPlans,
  type MatchableResource,
  matchableResources,
  resourcesBySlug,
} from "#db/queries/matching/resources.server.ts";
import { resourceProfile } from "./profiles.server.ts";

const YEAR_MS = 365 * 86_400_000;

export interface NumberedResource {
  number: number;
  profile: ResourceProfile;
}

/**
 * The resources that may be matched, in the order of their numbers, with the mandate, places and answer record
 * of now.
 *
 * @param only of these ids; all when left out
 * @param records false where no score is asked for: answer records take the longest to read
 */
export async function resourceProfiles(
  db: Db,
  {
    context,
    only,
    records = true,
  }: { context: MatchContext; only?: readonly string[]; records?: boolean },
): Promise<NumberedResource[]> {
  const found = await matchableResources(db, only);
  const since = new Date(context.asOf - YEAR_MS);
  const mandates = await mandatesInForce(db, only);
  const taken = await takenPlaces(db, only);
  const responses = records ? await responseRecords(db, since, only) : new Map();
  const planAreas = await areasOfPlans(db);
  const slugs = new Set(found.flatMap(({ row }) => row.partners));
  const idOf = await resourcesBySlug(db, [...slugs]);
  return found.map((each) => ({
    number: each.row.no,
    profile: resourceProfile(each, {
      mandate: mandates.get(each.row.id),
      taken: taken.get(each.row.id) ?? 0,
      responses: responses.get(each.row.id),
      ...pathsOf(each.row, { planAreas, context }),
      partners: each.row.partners.flatMap((slug) => idOf.get(slug) ?? []),
    }),
  }));
}

/** Where a resource lies; where nobody says, of the plan that names it. */
function pathsOf(
  { area, plan }: MatchableResource["row"],
  { planAreas, context }: { planAreas: ReadonlyMap<string, string>; context: MatchContext },
): { areaPath: string[]; planPath?: string[] } {
  if (area !== null) return { areaPath: [...context.areaPath(area)] };
  const governed = plan === null ? undefined : planAreas.get(plan);
  return governed === undefined
    ? { areaPath: [] }
    : { areaPath: [], planPath: [...context.areaPath(governed)] };
}
