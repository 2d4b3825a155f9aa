import { fitConditionalLogit } from "../choice-model/index.ts";
import { BLENDED_ORDERS } from "./baselines.ts";
import { choiceSet, type Gathered } from "./gather.ts";

const L2_PENALTY = 5;

/** The best blend of the simple orders: weights under which the lessons were likeliest. */
export function fitBlend(lessons: readonly Gathered[]): Float64Array {
  const prior = new Float64Array(BLENDED_ORDERS.length);
  if (lessons.length === 0) return prior.fill(1);
  const sets = lessons.map((lesson) => choiceSet(lesson.simple, lesson));
  return fitConditionalLogit(sets, {
    prior,
    l2Penalty: L2_PENALTY,
    iterations: 80,
    tolerance: 1e-6,
    standardise: true,
  });
}

export function blended(columns: readonly Float64Array[], weights: Float64Array): Float64Array {
  const scores = new Float64Array(columns[0]?.length ?? 0);
  columns.forEach((column, which) => {
    for (let at = 0; at < scores.length; at++) scores[at] += weights[which] * column[at];
  });
  return scores;
}
