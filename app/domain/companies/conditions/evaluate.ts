import { daysMeant, yearsBefore } from "./days.ts";
import { existedIn, type Moment, measuredOf } from "./measure.ts";
import { rangeOf, verdictOfRange } from "./points.ts";
import { compares, isKnown } from "./quantity.ts";
import { thresholdOf } from "./threshold.ts";
import type { Bands, Condition } from "./tree.ts";
import { allOf, anyOf, atLeastOf, type Verdict } from "./verdicts.ts";

export type Compare = Extract<Condition, { kind: "compare" }>;

/**
 * What is known of a condition for a company at a moment. Filling a blank never turns what is met into unmet, nor
 * what is unmet into met.
 */
export function evaluate(condition: Condition, at: Moment): Verdict {
  switch (condition.kind) {
    case "compare":
      return compared(condition, at);
    case "all":
      return allOf(condition.of.map((each) => evaluate(each, at)));
    case "any":
      return anyOf(condition.of.map((each) => evaluate(each, at)));
    case "atLeast":
      return atLeastOf(
        condition.of.map((each) => evaluate(each, at)),
        condition.count,
      );
    case "points":
      return verdictOfRange(rangeOf(condition.points, at, evaluate), condition);
    case "during":
      return throughout(condition, at);
    case "holds":
      return held(condition, at);
    case "place":
      return at.facts.inShanghai === null ? "unknown" : at.facts.inShanghai ? "met" : "unmet";
    case "person":
      return "needs_person";
  }
}

function compared(condition: Compare, at: Moment): Verdict {
  if (condition.is === "=") {
    const answer = at.facts.answers[condition.measure.answer];
    if (typeof answer !== "boolean") return "unknown";
    return answer === condition.to ? "met" : "unmet";
  }
  const { measure, is, to } = condition;
  if (measure.kind === "age" && at.facts.registeredOn?.length === 7) {
    return certain(condition, at, daysMeant(at.facts.registeredOn));
  }
  const value = measuredOf(measure, at);
  if (value === "none") return "unmet";
  if (!isKnown(value)) return "unknown";
  const threshold = typeof to === "number" ? to : chosenBand(to, at);
  if (threshold === null) return "unknown";
  return compares(value, is, thresholdOf(measure, threshold)) ? "met" : "unmet";
}

/** Of a month alone the condition holds or fails where its first and its last day say the same. */
function certain(
  condition: Compare,
  at: Moment,
  { first, last }: { first: string; last: string },
): Verdict {
  const on = (registeredOn: string) =>
    compared(condition, { ...at, facts: { ...at.facts, registeredOn } });
  const verdict = on(first);
  return verdict === on(last) ? verdict : "unknown";
}

/** The threshold that the deciding figure chooses; null while that is not known. */
export function chosenBand({ by, bands }: Bands, at: Moment): number | null {
  const value = measuredOf(by, at);
  if (!isKnown(value)) return null;
  const band = bands.find(
    ({ upTo }) => upTo === null || compares(value, "<=", thresholdOf(by, upTo)),
  );
  return band?.to ?? null;
}

/** A year before the company existed is one in which it did not meet it. */
function throughout({ years, of }: Extract<Condition, { kind: "during" }>, at: Moment): Verdict {
  return allOf(
    Array.from({ length: years }, (_, ago) => {
      const year = at.lastYear - ago;
      return existedIn(at, year) === false ? "unmet" : evaluate(of, { ...at, lastYear: year });
    }),
  );
}

function held({ oneOf, givenWithin }: Extract<Condition, { kind: "holds" }>, at: Moment): Verdict {
  const { credentials } = at.facts;
  if (credentials === null) return "unknown";
  const asked = credentials.filter(({ kind }) => oneOf.includes(kind));
  return anyOf(
    asked.map((credential) =>
      givenWithin === undefined
        ? validOn(credential, at.asOf)
        : givenSince(credential.validFrom, at.asOf, givenWithin),
    ),
  );
}

/** Valid on a day: both ends included; an end that nobody has said leaves it open. */
export function validOn(
  { validFrom, validTo }: { validFrom: string | null; validTo: string | null },
  day: string,
): Verdict {
  const begun = validFrom === null ? "unknown" : onOrBefore(daysMeant(validFrom).first, day);
  const going = validTo === null ? "unknown" : onOrBefore(day, daysMeant(validTo).last);
  return allOf([begun, going]);
}

function givenSince(on: string | null, asOf: string, years: number): Verdict {
  if (on === null) return "unknown";
  const { first, last } = daysMeant(on);
  return allOf([onOrBefore(first, asOf), last > yearsBefore(asOf, years) ? "met" : "unmet"]);
}

function onOrBefore(first: string, second: string): Verdict {
  return first <= second ? "met" : "unmet";
}
