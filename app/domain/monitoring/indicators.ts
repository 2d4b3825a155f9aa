import { yearEnd } from "../time.ts";
import type { Comparator, TargetKind } from "../vocabulary.ts";
import type { Goal } from "./goal.ts";
import type { PathPoint } from "./path.ts";

/** A figure of a plan's text or table, as loaded. */
export interface TargetFact {
  indicator: string;
  kind: TargetKind;
  comparator: Comparator;
  value: number;
  upper: number | null;
  unit: string;
  reference: string | null;
  year: number | null;
  section: string;
  note: string | null;
}

/** One indicator of a plan: what it wants in the end and every figure on the way there. */
export interface Indicator {
  name: string;
  unit: string;
  section: string;
  note: string | null;
  /** What a `relative` goal is compared with. */
  reference: string | null;
  goal: Goal;
  /** Null where the plan states none. */
  goalYear: number | null;
  /** The figure the plan starts from; null where it states none. */
  start: { value: number; year: number } | null;
  path: PathPoint[];
}

/**
 * A plan's figures as indicators, in the plan's order. Its goal is the target of the last year, or without one
 * the last annual figure; a goal without a year has none, and no path; where a plan states two for one year the first stands and the note says so. What the
 * plan only reports (a baseline or an achievement without a goal) is no indicator.
 */
export function indicatorsOf(
  facts: readonly TargetFact[],
  period: { from: number; to: number },
): Indicator[] {
  const groups = new Map<string, TargetFact[]>();
  for (const fact of facts) {
    const known = groups.get(fact.indicator);
    if (known) known.push(fact);
    else groups.set(fact.indicator, [fact]);
  }
  return [...groups.values()].flatMap((group) => {
    const indicator = indicatorOf(group, period);
    return indicator ? [indicator] : [];
  });
}

function indicatorOf(
  facts: readonly TargetFact[],
  period: { from: number; to: number },
): Indicator | null {
  const last = lastOf(facts, "target") ?? lastOf(facts, "annual");
  if (!last) return null;
  const goalYear = last.year;
  const due = goalYear === null ? null : yearEnd(goalYear);
  const goal = { comparator: last.comparator, value: last.value, upper: last.upper, due };
  const before = goalYear ?? period.to + 1;
  const start = startOf(facts, { unit: last.unit, before, from: period.from });
  const annual = facts.flatMap(({ kind, unit, value, year }) =>
    kind === "annual" && unit === last.unit && year !== null && year < before
      ? [{ value, year }]
      : [],
  );
  const onTheWay = [...(start ? [start] : []), ...annual]
    .sort((a, b) => a.year - b.year)
    .map(({ value, year }) => ({ value, at: yearEnd(year) }));
  const path =
    due !== null && onTheWay.length > 0
      ? [...onTheWay, { at: due, value: aimOf(goal, onTheWay.at(-1)) }]
      : [];
  const { indicator: name, unit, section, note, reference } = last;
  return { name, unit, section, note, reference, goal, goalYear, start, path };
}

/** Of the latest year; what states none comes before all years. */
function lastOf(facts: readonly TargetFact[], kind: TargetKind): TargetFact | null {
  const yearOf = (fact: TargetFact) => fact.year ?? Number.NEGATIVE_INFINITY;
  let last: TargetFact | null = null;
  for (const fact of facts) {
    if (fact.kind === kind && (last === null || yearOf(fact) > yearOf(last))) last = fact;
  }
  return last;
}

/** The newest baseline before the goal's year; a baseline without a year stands for the year before the plan. */
function startOf(
  facts: readonly TargetFact[],
  { unit, before, from }: { unit: string; before: number; from: number },
): { value: number; year: number } | null {
  const starts = facts
    .filter((fact) => fact.kind === "baseline" || fact.kind === "achievement")
    .filter((fact) => fact.unit === unit)
    .map((fact) => ({ value: fact.value, year: fact.year ?? from - 1 }))
    .filter(({ year }) => year < before);
  return starts.sort((a, b) => b.year - a.year)[0] ?? null;
}

/** A path into a band ends at the edge it comes from. */
function aimOf({ comparator, value, upper }: Goal, before: PathPoint | undefined): number {
  const fromAbove = comparator === "within" && upper !== null && before && before.value > upper;
  return fromAbove ? upper : value;
}
