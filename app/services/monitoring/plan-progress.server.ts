import { type Measure, measureFor } from "#app/domain/monitoring/derived.ts";
import { type Indicator, indicatorsOf } from "#app/domain/monitoring/indicators.ts";
import { type Progress, progressOf, type Reading } from "#app/domain/monitoring/target-progress.ts";
import { planStanding } from "#app/domain/plans/standing.ts";
import { dayOf } from "#app/domain/time.ts";
import type { Db } from "#db/client.server.ts";
import {
  type Observation,
  type PlanFigures,
  planFigures,
} from "#db/queries/monitoring/indicators.server.ts";
import { measures } from "#db/queries/monitoring/measures.server.ts";

/** Where the figure shown comes from: staff reported it, or the registry gave it. */
export type FigureOrigin =
  | { kind: "observed"; source: string; by: string | null }
  | { kind: "derived"; measure: Measure };

export interface IndicatorLine extends Indicator, Progress {
  origin: FigureOrigin | null;
  /** Newest first. */
  observations: Observation[];
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
    const { plan, supersededBy, targets } = each;
    const period = { from: plan.periodFrom, to: plan.periodTo, endsOn: plan.endsOn };
    const { slug, titleZh, titleEn, number, area, periodFrom, periodTo } = plan;
    return {
      ...{ slug, titleZh, titleEn, number, area, periodFrom, periodTo },
      inForce:
        planStanding({ ...period, superseded: supersededBy.length > 0 }, today) === "in_force",
      lines: indicatorsOf(targets, period).map((indicator) =>
        lineOf(indicator, { each, counted, asOf: now.getTime() }),
      ),
    };
  });
}

function lineOf(
  indicator: Indicator,
  { each, counted, asOf }: { each: PlanFigures; counted: Record<Measure, number>; asOf: number },
): IndicatorLine {
  const observations = each.observations.filter((row) => row.indicator === indicator.name);
  const reported = observations.map((row) => ({ value: row.value, at: row.observedAt.getTime() }));
  const named = reported.length === 0 ? measureFor(indicator) : null;
  // Nothing registered is no figure: it says nothing of what there is.
  const measure = named !== null && counted[named] > 0 ? named : null;
  const readings: Reading[] = measure === null ? reported : [{ value: counted[measure], at: asOf }];
  const progress = progressOf({ ...indicator, readings, asOf });
  return {
    ...indicator,
    ...progress,
    origin: originOf(progress, { observations, measure }),
    observations: observations.reverse(),
  };
}

function originOf(
  { latest }: Progress,
  { observations, measure }: { observations: Observation[]; measure: Measure | null },
): FigureOrigin | null {
  if (!latest) return null;
  if (measure !== null) return { kind: "derived", measure };
  const row = observations.findLast(
    ({ observedAt, value }) => observedAt.getTime() === latest.at && value === latest.value,
  );
  return { kind: "observed", source: row?.source ?? "", by: row?.by ?? null };
}
