import { expect, test } from "vitest";
import { chance } from "../../seeded-random/index.ts";
import { ratioOf } from "../bootstrap.ts";

function drawn(seed: number, mean: number, count = 400): Float64Array {
  const { next } = chance(seed);
  return Float64Array.from({ length: count }, () => 2 * mean * next());
}

test("the ratio of two means lies within its interval", () => {
  const { ratio, low, high } = ratioOf(drawn(1, 0.3), drawn(2, 0.2));
  expect(ratio).toBeCloseTo(1.5, 1);
  expect(low).toBeLessThan(ratio);
  expect(high).toBeGreaterThan(ratio);
});

test("the interval is as wide as the normal approximation says", () => {
  const own = drawn(3, 0.5, 900);
  const { low, high } = ratioOf(own, new Float64Array(900).fill(0.5));
  const mean = own.reduce((sum, value) => sum + value, 0) / 900;
  const variance = own.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 900;
  const error = Math.sqrt(variance / 900) / 0.5;
  expect((high - low) / (2 * 1.96 * error)).toBeCloseTo(1, 1);
});

test("the same questions in both are resampled together: an order against itself is 1 without doubt", () => {
  const own = drawn(4, 0.2);
  expect(ratioOf(own, own)).toEqual({ ratio: 1, low: 1, high: 1 });
});

test("an order that finds nothing is infinitely worse, unless nobody finds anything", () => {
  const none = new Float64Array(10);
  expect(ratioOf(drawn(5, 0.2, 10), none).ratio).toBe(Number.POSITIVE_INFINITY);
  expect(ratioOf(none, none).ratio).toBe(1);
});
