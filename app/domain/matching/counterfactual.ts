import { applied, type Change } from "./changes.ts";
import type { MatchContext } from "./context.ts";
import { eligibility } from "./eligibility.ts";
import { improvements } from "./improvements.ts";
import { effort } from "./near-misses.ts";
import { LIFTS } from "./rules/index.ts";
import { matchPair } from "./score.ts";
import type { ApplicationProfile, Blocker, Match, ResourceProfile } from "./types.ts";

export interface Pair {
  application: ApplicationProfile;
  resource: ResourceProfile;
  context: MatchContext;
}

/** The fewest changes that make a blocked pair possible, and the match that it would then be. */
export interface SmallestChange {
  changes: Change[];
  /** See `effort`; the lower the sooner. */
  effort: number;
  after: Match;
}

/** Null where a blocker stands that no founder can lift, or where nothing blocks. */
export function smallestChange({ application, resource, context }: Pair): SmallestChange | null {
  const blockers = eligibility(application, resource, context);
  if (blockers.length === 0 || !blockers.every((blocker) => blocker.liftable)) return null;
  const changes = blockers.map((blocker) => lifting(blocker));
  const changed = changes.reduce(applied, application);
  const after = matchPair(changed, resource, context);
  return after.blockers.length === 0 ? { changes, effort: effort(blockers), after } : null;
}

function lifting(blocker: Blocker): Change {
  const lift = LIFTS[blocker.code];
  if (!lift) throw new RangeError(`No founder can lift the blocker ${blocker.code}`);
  return lift.change(blocker);
}

export interface Improvement {
  change: Change;
  /** Points of 0…100 gained; where the change fills an open field, at the most. */
  points: number;
  /** Confidence gained, 0…1. */
  confidence: number;
}

/**
 * The one change within the founder's power that would raise a match most: by points, then by
 * confidence, then the first in the order of `improvements`. Null where nothing would.
 */
export function bestImprovement(
  match: Match,
  { application, resource, context }: Pair,
): Improvement | null {
  let best: Improvement | null = null;
  for (const change of improvements(application, resource, context)) {
    const after = matchPair(applied(application, change), resource, context);
    if (after.blockers.length > match.blockers.length) continue;
    const points = 100 * (after.score - match.score);
    const confidence = after.confidence - match.confidence;
    if (points < 0 || (points === 0 && confidence <= 0)) continue;
    const ahead =
      best === null ||
      points > best.points ||
      (points === best.points && confidence > best.confidence);
    if (ahead) best = { change, points, confidence };
  }
  return best;
}
