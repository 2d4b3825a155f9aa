import { STAGES, type Stage } from "../vocabulary.ts";
import type { Blocker, Match } from "./types.ts";

/** What lifting a blocker asks of a founder, from stating a fact to growing by a stage. */
const EFFORT: Record<Blocker["code"], number> = {
  instrument: 1,
  amount_low: 2,
  amount_high: 2,
  area: 3,
  requires: 3,
  need: 4,
  readiness_low: 3,
  stage: 4,
  sector: Number.POSITIVE_INFINITY,
  readiness_high: Number.POSITIVE_INFINITY,
  window_closed: Number.POSITIVE_INFINITY,
  window_not_open: Number.POSITIVE_INFINITY,
  full: Number.POSITIVE_INFINITY,
};
/** Score that one unit of effort must be worth. */
const PER_EFFORT = 0.04;
const MOST_BLOCKERS = 2;
/** No blocker is lifted for less. */
export const LEAST_EFFORT = 1;

/** Blocked by one or two things that the founder can change? */
export function isNearMiss({ blockers }: Pick<Match, "blockers">): boolean {
  return (
    blockers.length > 0 &&
    blockers.length <= MOST_BLOCKERS &&
    blockers.every((blocker) => blocker.liftable)
  );
}

/** The score less the effort of lifting what blocks the pair; may be negative. */
export function nearMissWorth(score: number, toLift: number): number {
  return score - PER_EFFORT * toLift;
}

/** The sum over blockers; stages and readiness levels cost once for each step. */
export function effort(blockers: readonly Blocker[]): number {
  return blockers.reduce((sum, blocker) => sum + EFFORT[blocker.code] * steps(blocker), 0);
}

function steps({ code, values }: Blocker): number {
  if (code === "readiness_low") return Number(values.min) - Number(values.readiness);
  if (code !== "stage") return 1;
  const from = STAGES.indexOf(values.stage as Stage);
  const ahead = (values.stages as string[])
    .map((stage) => STAGES.indexOf(stage as Stage) - from)
    .filter((distance) => distance > 0);
  return Math.min(...ahead);
}
