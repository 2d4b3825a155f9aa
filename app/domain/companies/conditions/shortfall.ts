import type { Figure } from "../facts.ts";
import { yearsAfter } from "./days.ts";
import { chosenBand, evaluate } from "./evaluate.ts";
import { existedIn, type Moment, measuredOf } from "./measure.ts";
import { rangeOf } from "./points.ts";
import { asNumber, isKnown, type Quantity } from "./quantity.ts";
import { thresholdOf, type Unit, unitOf } from "./threshold.ts";
import type { Condition, Measure } from "./tree.ts";

/** What is missing to a condition, in its own unit, and from when it can be there. */
export interface Shortfall {
  /** Too little, or too much. */
  way: "more" | "less";
  /** Of what: a figure (then of `years` closed years together), or what else is counted. */
  of: Figure | "classOne" | "classTwo" | "age" | "equity" | "points" | "segmentYears";
  years: number;
  unit: Unit;
  amount: number;
  /** ISO day from which a claim can count it; null where that is now. */
  from: string | null;
}

/**
 * What is missing to an unmet condition, one entry a measure that fails; of alternatives the first that can be told.
 * Nothing where it is met, not known or for people to say.
 */
export function shortfallsOf(condition: Condition, at: Moment): Shortfall[] {
  if (evaluate(condition, at) !== "unmet") return [];
  switch (condition.kind) {
    case "compare":
      return compareShort(condition, at);
    case "all":
      return condition.of.flatMap((each) => shortfallsOf(each, at));
    case "any":
    case "atLeast":
      return (
        condition.of.map((each) => shortfallsOf(each, at)).find((each) => each.length > 0) ?? []
      );
    case "points": {
      const amount = condition.to - rangeOf(condition.points, at, evaluate).to;
      // More than the threshold is at least a point more.
      const least = condition.is === ">" ? amount + 1 : amount;
      return [short("more", "points", "points", { amount: least, from: afterClosing(at) })];
    }
    case "during":
      return duringShort(condition, at);
    default:
      return [];
  }
}

/** The latest of the years that fail is the one that can still be told apart. */
function duringShort(
  { years, of }: Extract<Condition, { kind: "during" }>,
  at: Moment,
): Shortfall[] {
  for (let ago = 0; ago < years; ago++) {
    const year = at.lastYear - ago;
    if (existedIn(at, year) === false) continue;
    const found = shortfallsOf(of, { ...at, lastYear: year });
    if (found.length > 0) return found;
  }
  return [];
}

function compareShort(condition: Extract<Condition, { kind: "compare" }>, at: Moment): Shortfall[] {
  if (condition.is === "=") return [];
  const { measure, is } = condition;
  const value = measuredOf(measure, at);
  const to = typeof condition.to === "number" ? condition.to : chosenBand(condition.to, at);
  if (!isKnown(value) || to === null) return [];
  const way = is === ">=" || is === ">" ? "more" : "less";
  const threshold = thresholdOf(measure, to);
  if (measure.kind === "share") return shareShort(measure, { at, threshold, way });
  const gap = Math.abs(asNumber(threshold) - asNumber(value));
  const unit = unitOf(measure);
  switch (measure.kind) {
    case "figure":
      return [short(way, measure.figure, unit, { amount: gap, from: afterClosing(at) })];
    case "sum":
      return [
        short(way, measure.figure, unit, {
          amount: gap,
          from: afterClosing(at),
          years: measure.years,
        }),
      ];
    case "growth": {
      const base = measuredOf({ kind: "figure", figure: measure.figure, ago: measure.years }, at);
      if (!isKnown(base)) return [];
      return [
        short(way, measure.figure, unitOf({ kind: "figure", figure: measure.figure }), {
          amount: Math.ceil(gap * asNumber(base)),
          from: afterClosing(at),
        }),
      ];
    }
    case "ip":
      return [
        short(way, measure.which === "classTwo" ? "classTwo" : "classOne", unit, {
          amount: gap,
          from: null,
        }),
      ];
    case "age":
      return [short(way, "age", unit, { amount: gap, from: grownUp(at, measure.unit, to) })];
    case "equity":
      return [short(way, "equity", unit, { amount: gap, from: null, years: measure.years })];
    case "answer":
      return [short(way, "segmentYears", unit, { amount: gap, from: null })];
    default:
      return [];
  }
}

/** What its part would have to be more, or less, at the whole as it is: whole people, whole fen. */
function shareShort(
  { part, whole }: Extract<Measure, { kind: "share" }>,
  { at, threshold, way }: { at: Moment; threshold: Quantity; way: "more" | "less" },
): Shortfall[] {
  const [over, under] = [measuredOf(part, at), measuredOf(whole, at)];
  if (!isKnown(over) || !isKnown(under)) return [];
  if (part.kind !== "figure" && part.kind !== "sum") return [];
  const asked = asNumber(threshold) * asNumber(under);
  const amount = Math.ceil(Number(Math.abs(asked - asNumber(over)).toFixed(6)));
  const years = part.kind === "sum" ? part.years : 1;
  return [short(way, part.figure, unitOf(part), { amount, from: afterClosing(at), years })];
}

function short(
  way: Shortfall["way"],
  of: Shortfall["of"],
  unit: Unit,
  { amount, from, years = 1 }: { amount: number; from: string | null; years?: number },
): Shortfall {
  return { way, of, years, unit, amount, from };
}

/** Figures of closed years stand: the next claim that counts others is that of the year after. */
function afterClosing({ asOf }: Moment): string {
  return `${Number(asOf.slice(0, 4)) + 1}-01-01`;
}

/** The first day on which the company is so old. */
function grownUp({ facts }: Moment, unit: "days" | "years", to: number): string | null {
  if (facts.registeredOn === null || facts.registeredOn.length < 10) return null;
  if (unit === "years") return yearsAfter(facts.registeredOn, to);
  const day = new Date(Date.parse(`${facts.registeredOn}T00:00Z`) + to * 86_400_000);
  return day.toISOString().slice(0, 10);
}
