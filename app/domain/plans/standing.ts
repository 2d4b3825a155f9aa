/** Whether a plan holds now: in force, not begun, run out, or replaced by another. */
export type PlanStanding = "in_force" | "to_come" | "ended" | "superseded";

/** The years a plan covers, first and last, and its last day where the text counts it from a start. */
export interface PlanTerm {
  from: number;
  to: number;
  /** ISO day; null for the end of the last year. */
  endsOn: string | null;
}

/**
 * The years that a plan holds. One that gives a start and a number of years holds to the day before that
 * anniversary, even where its figures are for an earlier year.
 */
export function planTerm(plan: {
  period: { from: number; to: number };
  effectiveOn: string | null;
  termYears?: number | undefined;
}): PlanTerm {
  const { period, effectiveOn, termYears } = plan;
  if (effectiveOn === null || termYears === undefined) return { ...period, endsOn: null };
  const last = new Date(`${effectiveOn}T00:00Z`);
  last.setUTCFullYear(last.getUTCFullYear() + termYears);
  last.setUTCDate(last.getUTCDate() - 1);
  const endsOn = last.toISOString().slice(0, 10);
  return { from: period.from, to: Math.max(period.to, last.getUTCFullYear()), endsOn };
}

/** @param today an ISO day in Shanghai; a plan holds to the end of its last day */
export function planStanding(
  plan: { from: number; to: number; endsOn?: string | null; superseded: boolean },
  today: string,
): PlanStanding {
  if (plan.superseded) return "superseded";
  if (today < `${plan.from}-01-01`) return "to_come";
  return today > (plan.endsOn ?? `${plan.to}-12-31`) ? "ended" : "in_force";
}
