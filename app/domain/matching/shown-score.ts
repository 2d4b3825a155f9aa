import type { PartName, ScorePart } from "./types.ts";

export interface PartPoints {
  name: PartName;
  /** Whole points of 100. */
  points: number;
  /** The most the part can give. */
  most: number;
  known: boolean;
}

/** Score in whole points of 100, as every page shows it. */
export function totalPoints(score: number): number {
  return Math.round(score * 100);
}

/**
 * Points by part, in the parts' order. Rounded by largest remainder, so that what is shown adds up
 * to the total that is shown.
 */
export function partPoints(parts: readonly ScorePart[]): PartPoints[] {
  const exact = parts.map(({ value, weight }) => value * weight * 100);
  const total = Math.round(exact.reduce((sum, points) => sum + points, 0));
  const whole = exact.map(Math.floor);
  const missing = total - whole.reduce((sum, points) => sum + points, 0);
  const raised = new Set(
    exact
      .map((points, index) => ({ index, rest: points - Math.floor(points) }))
      .sort((a, b) => b.rest - a.rest || a.index - b.index)
      .slice(0, missing)
      .map(({ index }) => index),
  );
  return parts.map(({ name, weight, known }, index) => ({
    name,
    points: (whole[index] ?? 0) + (raised.has(index) ? 1 : 0),
    most: Math.round(weight * 100),
    known,
  }));
}
