import fc from "fast-check";
import { expect, test } from "vitest";
import { minimise, type Objective } from "../index.ts";

test("the minimum of a quadratic, however stretched", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(fc.double({ min: -5, max: 5, noNaN: true }), fc.integer({ min: 0, max: 3 })),
        {
          minLength: 1,
          maxLength: 12,
        },
      ),
      (axes) => {
        const quadratic: Objective = (x, gradient) =>
          axes.reduce((sum, [centre, power], at) => {
            const off = (x[at] ?? 0) - centre;
            gradient[at] = 2 * 10 ** power * off;
            return sum + 10 ** power * off * off;
          }, 0);
        const start = new Float64Array(axes.length);
        const found = minimise(quadratic, { start, iterations: 300, tolerance: 1e-14 });
        axes.forEach(([centre], at) => {
          expect(Math.abs((found[at] ?? Number.NaN) - centre)).toBeLessThan(1e-3);
        });
      },
    ),
  );
});

test("follows a curved valley (Rosenbrock) in a few dozen iterations", () => {
  let calls = 0;
  const rosenbrock: Objective = (point, gradient) => {
    calls++;
    const [x = 0, y = 0] = point;
    gradient[0] = -400 * x * (y - x * x) - 2 * (1 - x);
    gradient[1] = 200 * (y - x * x);
    return 100 * (y - x * x) ** 2 + (1 - x) ** 2;
  };
  const start = Float64Array.of(-1.2, 1);
  const [x, y] = minimise(rosenbrock, { start, iterations: 200, tolerance: 1e-14 });
  expect(x).toBeCloseTo(1, 4);
  expect(y).toBeCloseTo(1, 4);
  expect(calls).toBeLessThan(100);
  expect([...start]).toEqual([-1.2, 1]);
});

test("stays where it is at a minimum, and takes no more iterations than allowed", () => {
  const bowl: Objective = (x, gradient) => {
    gradient[0] = 2 * (x[0] ?? 0);
    return (x[0] ?? 0) ** 2;
  };
  const options = { iterations: 50, tolerance: 1e-9 };
  expect([...minimise(bowl, { start: Float64Array.of(0), ...options })]).toEqual([0]);
  const none = minimise(bowl, { start: Float64Array.of(3), ...options, iterations: 0 });
  expect([...none]).toEqual([3]);
});
