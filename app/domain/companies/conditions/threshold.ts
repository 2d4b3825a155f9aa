import { COUNTED_FIGURES } from "../facts.ts";
import { added, type Quantity, quantity, raised } from "./quantity.ts";
import type { Measure } from "./tree.ts";

/** In what a measure is counted: what its thresholds and gaps are written in. */
export const UNITS = ["fen", "people", "points", "percent", "pieces", "days", "years"] as const;
export type Unit = (typeof UNITS)[number];

export function unitOf(measure: Measure): Unit {
  switch (measure.kind) {
    case "figure":
    case "sum":
      if (measure.figure === "evaluation") return "points";
      return COUNTED_FIGURES.includes(measure.figure) ? "people" : "fen";
    case "share":
    case "growth":
    case "mean-growth":
      return "percent";
    case "ip":
      return "pieces";
    case "age":
      return measure.unit;
    case "equity":
      return "fen";
    case "answer":
      return "years";
  }
}

const HUNDRED = quantity(100);

/**
 * What a measure must be compared with for a threshold in its unit: 5 % of a share is 5/100, growth of 5 % a year
 * over two years is (105/100)².
 */
export function thresholdOf(measure: Measure, to: number): Quantity {
  const asked = quantity(to);
  switch (measure.kind) {
    case "share":
      return { over: asked.over, under: asked.under * 100n };
    case "growth":
      return raised(onTopOfAll(asked), measure.years);
    case "mean-growth":
      return onTopOfAll(asked);
    default:
      return asked;
  }
}

function onTopOfAll(percent: Quantity): Quantity {
  const whole = added([HUNDRED, percent]) as Quantity;
  return { over: whole.over, under: whole.under * 100n };
}
