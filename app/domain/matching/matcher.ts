import type { MatchContext } from "./context.ts";
import { nearMisses } from "./near-misses.ts";
import { rank, tieOrder } from "./rank.ts";
import { matchPair } from "./score.ts";
import type { ApplicationProfile, Match, ResourceProfile } from "./types.ts";

export interface MatchAnswer {
  /** Eligible pairs, best first. */
  matches: Match[];
  /** Pairs that one or two changes by the founder would make possible, most worthwhile first. */
  nearMisses: Match[];
}

export interface Matcher {
  match(
    application: ApplicationProfile,
    options: { limit: number; nearMisses: number },
  ): MatchAnswer;
}

/** Builds its index of the resources once, then answers for one application at a time. */
export function createMatcher(
  resources: readonly ResourceProfile[],
  context: MatchContext,
): Matcher {
  const order = tieOrder(resources);
  return {
    match(application, options) {
      const pairs = order.flatMap((index) => {
        const resource = resources[index];
        return resource ? [matchPair(application, resource, context)] : [];
      });
      const eligible = rank(
        pairs.filter((pair) => pair.blockers.length === 0),
        () => 0,
      );
      return {
        matches: eligible.slice(0, options.limit),
        nearMisses: nearMisses(pairs).slice(0, options.nearMisses),
      };
    },
  };
}
