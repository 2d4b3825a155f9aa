import { FUNNEL_STEPS, type FunnelStep, stepOf } from "../deals/lifecycle.ts";
import { DEAL_STATES, type DealState } from "../vocabulary.ts";

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
  return DEAL_STATES.filter((state) => stepOf(state) === step);
}

/** 0 for the first step; null for an ending, which says nothing of how far a deal came. */
export function stepIndex(state: DealState): number | null {
  const step = stepOf(state);
  return step === null ? null : FUNNEL_STEPS.indexOf(step);
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
