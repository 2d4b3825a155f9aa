import type { Comparator } from "../vocabulary.ts";

/** What a plan wants of an indicator, and by when (UTC ms, the end of the goal's year). */
export interface Goal {
  comparator: Comparator;
  /**
   * The lower end of a range; for `relative` the margin over the reference, 0 for "above the average"; for `rising`
   * the change since the figure before, 0 for "keeps rising".
   */
  value: number;
  /** The upper end of a range, null otherwise. */
  upper: number | null;
  /** Null where the plan states no year: such a goal is never late. */
  due: number | null;
}

/** The figures that do what a goal wants. */
export interface Accepted {
  from: number;
  to: number;
  /** The ends themselves do not count. */
  open: boolean;
}

/** 左右 and 约: this share of the value either way. Our reading: no plan says how wide. */
export const ABOUT_BAND = 0.05;
/** 近: at least this share of the value. Our reading: no plan says how near. */
export const NEARLY_SHARE = 0.9;

/** Figures are printed with few digits: what differs by less than this is the same figure. */
const SAME = 1e-9;

/** Which figures do what the plan wants: the one table of comparators. */
export function accepted({ comparator, value, upper }: Goal): Accepted {
  const to = Number.POSITIVE_INFINITY;
  switch (comparator) {
    case ">=":
    case "range":
      return { from: value, to, open: false };
    case ">":
    case "relative":
    case "rising":
      return { from: value, to, open: true };
    case "nearly":
      return { from: value - Math.abs(value) * (1 - NEARLY_SHARE), to, open: false };
    case "about": {
      const band = Math.abs(value) * ABOUT_BAND;
      return { from: value - band, to: value + band, open: false };
    }
    case "=":
      return { from: value, to: value, open: false };
    case "within":
      return { from: value, to: upper ?? value, open: false };
    case "<=":
      return { from: Number.NEGATIVE_INFINITY, to: value, open: false };
    case "<":
      return { from: Number.NEGATIVE_INFINITY, to: value, open: true };
  }
}

/** Does this figure do what the plan wants? A `relative` or `rising` figure is the difference. */
export function isMet(goal: Goal, value: number): boolean {
  const { from, to, open } = accepted(goal);
  const slack = open ? -SAME : SAME;
  return value >= from - slack && value <= to + slack;
}

/** Is the figure that the goal judges a difference: to a reference, or to the figure before? */
export function isDifference({ comparator }: Pick<Goal, "comparator">): boolean {
  return comparator === "relative" || comparator === "rising";
}

/** How far a figure is from what the plan wants, in the indicator's unit; 0 when it is there. */
export function distance(goal: Goal, value: number): number {
  const { from, to } = accepted(goal);
  return Math.max(0, from - value, value - to);
}

/** Does the goal have an upper end as well as a lower one, and does the figure lie above it? */
export function isBeyond(goal: Goal, value: number): boolean {
  const { from, to } = accepted(goal);
  return Number.isFinite(from) && value > to + SAME;
}

/** A path into a band ends at the edge it comes from. */
export function aimOf(goal: Goal, before: { value: number }): number {
  const { to } = accepted(goal);
  return goal.comparator === "within" && before.value > to ? to : goal.value;
}
