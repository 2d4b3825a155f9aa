import { evaluate, validOn } from "./evaluate.ts";
import { type Moment, measuredOf } from "./measure.ts";
import { rangeOf } from "./points.ts";
import { asNumber, isKnown } from "./quantity.ts";
import { unitOf } from "./threshold.ts";
import type { Condition, Measure } from "./tree.ts";

/**
 * What a company has of what a condition asks: money in yuan, shares and growth as fractions (0.05 is 5 %), points
 * as a number or as the range that is still open, answers and titles as words; null where it is not known or for
 * people to say.
 */
export function haveOf(condition: Condition, at: Moment): number | string | null {
  switch (condition.kind) {
    case "compare":
      return condition.is === "="
        ? answerOf(at.facts.answers[condition.measure.answer])
        : measured(condition.measure, at);
    case "all":
    case "any":
    case "atLeast":
      return ofSeveral(condition.of, at);
    case "points": {
      const { from, to } = rangeOf(condition.points, at, evaluate);
      return from === to ? from : `${from}–${to}`;
    }
    case "during":
      return haveOf(condition.of, at);
    case "holds":
      return heldOf(condition, at);
    case "place":
      return at.facts.inShanghai === null ? null : at.facts.inShanghai ? "Shanghai" : "elsewhere";
    case "person":
      return null;
  }
}

/** A number of decimal places at which a share can be told from its threshold. */
const DECIMALS = 6;

export function measured(measure: Measure, at: Moment): number | null {
  const value = measuredOf(measure, at);
  if (!isKnown(value)) return null;
  const number = asNumber(value);
  if (unitOf(measure) === "fen") return number / 100;
  if (measure.kind === "growth") return rounded(number ** (1 / measure.years) - 1);
  if (measure.kind === "mean-growth") return rounded(number - 1);
  return rounded(number);
}

function rounded(number: number): number {
  return Number(number.toFixed(DECIMALS));
}

function answerOf(answer: boolean | number | null | undefined): string | null {
  return typeof answer === "boolean" ? (answer ? "yes" : "no") : null;
}

/** Of answers those that are yes; of other conditions what the first has to say. */
function ofSeveral(conditions: readonly Condition[], at: Moment): number | string | null {
  const answers = conditions.flatMap((each) =>
    each.kind === "compare" && each.is === "=" ? [each.measure.answer] : [],
  );
  if (answers.length === conditions.length) {
    const yes = answers.filter((answer) => at.facts.answers[answer] === true);
    if (yes.length > 0) return yes.join(", ");
    return answers.every((answer) => at.facts.answers[answer] === false) ? "none" : null;
  }
  for (const each of conditions) {
    const have = haveOf(each, at);
    if (have !== null) return have;
  }
  return null;
}

function heldOf(condition: Extract<Condition, { kind: "holds" }>, at: Moment): string | null {
  const { credentials } = at.facts;
  if (credentials === null) return null;
  const asked = credentials.filter(({ kind }) => condition.oneOf.includes(kind));
  const held = asked.find((credential) =>
    condition.givenWithin === undefined
      ? validOn(credential, at.asOf) === "met"
      : credential.validFrom !== null,
  );
  if (held) return held.kind;
  return evaluate(condition, at) === "unknown" ? null : "none";
}

/** The measure that `haveOf` tells of, for its unit; null where it tells words or points. */
export function toldMeasure(condition: Condition): Measure | null {
  switch (condition.kind) {
    case "compare":
      return condition.is === "=" ? null : condition.measure;
    case "during":
      return toldMeasure(condition.of);
    case "all":
    case "any":
    case "atLeast":
      return condition.of.map(toldMeasure).find((each) => each !== null) ?? null;
    default:
      return null;
  }
}
