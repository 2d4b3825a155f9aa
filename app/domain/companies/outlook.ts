import { haveOf, measured, toldMeasure } from "./conditions/have.ts";
import { momentOf } from "./conditions/measure.ts";
import { type Shortfall, shortfallsOf } from "./conditions/shortfall.ts";
import { type Unit, unitOf } from "./conditions/threshold.ts";
import type { Condition } from "./conditions/tree.ts";
import type { Verdict } from "./conditions/verdicts.ts";
import type { CompanyFacts } from "./facts.ts";
import type { RungStanding } from "./standing.ts";

/** One condition of a rung as its company reads it. */
export interface ConditionOutlook {
  key: string;
  verdict: Verdict;
  waived: boolean;
  /** A number in the unit (money in fen, shares in percent), a word, points, or null where it is not known. */
  have: number | string | null;
  unit: Unit | null;
  need: Condition;
  missing: Shortfall[];
}

/** Each condition of a rung: what there is, what is asked, and what is missing, in numbers and by when. */
export function outlookOf(
  { judged }: RungStanding,
  facts: CompanyFacts,
  asOf: string,
): ConditionOutlook[] {
  const at = momentOf(facts, asOf);
  return judged.conditions.map(({ rule, verdict, waived }) => {
    const measure = rule.shown ?? toldMeasure(rule.condition);
    const unit = measure ? unitOf(measure) : null;
    const have = (rule.shown && measured(rule.shown, at)) ?? haveOf(rule.condition, at);
    return {
      key: rule.key,
      verdict,
      waived,
      have: typeof have === "number" ? inUnit(have, unit) : have,
      unit,
      need: rule.condition,
      missing: waived ? [] : shortfallsOf(rule.condition, at),
    };
  });
}

/** `haveOf` tells money in yuan and shares as fractions. */
function inUnit(have: number, unit: Unit | null): number {
  if (unit === "fen") return Math.round(have * 100);
  return unit === "percent" ? Number((have * 100).toFixed(4)) : have;
}
