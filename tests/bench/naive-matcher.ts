import type { MatchContext } from "#app/domain/matching/context.ts";
import { eligibility } from "#app/domain/matching/eligibility.ts";
import type { MatchAnswer, MatchLimits } from "#app/domain/matching/matcher.ts";
import { nearMisses } from "#app/domain/matching/near-misses.ts";
import { matchPair } from "#app/domain/matching/score.ts";
import type { ApplicationProfile, Match, ResourceProfile } from "#app/domain/matching/types.ts";

export interface Side<T> {
  items: readonly T[];
  context: MatchContext;
}

/** The obvious way: ask of each pair, object by object, then sort. What the engine must agree with. */
export function naiveMatch(
  application: ApplicationProfile,
  { items: resources, context }: Side<ResourceProfile>,
  limits: MatchLimits,
): MatchAnswer {
  const near =
    limits.nearMisses === 0
      ? []
      : resources.map((resource) => matchPair(application, resource, context));
  const eligible = resources
    .filter((resource) => eligibility(application, resource, context).length === 0)
    .map((resource) => matchPair(application, resource, context));
  return {
    matches: ranked(eligible).slice(0, limits.limit),
    nearMisses: nearMisses(near).slice(0, limits.nearMisses),
  };
}

/** The best applications for one resource, equal ones in the order given. */
export function naiveCandidates(
  resource: ResourceProfile,
  { items: applications, context }: Side<ApplicationProfile>,
  limit: number,
): Match[] {
  const eligible = applications
    .filter((application) => eligibility(application, resource, context).length === 0)
    .map((application) => matchPair(application, resource, context));
  return ranked(eligible).slice(0, limit);
}

/** Better score, then surer; equal ones in the order given. */
function ranked(matches: readonly Match[]): Match[] {
  return [...matches].sort((a, b) => b.score - a.score || b.confidence - a.confidence);
}
