/**
 * The least that any exhaustive matcher does: touch each pair once in typed arrays. Three reads, one
 * multiplication and one addition a pair; the sum is returned so that nothing is optimised away.
 */
export function floor(applications: number, resources: number): number {
  const ours = Float64Array.from({ length: applications }, (_, index) => 1 / (index + 1));
  const theirs = Float64Array.from({ length: resources }, (_, index) => 1 / (index + 2));
  const bars = new Float64Array(resources);
  let sum = 0;
  for (let application = 0; application < applications; application++) {
    const own = ours[application] as number;
    for (let resource = 0; resource < resources; resource++) {
      sum += own * (theirs[resource] as number) - (bars[resource] as number);
    }
  }
  return sum;
}
