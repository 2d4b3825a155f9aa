import type { MatchContext } from "./context.ts";
import { Best } from "./engine/best.ts";
import { createWords } from "./engine/dictionary.ts";
import { compileProfiles } from "./engine/profiles.ts";
import { ResourceIndex } from "./engine/resource-index.ts";
import { Scanner } from "./engine/scanner.ts";
import { matchPair } from "./score.ts";
import type { ApplicationProfile, Match, ResourceProfile } from "./types.ts";

/** The applications of a city, ready for a mandate that has just changed. */
export interface Pool {
  /** The best eligible applications for a resource; equal ones in the order given. */
  match(resource: ResourceProfile, options: { limit: number }): Match[];
}

/** Compiles the applications once. */
export function createPool(
  applications: readonly ApplicationProfile[],
  context: MatchContext,
): Pool {
  const words = createWords();
  const profiles = compileProfiles(applications, words, context);
  return {
    match(resource, { limit }) {
      const scanner = new Scanner(new ResourceIndex([resource], words, context), profiles);
      const best = new Best(1, limit);
      for (let row = 0; row < profiles.count; row++) {
        const { count, keys } = scanner.scan(row);
        if (count > 0) best.offer(0, row, keys[0] as number);
      }
      best.sort(0);
      return Array.from(best.numbers.subarray(0, best.counts[0]), (row) =>
        matchPair(applications[row] as ApplicationProfile, resource, context),
      );
    },
  };
}
