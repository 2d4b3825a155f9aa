import type { BlockerOf, Lift } from "./rule.ts";

/** The one blocker of a rule as the engine's mask keeps it; null where there is none. */
export function judged<Code extends string>(
  blockers: readonly BlockerOf<Code>[],
  lifts: Record<Code, Lift<Code> | null>,
): { liftable: boolean; effort: number } | null {
  const [blocker] = blockers;
  if (!blocker) return null;
  const { liftable } = blocker;
  return { liftable, effort: liftable ? (lifts[blocker.code]?.effort(blocker) ?? 0) : 0 };
}
