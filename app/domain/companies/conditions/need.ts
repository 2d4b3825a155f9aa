import { chosenBand } from "./evaluate.ts";
import type { Moment } from "./measure.ts";
import { unitOf } from "./threshold.ts";
import type { Bands, Condition, Measure } from "./tree.ts";

const SIGNS = { ">=": "≥", ">": ">", "<=": "≤", "<": "<" } as const;

/** What a condition asks, in signs and figures: money in yuan, shares in percent. For commands and logs. */
export function needOf(condition: Condition, at: Moment): string {
  switch (condition.kind) {
    case "compare":
      return condition.is === "="
        ? `${condition.measure.answer}: ${condition.to ? "yes" : "no"}`
        : `${SIGNS[condition.is]}${thresholdsIn(condition.measure, condition.to, at)}`;
    case "all":
      return condition.of.map((each) => nested(each, at)).join(" and ");
    case "any":
      return condition.of.map((each) => nested(each, at)).join(" or ");
    case "atLeast":
      return `${condition.count} of: ${condition.of.map((each) => needOf(each, at)).join("; ")}`;
    case "points":
      return `${SIGNS[condition.is]}${condition.to} points`;
    case "during":
      return `${nested(condition.of, at)} in each of ${condition.years} years`;
    case "holds":
      return condition.givenWithin === undefined
        ? `valid ${condition.oneOf.join(" or ")}`
        : `${condition.oneOf.join(" or ")} within ${condition.givenWithin} years`;
    case "place":
      return "in Shanghai";
    case "person":
      return condition.asks;
  }
}

function nested(condition: Condition, at: Moment): string {
  const words = named(condition, at);
  return condition.kind === "all" || condition.kind === "any" ? `(${words})` : words;
}

/** Within a list of conditions each says what it measures. */
function named(condition: Condition, at: Moment): string {
  const need = needOf(condition, at);
  return condition.kind === "compare" && condition.is !== "="
    ? `${nameOf(condition.measure)} ${need}`
    : need;
}

export function nameOf(measure: Measure): string {
  switch (measure.kind) {
    case "figure":
      return measure.figure;
    case "sum":
      return `${measure.figure} of ${measure.years} years`;
    case "share":
      return `${nameOf(measure.part)} / ${nameOf(measure.whole)}`;
    case "growth":
    case "mean-growth":
      return `growth of ${measure.figure}`;
    case "ip":
      return measure.which === "both" ? "ip" : measure.which;
    case "age":
      return "age";
    case "equity":
      return `equity of ${measure.years} years`;
    case "answer":
      return measure.answer;
  }
}

function thresholdsIn(measure: Measure, to: number | Bands, at: Moment): string {
  if (typeof to === "number") return written(measure, to);
  const chosen = chosenBand(to, at);
  if (chosen !== null) return written(measure, chosen);
  const all = to.bands.map((band) => written(measure, band.to)).join(" or ");
  return `${all} by ${nameOf(to.by)}`;
}

function written(measure: Measure, to: number): string {
  const unit = unitOf(measure);
  if (unit === "fen") return String(to / 100);
  if (unit === "percent") return `${to}%`;
  return unit === "people" || unit === "pieces" ? String(to) : `${to} ${unit}`;
}
