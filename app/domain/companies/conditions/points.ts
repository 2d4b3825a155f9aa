import { type Moment, measuredOf } from "./measure.ts";
import { compares, isKnown } from "./quantity.ts";
import { thresholdOf } from "./threshold.ts";
import type { Condition, Points } from "./tree.ts";
import type { Verdict } from "./verdicts.ts";

/** What a score may come to, and what leaves it open. */
export interface Range {
  from: number;
  to: number;
  /** Something that could be known and is not. */
  blank: boolean;
  /** Something that people decide. */
  judged: boolean;
}

type Evaluate = (condition: Condition, at: Moment) => Verdict;

/** The points a company is sure of and those it may reach. */
export function rangeOf(points: Points, at: Moment, evaluate: Evaluate): Range {
  switch (points.kind) {
    case "bands":
      return bandOf(points, at);
    case "if":
      return ifOf(points, evaluate(points.condition, at));
    case "best":
      return bestOf(points.of.map((each) => rangeOf(each, at, evaluate)));
    case "sum":
      return sumOf(points.of.map((each) => rangeOf(each, at, evaluate)));
    case "judged":
      return { from: 0, to: points.upTo, blank: false, judged: true };
    case "unread":
      return { from: 0, to: points.upTo, blank: true, judged: false };
  }
}

function fixed(points: number): Range {
  return { from: points, to: points, blank: false, judged: false };
}

function bandOf(part: Extract<Points, { kind: "bands" }>, at: Moment): Range {
  const value = measuredOf(part.of, at);
  if (value === "none") return fixed(part.otherwise);
  if (!isKnown(value)) {
    const all = [part.otherwise, ...part.bands.map((band) => band.upTo ?? band.points)];
    return { from: Math.min(...all), to: Math.max(...all), blank: true, judged: false };
  }
  const band = part.bands.find((each) => compares(value, part.is, thresholdOf(part.of, each.at)));
  if (!band) return fixed(part.otherwise);
  const to = band.upTo ?? band.points;
  return { from: band.points, to, blank: false, judged: to > band.points };
}

function ifOf({ points, otherwise }: Extract<Points, { kind: "if" }>, verdict: Verdict): Range {
  if (verdict === "met") return fixed(points);
  if (verdict === "unmet") return fixed(otherwise);
  return {
    from: Math.min(points, otherwise),
    to: Math.max(points, otherwise),
    blank: verdict === "unknown",
    judged: verdict === "needs_person",
  };
}

/** What cannot be more than another part is sure of leaves nothing open. */
function bestOf(ranges: readonly Range[]): Range {
  const from = Math.max(...ranges.map((range) => range.from));
  const open = ranges.filter((range) => range.to > from);
  return {
    from,
    to: Math.max(...ranges.map((range) => range.to)),
    blank: open.some((range) => range.blank),
    judged: open.some((range) => range.judged),
  };
}

function sumOf(ranges: readonly Range[]): Range {
  return {
    from: ranges.reduce((total, range) => total + range.from, 0),
    to: ranges.reduce((total, range) => total + range.to, 0),
    blank: ranges.some((range) => range.blank),
    judged: ranges.some((range) => range.judged),
  };
}

/** Sure, out of reach, or open: what a blank may still decide is not asked of people. */
export function verdictOfRange(
  { from, to, blank }: Range,
  { is, to: pass }: Pick<Extract<Condition, { kind: "points" }>, "is" | "to">,
): Verdict {
  const reaches = (points: number) => (is === ">" ? points > pass : points >= pass);
  if (reaches(from)) return "met";
  if (!reaches(to)) return "unmet";
  return blank ? "unknown" : "needs_person";
}
