import type { MatchContext } from "./context.ts";
import { Best } from "./engine/best.ts";
import { createWords } from "./engine/dictionary.ts";
import { Indexes } from "./engine/indexes.ts";
import { scoreOf } from "./engine/key.ts";
import { compileProfiles } from "./engine/profiles.ts";
import type { Scanner } from "./engine/scanner.ts";
import { selectBest } from "./engine/select.ts";
import { nearMissWorth } from "./near-misses.ts";
import { matchPair } from "./score.ts";
import type { ApplicationProfile, Match, ResourceProfile } from "./types.ts";

export interface MatchAnswer {
  /** Eligible pairs, best first; equal ones in the order given. */
  matches: Match[];
  /** Pairs that one or two changes by the founder would make possible, most worthwhile first. */
  nearMisses: Match[];
}

export interface MatchLimits {
  limit: number;
  nearMisses: number;
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
  const indexes = new Indexes(resources, words, context);
  const pairOf = (application: ApplicationProfile, row: number) =>
    matchPair(application, resources[row] as ResourceProfile, context);

  function nearest(scanner: Scanner, most: number): number[] {
    const best = new Best(1, most);
    const { count, rows, keys } = scanner.scanNear(0);
    for (let each = 0; each < count; each++) {
      const row = rows[each] as number;
      best.offer(0, row, nearMissWorth(scoreOf(keys[each] as number), scanner.effort(row)));
    }
    best.sort(0);
    return Array.from(best.numbers.subarray(0, best.counts[0]));
  }

  return {
    match(application, { limit, nearMisses }) {
      const scanner = indexes.scanners(compileProfiles([application], words, context))(application);
      const found = scanner.scan(0);
      const rows = Array.from(found.rows.subarray(0, selectBest(found, limit)));
      const matches = rows.map((row) => pairOf(application, row));
      const near = nearMisses === 0 ? [] : nearest(scanner, nearMisses);
      return { matches, nearMisses: near.map((row) => pairOf(application, row)) };
    },
  };
}
