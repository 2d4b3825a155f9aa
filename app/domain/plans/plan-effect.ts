import type { Tier } from "../vocabulary.ts";
import type { PlanFile } from "./plan-file.ts";

/** A sector's rank before and after; null where a plan does not name it. */
export interface TierChange {
  sector: string;
  before: Tier | null;
  after: Tier | null;
}

/** A goal of one indicator before and after. */
export interface GoalChange {
  indicator: string;
  before: { value: number; unit: string; year: number | null } | null;
  after: { value: number; unit: string; year: number | null } | null;
}

interface Named {
  priorities: { sector: string; tier: Tier }[];
  targets: {
    indicatorKey: string;
    kind: string;
    value: number;
    unit: string;
    year: number | null;
  }[];
}

/** How sectors' ranks change when a plan takes the place of others; what stays is left out. */
export function tierChanges(
  before: readonly Named[],
  after: Pick<PlanFile, "priorities">,
): TierChange[] {
  const old = new Map(
    before.flatMap(({ priorities }) => priorities).map(({ sector, tier }) => [sector, tier]),
  );
  const now = new Map(after.priorities.map(({ sector, tier }) => [sector, tier]));
  return [...new Set([...old.keys(), ...now.keys()])]
    .sort()
    .map((sector) => ({ sector, before: old.get(sector) ?? null, after: now.get(sector) ?? null }))
    .filter((change) => change.before !== change.after);
}

/** Goals that come, go, or move, by indicator; of several of one indicator the latest year's counts. */
export function goalChanges(before: readonly Named[], after: Named["targets"]): GoalChange[] {
  const old = latest(before.flatMap(({ targets }) => targets));
  const now = latest(after);
  return [...new Set([...now.keys(), ...old.keys()])]
    .map((indicator) => ({
      indicator,
      before: old.get(indicator) ?? null,
      after: now.get(indicator) ?? null,
    }))
    .filter(({ before: from, after: to }) => from?.value !== to?.value || from?.year !== to?.year);
}

function latest(targets: Named["targets"]) {
  const goals = new Map<string, { value: number; unit: string; year: number | null }>();
  for (const { indicatorKey, kind, value, unit, year } of targets) {
    if (kind !== "target") continue;
    const known = goals.get(indicatorKey);
    if (!known || (year ?? 0) >= (known.year ?? 0)) goals.set(indicatorKey, { value, unit, year });
  }
  return goals;
}
