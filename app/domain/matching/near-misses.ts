import { LIFTS } from "./rules/index.ts";
import type { Blocker, Match } from "./types.ts";

/** Score that one unit of effort must be worth. */
const PER_EFFORT = 0.04;
export const MOST_BLOCKERS = 2;

/** Blocked by one or two things that the founder can change? */
export function isNearMiss({ blockers }: Pick<Match, "blockers">): boolean {
  return (
    blockers.length > 0 &&
    blockers.length <= MOST_BLOCKERS &&
    blockers.every((blocker) => blocker.liftable)
  );
}

/** The score less the effort of lifting what blocks the pair; may be negative. */
export function nearMissWorth(score: number, toLift: number): number {
  return score - PER_EFFORT * toLift;
}

/** Near misses among the matches, the most worthwhile first, equal ones in the order given. */
export function nearMisses<M extends Pick<Match, "score" | "blockers">>(
  matches: readonly M[],
): M[] {
  return matches
    .filter(isNearMiss)
    .map((match, index) => ({
      match,
      index,
      worth: nearMissWorth(match.score, effort(match.blockers)),
    }))
    .sort((a, b) => b.worth - a.worth || a.index - b.index)
    .map(({ match }) => match);
}

/** What lifting all of these asks of a founder; infinite where one cannot be lifted. */
export function effort(blockers: readonly Blocker[]): number {
  return blockers.reduce(
    (sum, blocker) => sum + (LIFTS[blocker.code]?.effort(blocker) ?? Number.POSITIVE_INFINITY),
    0,
  );
}
