const MEMORY = 8;
const SMALLEST_STEP = 1e-10;

/** Value at `x`; writes the gradient into `gradient`. */
export type Objective = (x: Float64Array, gradient: Float64Array) => number;

/** Minimum of a smooth convex function by limited-memory BFGS, from `start`. */
export function descend(
  objective: Objective,
  { start, steps, tolerance }: { start: Float64Array; steps: number; tolerance: number },
): Float64Array {
  let x: Float64Array = start.slice();
  let gradient: Float64Array = new Float64Array(x.length);
  let value = objective(x, gradient);
  const history: { move: Float64Array; turn: Float64Array; rho: number }[] = [];
  for (let count = 0; count < steps; count++) {
    const direction = towards(gradient, history);
    const slope = dot(direction, gradient);
    if (!(slope < 0)) break;
    const next = new Float64Array(x.length);
    const nextGradient = new Float64Array(x.length);
    let size = history.length === 0 ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))) : 1;
    let reached = Number.POSITIVE_INFINITY;
    while (size > SMALLEST_STEP) {
      for (let at = 0; at < x.length; at++) {
        next[at] = (x[at] as number) + size * (direction[at] as number);
      }
      reached = objective(next, nextGradient);
      if (reached <= value + 1e-4 * size * slope) break;
      size /= 2;
    }
    if (!(reached < value)) break;
    const move = next.map((to, at) => to - (x[at] as number));
    const turn = nextGradient.map((to, at) => to - (gradient[at] as number));
    const curve = dot(move, turn);
    if (curve > 1e-12) history.push({ move, turn, rho: 1 / curve });
    if (history.length > MEMORY) history.shift();
    const gain = value - reached;
    x = next;
    gradient = nextGradient;
    value = reached;
    if (gain < tolerance * Math.max(1, Math.abs(value))) break;
  }
  return x;
}

function towards(
  gradient: Float64Array,
  history: readonly { move: Float64Array; turn: Float64Array; rho: number }[],
): Float64Array {
  const direction = gradient.map((value) => -value);
  const alphas: number[] = [];
  for (const { move, turn, rho } of [...history].reverse()) {
    const alpha = rho * dot(move, direction);
    alphas.push(alpha);
    addScaled(direction, turn, -alpha);
  }
  const last = history.at(-1);
  if (last) {
    const scale = 1 / (last.rho * dot(last.turn, last.turn));
    for (let at = 0; at < direction.length; at++) direction[at] = (direction[at] as number) * scale;
  }
  history.forEach(({ move, turn, rho }, at) => {
    const beta = rho * dot(turn, direction);
    addScaled(direction, move, (alphas[history.length - 1 - at] as number) - beta);
  });
  return direction;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] as number) * (b[at] as number);
  return sum;
}

function addScaled(into: Float64Array, values: Float64Array, factor: number): void {
  for (let at = 0; at < into.length; at++) {
    into[at] = (into[at] as number) + factor * (values[at] as number);
  }
}
