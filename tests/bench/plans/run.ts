import { createPlanReader } from "#app/domain/plans/reader/read-plan.ts";
import { planKnowledge } from "#app/services/plans/plan-knowledge.server.ts";
import type { Row } from "../table.ts";
import {
  addUp,
  type FieldScore,
  type PlanText,
  plansWithTruth,
  referencePlans,
  scorePlan,
} from "./score.ts";

/** Scores by field of each set of plans; null where the machine does not have the set. */
export type PlansBench = Record<string, FieldScore[] | null>;

/** How right the plan reader is, field by field, on openings of our own and on real plans. */
export function benchPlans(): PlansBench {
  const reader = createPlanReader(planKnowledge([]));
  const score = (plans: PlanText[] | null) =>
    plans && addUp(plans.flatMap((plan) => scorePlan(plan, reader.read(plan.text))));
  return {
    "our own, tuning": score(plansWithTruth("tests/bench/plans/tuning")),
    "our own, report": score(plansWithTruth("tests/bench/plans/report")),
    "six openings": score(plansWithTruth("../shared/plans-dev")),
    "five plans": score(referencePlans("../shared/plans")),
  };
}

export function planRows(bench: PlansBench): Row[] {
  return Object.entries(bench).flatMap(([set, scores]): Row[] =>
    scores === null
      ? [[set, "skipped: this machine does not have them"]]
      : scores.map(({ field, there, found, drafted, right }) => [
          `${set}: ${field}`,
          `recall ${found} of ${there} (${percent(found, there)}), precision ${right} of ${drafted} (${percent(right, drafted)})`,
        ]),
  );
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;
}
