import type { Rules } from "../context.ts";
import { GRAIN, grained, steps } from "../grain.ts";
import type { PartValue } from "../parts/part-value.ts";
import type { PartName } from "../types.ts";

/**
 * Score and confidence in one number that orders like the two, under whatever policy: the score, of the best that its
 * policy allows, is a multiple of 2⁻²⁸, the
 * confidence, 0…1 in steps of 2⁻¹⁴, is moved below it by 29 binary places. Keys of parts add up exactly.
 */
const BELOW_SCORE = 2 ** -29;
const SCORE_STEPS = 2 ** 28;

type Weighed = Pick<Rules, "weights" | "shares">;

/** What one part adds to the key. */
export function partKey(
  { value, known }: Pick<PartValue, "value" | "known">,
  rules: Weighed,
  part: PartName,
): number {
  return known ? grained(value) * rules.weights[part] + knownKey(rules, part) : 0;
}

/** What being known alone adds to the key. */
export function knownKey({ shares }: Weighed, part: PartName): number {
  return shares[part] * BELOW_SCORE;
}

/** What one step of the grain in a part's value adds to the key. */
export function stepKey({ weights }: Weighed, part: PartName): number {
  return GRAIN * weights[part];
}

/** As `partKey`, for a value that is known to lie within 0…1. */
export function boundedKey(value: number, step: number, known: number): number {
  return (steps(value) | 0) * step + known;
}

export function scoreOf(key: number): number {
  return Math.floor(key * SCORE_STEPS) / SCORE_STEPS;
}

export function confidenceOf(key: number): number {
  return (key - scoreOf(key)) / BELOW_SCORE;
}

export function withConfidence(key: number, confidence: number): number {
  return scoreOf(key) + confidence * BELOW_SCORE;
}
