import { DAY_MS } from "../time.ts";
import { aimOf, distance, type Goal, isBeyond, isDifference, isMet } from "./goal.ts";
import { type PathPoint, pathValue } from "./path.ts";

/** A comparable figure of a day (UTC ms): reported, published from a count, or stated by another plan. */
export interface Reading {
  value: number;
  at: number;
}

/**
 * reached: the latest figure meets the goal · on_track: not behind the straight path to it · behind: behind
 * that path, or past the goal's year without meeting it · beyond: so, and above the upper end of a goal that has
 * two · underway: not due, or without a year, and no earlier figure to start a path from · no_data: no comparable figure.
 */
export const VERDICTS = ["reached", "on_track", "behind", "beyond", "underway", "no_data"] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Progress<R extends Reading = Reading> {
  verdict: Verdict;
  /** The newest reading that is not in the future. */
  latest: R | null;
  /** Where the path stands on the day of the latest reading; null where there is no path. */
  expected: number | null;
  /** For "keeps rising": what the latest figure is above the one before it. */
  change: number | null;
}

/**
 * How an indicator stands against its plan. A figure is compared with the path of its own day, so that late
 * reporting is not taken for late progress.
 *
 * @param path the plan's figures in order of time, the goal last; with fewer than two the path starts at the first reading
 * @example
 * progressOf({ goal: { comparator: ">=", value: 2000, upper: null, due: 200 },
 *   path: [{ at: 100, value: 1000 }, { at: 200, value: 2000 }],
 *   readings: [{ value: 1600, at: 150 }], asOf: 160 }).verdict //=> "on_track"
 */
export function progressOf<R extends Reading>(series: {
  goal: Goal;
  path: readonly PathPoint[];
  readings: readonly R[];
  asOf: number;
}): Progress<R> {
  const { goal, path, readings } = series;
  const latest = newest(readings, series.asOf);
  if (!latest) return { verdict: "no_data", latest: null, expected: null, change: null };
  if (goal.comparator === "rising") {
    const before = newest(readings, latest.at - 1);
    const change = before ? latest.value - before.value : null;
    return { verdict: risingVerdict(goal, change), latest, expected: null, change };
  }
  const way = path.length >= 2 ? path : ownPath(goal, { readings, latest });
  const expected = !isDifference(goal) && way.length >= 2 ? pathValue(way, latest.at) : null;
  return { verdict: verdictOf(goal, latest, expected), latest, expected, change: null };
}

/** Where no plan states a figure to start from, the straight line from the first one reported to the goal of a year. */
function ownPath(
  goal: Goal,
  { readings, latest }: { readings: readonly Reading[]; latest: Reading },
): PathPoint[] {
  const first = readings.reduce(
    (earliest, next) => (next.at < earliest.at ? next : earliest),
    latest,
  );
  if (goal.due === null || first.at >= latest.at || first.at >= goal.due) return [];
  return [
    { at: first.at, value: first.value },
    { at: goal.due, value: aimOf(goal, first) },
  ];
}

function risingVerdict(goal: Goal, change: number | null): Verdict {
  if (change === null) return "underway";
  return isMet(goal, change) ? "on_track" : "behind";
}

function verdictOf(goal: Goal, latest: Reading, expected: number | null): Verdict {
  if (isMet(goal, latest.value)) return "reached";
  const missed = isBeyond(goal, latest.value) ? "beyond" : "behind";
  if (isFinal(goal, latest.at) || isDifference(goal)) return missed;
  if (expected === null) return "underway";
  return distance(goal, latest.value) <= distance(goal, expected) ? "on_track" : missed;
}

/** A figure of the goal's last day is final; a goal without a year is never late. */
function isFinal({ due }: Goal, at: number): boolean {
  return due !== null && at > due - DAY_MS;
}

/** Of two readings of one moment the later given one stands: it corrects the other. */
function newest<R extends Reading>(readings: readonly R[], asOf: number): R | null {
  let latest: R | null = null;
  for (const reading of readings) {
    if (reading.at <= asOf && (latest === null || reading.at >= latest.at)) latest = reading;
  }
  return latest;
}
