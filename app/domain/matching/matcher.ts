import type { MatchContext } from "./context.ts";
import { eligibility } from "./eligibility.ts";
import { Best } from "./engine/best.ts";
import { createWords } from "./engine/dictionary.ts";
import { scoreOf } from "./engine/key.ts";
import { compileProfiles } from "./engine/profiles.ts";
import { ResourceIndex } from "./engine/resource-index.ts";
import { type Found, Scanner } from "./engine/scanner.ts";
import { selectBest } from "./engine/select.ts";
import { effort, isNearMiss, LEAST_EFFORT, nearMissWorth } from "./near-misses.ts";
import { distinctNeeds, serves } from "./offers.ts";
import { tieOrder } from "./rank.ts";
import { matchPair } from "./score.ts";
import type { ApplicationProfile, Match, ResourceProfile } from "./types.ts";

export interface MatchAnswer {
  /** Eligible pairs, best first. */
  matches: Match[];
  /** Pairs that one or two changes by the founder would make possible, most worthwhile first. */
  nearMisses: Match[];
}

export interface MatchLimits {
  limit: number;
  nearMisses: number;
  /** As many of the best for each need are kept too, wherever they stand in the order. */
  perNeed?: number;
}

export interface Matcher {
  match(application: ApplicationProfile, limits: MatchLimits): MatchAnswer;
}

/** Builds its index of the resources once, then answers for one application at a time. */
export function createMatcher(
  resources: readonly ResourceProfile[],
  context: MatchContext,
): Matcher {
  const words = createWords();
  const ordered = tieOrder(resources).map((index) => resources[index] as ResourceProfile);
  const index = new ResourceIndex(ordered, words, context);
  const pairOf = (application: ApplicationProfile, row: number) =>
    matchPair(application, ordered[row] as ResourceProfile, context);

  function nearest(application: ApplicationProfile, { count, rows, keys }: Found, most: number) {
    const best = new Best(1, most);
    for (let each = 0; each < count; each++) {
      const row = rows[each] as number;
      const score = scoreOf(keys[each] as number);
      // Every blocker costs something: reading them is spared where even the least is too much.
      if (nearMissWorth(score, LEAST_EFFORT) <= (best.bar[0] as number)) continue;
      const blockers = eligibility(application, ordered[row] as ResourceProfile, context);
      if (isNearMiss({ blockers })) best.offer(0, row, nearMissWorth(score, effort(blockers)));
    }
    best.sort(0);
    return Array.from(best.numbers.subarray(0, best.counts[0]));
  }

  /** The first of the order, and behind them those that are among the best for one of the needs. */
  function keptRows(
    application: ApplicationProfile,
    rows: Int32Array,
    { limit, perNeed }: { limit: number; perNeed: number },
  ): number[] {
    const needs = distinctNeeds(application.needs);
    const counts = needs.map(() => 0);
    return Array.from(rows).filter((row, place) => {
      let wanted = place < limit;
      needs.forEach((need, which) => {
        const count = counts[which] ?? 0;
        if (count >= perNeed || !serves(need, ordered[row] as ResourceProfile)) return;
        counts[which] = count + 1;
        wanted = true;
      });
      return wanted;
    });
  }

  return {
    match(application, limits) {
      const scanner = new Scanner(index, compileProfiles([application], words, context));
      const found = scanner.scan(0);
      const { limit, perNeed = 0 } = limits;
      const sorted = selectBest(found, perNeed > 0 ? found.count : limit);
      const best = keptRows(application, found.rows.subarray(0, sorted), { limit, perNeed });
      const matches = best.map((row) => pairOf(application, row));
      if (limits.nearMisses === 0) return { matches, nearMisses: [] };
      const near = nearest(application, scanner.scanBlocked(0), limits.nearMisses);
      return { matches, nearMisses: near.map((row) => pairOf(application, row)) };
    },
  };
}
