/**
 * Values and weights are whole multiples of 2⁻¹⁴. A product of two is then a multiple of 2⁻²⁸, so a
 * score is the exact sum of its parts in whatever order they are added, and equal on every machine.
 */
export const GRAIN = 2 ** -14;

const STEPS = 2 ** 14;

/** The nearest multiple of the grain, within 0…1. */
export function grained(value: number): number {
  return Math.floor(steps(Math.min(1, Math.max(0, value)))) * GRAIN;
}

/** The multiple of the grain next below, for a value from 0. */
export function wholeGrains(value: number): number {
  return Math.floor(value * STEPS) * GRAIN;
}

/** The whole part of this, for a value within 0…1, is its number of grains: half a grain rounds up. */
export function steps(value: number): number {
  return value * STEPS + 0.5;
}

/** Shares of the grain that add up to exactly 1; the largest remainders get what rounding left over. */
export function shares(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const exact = weights.map((weight) => (weight / total) * STEPS);
  const whole = exact.map(Math.floor);
  const left = STEPS - whole.reduce((sum, steps) => sum + steps, 0);
  const byRemainder = exact
    .map((steps, index) => ({ index, remainder: steps - Math.floor(steps) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) whole[index] = (whole[index] ?? 0) + 1;
  return whole.map((steps) => steps * GRAIN);
}
