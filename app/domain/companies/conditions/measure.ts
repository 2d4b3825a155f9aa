import type { CompanyFacts, Figure } from "../facts.ts";
import { daysBetween, daysMeant, yearsBefore, yearsBetween } from "./days.ts";
import { added, divided, quantity, subtracted, type Value } from "./quantity.ts";
import type { Measure } from "./tree.ts";

/** A company on the day of its claim. `lastYear` is the last closed fiscal year, or one before it (`during`). */
export interface Moment {
  facts: CompanyFacts;
  /** ISO day in Shanghai. */
  asOf: string;
  lastYear: number;
}

/** The company on a day; its last closed fiscal year is the calendar year before. */
export function momentOf(facts: CompanyFacts, asOf: string): Moment {
  return { facts, asOf, lastYear: Number(asOf.slice(0, 4)) - 1 };
}

/** Did the company exist in that year? Null where nobody knows when it was registered. */
export function existedIn({ facts }: Moment, year: number): boolean | null {
  return facts.registeredOn === null ? null : year >= Number(facts.registeredOn.slice(0, 4));
}

export function measuredOf(measure: Measure, at: Moment): Value {
  switch (measure.kind) {
    case "figure":
      return figureIn(at, measure.figure, at.lastYear - (measure.ago ?? 0));
    case "sum":
      return summed(at, measure);
    case "share":
      return divided(measuredOf(measure.part, at), measuredOf(measure.whole, at));
    case "growth":
      return grown(at, { ...measure, from: at.lastYear - measure.years, to: at.lastYear });
    case "mean-growth":
      return meanGrowth(at, measure);
    case "ip":
      return ipOf(at, measure.which);
    case "age":
      return ageOf(at, measure.unit);
    case "equity":
      return equityOf(at, measure.years);
    case "answer":
      return numberOf(at.facts.answers[measure.answer]);
  }
}

/** A figure of a year; liabilities and net assets follow from each other and all assets. */
function figureIn(at: Moment, name: Figure, year: number): Value {
  if (existedIn(at, year) === false) return "blank";
  const row = at.facts.years.find((each) => each.year === year);
  const said = numberOf(row?.[name]);
  if (said !== "blank") return said;
  if (name === "liabilities") {
    return subtracted(numberOf(row?.totalAssets), numberOf(row?.netAssets));
  }
  if (name === "netAssets") {
    return subtracted(numberOf(row?.totalAssets), numberOf(row?.liabilities));
  }
  return "blank";
}

function numberOf(value: number | boolean | null | undefined): Value {
  return typeof value === "number" ? quantity(value) : "blank";
}

function summed(at: Moment, { figure, years }: { figure: Figure; years: number }): Value {
  const counted = lastYears(at, years);
  if (counted.length === 0) return "blank";
  return added(counted.map((year) => figureIn(at, figure, year)));
}

/** Of the last closed years those in which the company existed, the last one first. */
export function lastYears(at: Moment, years: number): number[] {
  return Array.from({ length: years }, (_, ago) => at.lastYear - ago).filter(
    (year) => existedIn(at, year) !== false,
  );
}

/** What the figure of one year is of that of an earlier one; there is no growth from nothing. */
function grown(
  at: Moment,
  { figure, from, to }: { figure: Figure; from: number; to: number },
): Value {
  if (existedIn(at, from) === false) return "none";
  return divided(figureIn(at, figure, to), figureIn(at, figure, from));
}

function meanGrowth(at: Moment, { figure, years }: { figure: Figure; years: number }): Value {
  const rates = Array.from({ length: years }, (_, ago) =>
    grown(at, { figure, from: at.lastYear - ago - 1, to: at.lastYear - ago }),
  );
  return divided(added(rates), quantity(years));
}

function ipOf({ facts }: Moment, which: "classOne" | "classTwo" | "both"): Value {
  const { classOne, classTwo } = facts.ip;
  if (which !== "both") return numberOf(facts.ip[which]);
  return added([numberOf(classOne), numberOf(classTwo)]);
}

/** Of a month of registration its last day counts; see `certain` for what the first would change. */
function ageOf({ facts, asOf }: Moment, unit: "days" | "years"): Value {
  if (facts.registeredOn === null) return "blank";
  const { last } = daysMeant(facts.registeredOn);
  return quantity(unit === "days" ? daysBetween(last, asOf) : yearsBetween(last, asOf));
}

function equityOf({ facts, asOf }: Moment, years: number): Value {
  if (facts.equity === null) return "blank";
  const from = yearsBefore(asOf, years);
  const counted = facts.equity.filter(({ paidOn }) => {
    const { first, last } = daysMeant(paidOn);
    return last > from && first <= asOf;
  });
  return added(counted.map(({ amount }) => quantity(amount)));
}
