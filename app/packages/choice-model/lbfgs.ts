/** Pairs of steps and gradient changes that are kept. */
const MEMORY = 8;
const SMALLEST_STEP = 1e-10;
/** Share of the slope that a step must gain (Armijo 1966). */
const SUFFICIENT_DECREASE = 1e-4;
const LEAST_CURVATURE = 1e-12;

/** Value at `x`; writes the gradient into `gradient`. */
export type Objective = (x: Float64Array, gradient: Float64Array) => number;

export interface MinimiseOptions {
  start: Float64Array;
  iterations: number;
  /** Ends where an iteration gains less than this share of the value. */
  tolerance: number;
}

/** A step with the change of the gradient along it: what is remembered of the curvature. */
interface Correction {
  step: Float64Array;
  change: Float64Array;
  /** 1 / (step · change) */
  rho: number;
}

/**
 * Minimum of a smooth convex function by limited-memory BFGS with backtracking line search (Nocedal 1980).
 * O(8 × dimensions) an iteration beside the objective itself.
 */
export function minimise(
  objective: Objective,
  { start, iterations, tolerance }: MinimiseOptions,
): Float64Array {
  let x: Float64Array = start.slice();
  let gradient: Float64Array = new Float64Array(x.length);
  let value = objective(x, gradient);
  const corrections: Correction[] = [];
  for (let iteration = 0; iteration < iterations; iteration++) {
    const direction = descentDirection(gradient, corrections);
    const slope = dot(direction, gradient);
    if (!(slope < 0)) break;
    const next = new Float64Array(x.length);
    const nextGradient = new Float64Array(x.length);
    let size = corrections.length === 0 ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))) : 1;
    let reached = Number.POSITIVE_INFINITY;
    while (size > SMALLEST_STEP) {
      for (let at = 0; at < x.length; at++) {
        next[at] = x[at] + size * direction[at];
      }
      reached = objective(next, nextGradient);
      if (reached <= value + SUFFICIENT_DECREASE * size * slope) break;
      size /= 2;
    }
    if (!(reached < value)) break;
    const step = next.map((to, at) => to - x[at]);
    const change = nextGradient.map((to, at) => to - gradient[at]);
    const curvature = dot(step, change);
    if (curvature > LEAST_CURVATURE) corrections.push({ step, change, rho: 1 / curvature });
    if (corrections.length > MEMORY) corrections.shift();
    const gain = value - reached;
    x = next;
    gradient = nextGradient;
    value = reached;
    if (gain < tolerance * Math.max(1, Math.abs(value))) break;
  }
  return x;
}

/** The inverse Hessian's approximation times the negative gradient (two-loop recursion). */
function descentDirection(
  gradient: Float64Array,
  corrections: readonly Correction[],
): Float64Array {
  const direction = gradient.map((value) => -value);
  const alphas: number[] = [];
  for (const { step, change, rho } of [...corrections].reverse()) {
    const alpha = rho * dot(step, direction);
    alphas.push(alpha);
    addScaled(direction, change, -alpha);
  }
  const last = corrections.at(-1);
  if (last) {
    const scale = 1 / (last.rho * dot(last.change, last.change));
    for (let at = 0; at < direction.length; at++) direction[at] = direction[at] * scale;
  }
  corrections.forEach(({ step, change, rho }, at) => {
    const beta = rho * dot(change, direction);
    addScaled(direction, step, alphas[corrections.length - 1 - at] - beta);
  });
  return direction;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at] * b[at];
  return sum;
}

function addScaled(into: Float64Array, values: Float64Array, factor: number): void {
  for (let at = 0; at < into.length; at++) {
    into[at] += factor * values[at];
  }
}
