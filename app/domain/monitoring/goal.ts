import type { Comparator } from "../vocabulary.ts";

/** What a plan wants of an indicator, and by when (UTC ms, the end of the goal's year). */
export interface Goal {
  comparator: Comparator;
  /** The lower end of a range; for `relative` the margin over the reference, 0 for "above the average". */
  value: number;
  /** The upper end of a range, null otherwise. */
  upper: number | null;
  due: number;
}

/** Figures are printed with few digits: what differs by less than this is the same figure. */
const SAME = 1e-9;

/** Does this figure do what the plan wants? A `relative` figure is the margin over the reference. */
export function isMet(goal: Goal, value: number): boolean {
  switch (goal.comparator) {
    case ">":
    case "relative":
      return value > goal.value + SAME;
    default:
      return distance(goal, value) <= SAME;
  }
}

/** How far a figure is from what the plan wants, in the indicator's unit; 0 when it is there. */
export function distance({ comparator, value: wanted, upper }: Goal, value: number): number {
  switch (comparator) {
    case ">=":
    case ">":
    case "relative":
      return Math.max(0, wanted - value);
    case "<=":
      return Math.max(0, value - wanted);
    case "=":
      return Math.abs(value - wanted);
    case "range":
      return Math.max(0, wanted - value, value - (upper ?? wanted));
  }
}
