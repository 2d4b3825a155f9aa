import type { MatchContext } from "#app/domain/matching/context.ts";
import type { MatchAnswer, MatchLimits } from "#app/domain/matching/matcher.ts";
import { nearMisses } from "#app/domain/matching/near-misses.ts";
import { rank, tieOrder } from "#app/domain/matching/rank.ts";
import { matchPair } from "#app/domain/matching/score.ts";
import type { ApplicationProfile, Match, ResourceProfile } from "#app/domain/matching/types.ts";

export interface Side<T> {
  items: readonly T[];
  context: MatchContext;
}

/** The obvious way: score each pair, object by object, then sort. What the engine must agree with. */
export function naiveMatch(
  application: ApplicationProfile,
  { items: resources, context }: Side<ResourceProfile>,
  limits: MatchLimits,
): MatchAnswer {
  const order = tieOrder(resources);
  const pairs = resources.map((resource) => matchPair(application, resource, context));
  const inTieOrder = order.map((index) => pairs[index] as Match);
  const places = new Map(inTieOrder.map((pair, place) => [pair, place]));
  const eligible = inTieOrder.filter((pair) => pair.blockers.length === 0);
  return {
    matches: rank(eligible, (pair) => places.get(pair) ?? 0).slice(0, limits.limit),
    nearMisses: nearMisses(inTieOrder).slice(0, limits.nearMisses),
  };
}

/** The best applications for one resource, equal ones in the order given. */
export function naiveCandidates(
  resource: ResourceProfile,
  { items: applications, context }: Side<ApplicationProfile>,
  limit: number,
): Match[] {
  const pairs = applications.map((application) => matchPair(application, resource, context));
  const places = new Map(pairs.map((pair, place) => [pair, place]));
  const eligible = pairs.filter((pair) => pair.blockers.length === 0);
  return rank(eligible, (pair) => places.get(pair) ?? 0).slice(0, limit);
}
