import { City } from "#app/domain/matching/city.ts";
import type { MatchContext } from "#app/domain/matching/context.ts";
import { GROUPS, type Group, KEPT } from "#app/domain/matching/kept.ts";
import { distinctNeeds, serves } from "#app/domain/matching/offers.ts";
import type { ApplicationProfile, Match, ResourceProfile } from "#app/domain/matching/types.ts";
import { naiveCandidates, naiveMatch } from "./naive-matcher.ts";

export interface Town {
  /** By number, in rising order. */
  applications: Map<number, ApplicationProfile>;
  resources: Map<number, ResourceProfile>;
  context: MatchContext;
}

/** Score and confidence of every kept pair with its group, by "application-resource". */
export type Kept = Record<string, { group: Group; score: number; confidence: number }>;

/** The obvious way: score every pair, sort every list, and keep what the rules of `kept.ts` keep. */
export function naiveKept({ applications, resources, context }: Town): Kept {
  const kept: Kept = {};
  const items = [...resources.values()];
  const numberOf = new Map([...resources].map(([number, { id }]) => [id, number]));
  const applicationOf = new Map([...applications].map(([number, { id }]) => [id, number]));
  function keep(matches: readonly Match[], group: Group): void {
    for (const { applicationId, resourceId, score, confidence } of matches) {
      const pair = `${applicationOf.get(applicationId)}-${numberOf.get(resourceId)}`;
      kept[pair] ??= { group, score, confidence };
    }
  }
  for (const application of applications.values()) {
    const { matches, nearMisses } = naiveMatch(
      application,
      { items, context },
      { limit: items.length, nearMisses: KEPT.near },
    );
    const of = ({ resourceId }: Match) =>
      resources.get(numberOf.get(resourceId) ?? -1) as ResourceProfile;
    const answers = matches.filter((match) => of(match).operated);
    const named = matches.filter((match) => !of(match).operated);
    keep(answers.slice(0, KEPT.answers), GROUPS.answers);
    keep(named.slice(0, KEPT.named), GROUPS.named);
    for (const need of distinctNeeds(application.needs)) {
      const serving = matches.filter((match) => serves(need, of(match)));
      keep(serving.slice(0, KEPT.need), GROUPS.need);
    }
    keep(nearMisses, GROUPS.near);
  }
  const applicants = { items: [...applications.values()], context };
  for (const resource of items) {
    keep(naiveCandidates(resource, applicants, KEPT.resource), GROUPS.resource);
  }
  return kept;
}

/** A matched city of these. */
export function matchedCity({ applications, resources, context }: Town): City {
  const numbered = <T>(items: ReadonlyMap<number, T>) =>
    [...items].map(([number, profile]) => ({ number, profile }));
  const city = new City({
    applications: numbered(applications),
    resources: numbered(resources),
    context,
  });
  for (const _ of city.match());
  return city;
}
