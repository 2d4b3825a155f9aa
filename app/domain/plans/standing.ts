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
