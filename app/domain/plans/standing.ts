/** Whether a plan holds now: in force, not begun, run out, or replaced by another. */
export type PlanStanding = "in_force" | "to_come" | "ended" | "superseded";

/** @param year the calendar year in Shanghai; a plan holds to the end of its last year */
export function planStanding(
  { from, to, superseded }: { from: number; to: number; superseded: boolean },
  year: number,
): PlanStanding {
  if (superseded) return "superseded";
  if (year < from) return "to_come";
  return year > to ? "ended" : "in_force";
}

const SHANGHAI_OFFSET = 8 * 3_600_000;

/** The calendar year of an instant in Shanghai. */
export function yearOf(at: Date): number {
  return new Date(at.getTime() + SHANGHAI_OFFSET).getUTCFullYear();
}
