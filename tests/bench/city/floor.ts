/**
 * The least that any exhaustive matcher does: touch each pair once in typed arrays. Sums are returned so
 * that nothing is optimised away.
 */
export function floor(applications: number, resources: number): number {
  const ours = Float64Array.from({ length: applications }, (_, index) => 1 / (index + 1));
  const theirs = Float64Array.from({ length: resources }, (_, index) => 1 / (index + 2));
  let sum = 0;
  for (let application = 0; application < applications; application++) {
    const own = ours[application];
    for (let resource = 0; resource < resources; resource++) {
      sum += own * theirs[resource];
    }
  }
  return sum;
}

const PARTS = 8;

/** The same for a score of eight parts: of each pair the eight values are read and added, no more. */
export function floorOfParts(applications: number, resources: number): number {
  const tables = Array.from({ length: PARTS }, (_, part) =>
    Float64Array.from({ length: resources }, (_, index) => 1 / (index + part + 1)),
  );
  const [a, b, c, d, e, f, g, h] = tables as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  let sum = 0;
  for (let application = 0; application < applications; application++) {
    for (let at = 0; at < resources; at++) {
      sum += a[at] + b[at] + c[at] + d[at] + e[at] + f[at] + g[at] + h[at];
    }
  }
  return sum;
}
