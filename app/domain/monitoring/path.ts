/** A figure that the plan states for a moment (UTC ms). */
export interface PathPoint {
  at: number;
  value: number;
}

/**
 * Where the straight line through a plan's figures stands at a moment: before the first figure at the first,
 * after the last at the last.
 *
 * @param path in order of time, at least one
 */
export function pathValue(path: readonly PathPoint[], at: number): number | null {
  let before: PathPoint | null = null;
  for (const point of path) {
    if (point.at >= at) return before === null ? point.value : between(before, point, at);
    before = point;
  }
  return before?.value ?? null;
}

function between(from: PathPoint, to: PathPoint, at: number): number {
  if (to.at === from.at) return to.value;
  return from.value + ((to.value - from.value) * (at - from.at)) / (to.at - from.at);
}
