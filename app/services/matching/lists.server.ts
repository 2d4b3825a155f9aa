import { type ContextSources, matchContext } from "#app/domain/matching/context.ts";
import { createMatcher } from "#app/domain/matching/matcher.ts";
import type { ApplicationProfile, Match, ResourceProfile } from "#app/domain/matching/types.ts";

/** How many eligible matches, best ones for each need, and near misses are kept for an application. */
export const KEPT = { limit: 50, perNeed: 12, nearMisses: 12 };

/** An application's matches, best first, then its near misses. */
export interface MatchList {
  applicationId: string;
  found: Match[];
}

/** All that lists are computed from; plain data, so that it can be handed to a thread. */
export interface ListSources {
  sources: ContextSources;
  resources: ResourceProfile[];
}

/**
 * Compiles the resources once; then answers for applications. One that stands for no priority sector,
 * neither by its text nor by its founder's word, is outside what the plans promote: its list is empty.
 */
export function listMaker({
  sources,
  resources,
}: ListSources): (application: ApplicationProfile) => MatchList {
  const matcher = createMatcher(resources, matchContext(sources));
  return (application) => {
    if (application.sectors.length === 0) return { applicationId: application.id, found: [] };
    const { matches, nearMisses } = matcher.match(application, KEPT);
    return { applicationId: application.id, found: [...matches, ...nearMisses] };
  };
}
