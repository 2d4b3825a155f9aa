import { type Measure, measureFor } from "#app/domain/monitoring/derived.ts";
import { accepted, isMet } from "#app/domain/monitoring/goal.ts";
import {
  type CitedPlan,
  type FactElsewhere,
  type Indicator,
  indicatorsOf,
  isSame,
  type StatedGoal,
} from "#app/domain/monitoring/indicators.ts";
import { type Progress, progressOf } from "#app/domain/monitoring/target-progress.ts";
import { unitKey } from "#app/domain/plans/indicator.ts";
import { planStanding } from "#app/domain/plans/standing.ts";
import { dayOf, yearEnd } from "#app/domain/time.ts";
import type { Db } from "#db/client.server.ts";
import {
  type PlanFigures,
  planFigures,
  type ReadingRow,
} from "#db/queries/monitoring/indicators.server.ts";
import { measures } from "#db/queries/monitoring/measures.server.ts";

/** A comparable figure with where it comes from: staff gave it, with a rule where they published a count, or a plan states it. */
export interface SourcedReading {
  value: number;
  at: number;
  source: string;
  rule: Measure | null;
  by: string | null;
  plan: CitedPlan | null;
}

/** One goal with how it stands. */
export interface GoalLine extends StatedGoal, Progress<SourcedReading> {}

export interface IndicatorLine extends Omit<Indicator, "also">, Progress<SourcedReading> {
  /** What else the plan wants of it: judged where it is another thing than the main goal. */
  also: GoalLine[];
  /** What is registered here, which is a part only; null where the registry counts nothing of it. */
  partial: { measure: Measure; value: number } | null;
  /** Every reading of the indicator and area, newest first. */
  readings: ReadingRow[];
}

export interface PlanProgress {
  slug: string;
  titleZh: string;
  titleEn: string;
  number: string | null;
  area: string;
  periodFrom: number;
  periodTo: number;
  inForce: boolean;
  lines: IndicatorLine[];
}

/** Every plan that governs one of these areas, with each indicator judged as of now. */
export async function planProgress(db: Db, areas: string[], now: Date): Promise<PlanProgress[]> {
  const figures = await planFigures(db, areas);
  const counted = await measures(db, areas);
  const today = dayOf(now);
  return figures.map((each) => {
    const { plan, supersededBy } = each;
    const { slug, titleZh, titleEn, number, area, periodFrom, periodTo, endsOn } = plan;
    const superseded = supersededBy.length > 0;
    const standing = planStanding({ from: periodFrom, to: periodTo, endsOn, superseded }, today);
    const lines = indicatorsOf(each.targets, { from: periodFrom, elsewhere: each.elsewhere });
    return {
      ...{ slug, titleZh, titleEn, number, area, periodFrom, periodTo },
      inForce: standing === "in_force",
      lines: lines.map((indicator) => lineOf(indicator, { each, counted, asOf: now.getTime() })),
    };
  });
}

function lineOf(
  indicator: Indicator,
  { each, counted, asOf }: { each: PlanFigures; counted: Record<Measure, number>; asOf: number },
): IndicatorLine {
  const { key, area, path } = indicator;
  const given = each.readings.filter((row) => row.indicator === key && row.area === area);
  const judge = (stated: StatedGoal) => {
    const readings = comparable(stated, { indicator, given, each });
    return progressOf({
      goal: stated.goal,
      path: stated === indicator ? path : [],
      readings,
      asOf,
    });
  };
  const measure = measureFor(key);
  const registered = measure === null ? 0 : counted[measure];
  return {
    ...indicator,
    ...judge(indicator),
    also: indicator.also.map((stated) => ({ ...stated, ...judge(stated) })),
    // Nothing registered is no figure: it says nothing of what there is.
    partial: measure !== null && registered > 0 ? { measure, value: registered } : null,
    readings: [...given].reverse(),
  };
}

/**
 * What can be compared with a goal: readings of the same kind (a figure, or a difference to the same reference) and
 * unit, and what other plans report since this one began.
 */
function comparable(
  { goal, unit, reference }: StatedGoal,
  of: { indicator: Indicator; given: ReadingRow[]; each: PlanFigures },
): SourcedReading[] {
  const given = of.given
    .filter((row) => row.reference === reference)
    .filter((row) => reference !== null || unitKey(row.unit) === unitKey(unit))
    .map(({ value, asOf, source, rule, by }) => ({
      ...{ value, source, rule, by },
      at: asOf.getTime(),
      plan: null,
    }));
  if (reference !== null) return given;
  const stated = of.each.elsewhere.flatMap((fact) =>
    isSame(fact, { ...of.indicator, unit }) && isKnown(fact, goal)
      ? readingOf(fact, of.each.plan.periodFrom)
      : [],
  );
  return [...stated, ...given].sort((a, b) => a.at - b.at);
}

/** Is the figure exact, or "more than" one that already does for a goal without an upper end? */
function isKnown(fact: FactElsewhere, goal: StatedGoal["goal"]): boolean {
  if (fact.comparator === "=") return true;
  const atLeast = fact.comparator === ">=" || fact.comparator === ">";
  return atLeast && accepted(goal).to === Number.POSITIVE_INFINITY && isMet(goal, fact.value);
}

function readingOf(fact: FactElsewhere, from: number): SourcedReading[] {
  if (fact.year === null || fact.year < from) return [];
  const { value, section: source, plan } = fact;
  return [{ value, at: yearEnd(fact.year), source, rule: null, by: null, plan }];
}
