import { GRAIN, grained, steps } from "../grain.ts";

/**
 * Score and confidence in one number that orders like the two: the score is a multiple of 2⁻²⁸, the
 * confidence, 0…1 in steps of 2⁻¹⁴, is moved below it by 29 binary places. Keys of parts add up exactly.
 */
const BELOW_SCORE = 2 ** -29;
const SCORE_STEPS = 2 ** 28;

/** What one part adds to the key. */
export function partKey(value: number, weight: number, known: boolean): number {
  return grained(value) * weight + (known ? weight * BELOW_SCORE : 0);
}

/** What the known weight alone adds to the key. */
export function knownKey(weight: number): number {
  return weight * BELOW_SCORE;
}

/** What one step of the grain in a part's value adds to the key. */
export function stepKey(weight: number): number {
  return GRAIN * weight;
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
