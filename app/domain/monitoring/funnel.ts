import type { DealState } from "../vocabulary.ts";

/** The way of a deal from the first word to the outcome; the two ways to begin are one step. */
export const FUNNEL_STEPS = [
  "contacted",
  "introduced",
  "in_review",
  "shortlisted",
  "meeting",
  "offered",
  "agreed",
  "completed",
] as const;
export type FunnelStep = (typeof FUNNEL_STEPS)[number];

/** How a deal ends without an outcome. */
export const ENDINGS = ["declined", "withdrawn", "expired"] as const satisfies DealState[];

export interface FunnelRow {
  step: FunnelStep;
  /** Deals that came this far or further, whatever became of them. */
  reached: number;
  /** Deals that stand here now. */
  now: number;
  /** 0…1, of those that reached the step before; null for the first and where none did. */
  passed: number | null;
}

/** The states that make a step. */
export function statesOf(step: FunnelStep): DealState[] {
  return step === "contacted" ? ["interested", "invited"] : [step];
}

/** The states of a step and of every later one: what a deal must have been in to have reached it. */
export function statesFrom(step: FunnelStep): DealState[] {
  return FUNNEL_STEPS.slice(FUNNEL_STEPS.indexOf(step)).flatMap(statesOf);
}

/** 0 for the first step; null for an ending, which says nothing of how far a deal came. */
export function stepIndex(state: DealState): number | null {
  const index = FUNNEL_STEPS.findIndex((step) => statesOf(step).includes(state));
  return index < 0 ? null : index;
}

/**
 * @param now deals by the state they are in
 * @param furthest deals by the index of the furthest step they ever reached
 */
export function funnel(
  now: Partial<Record<DealState, number>>,
  furthest: ReadonlyMap<number, number>,
): FunnelRow[] {
  const reached = FUNNEL_STEPS.map((_, index) =>
    [...furthest].reduce((sum, [step, count]) => sum + (step >= index ? count : 0), 0),
  );
  return FUNNEL_STEPS.map((step, index) => {
    const before = reached[index - 1] ?? 0;
    const here = reached[index] ?? 0;
    return {
      step,
      reached: here,
      now: statesOf(step).reduce((sum, state) => sum + (now[state] ?? 0), 0),
      passed: before === 0 ? null : here / before,
    };
  });
}
