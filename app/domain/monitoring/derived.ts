/** What the registry itself can count. */
export const MEASURES = ["fund_size", "incubators"] as const;
export type Measure = (typeof MEASURES)[number];

const COUNTED: ReadonlyMap<string, Measure> = new Map([
  ["carriers", "incubators"],
  ["fund-pool", "fund_size"],
]);

/**
 * The count of what is registered here that is a part of an indicator, or null. It is never the district's figure, so
 * it is shown beside, marked partial, and judges only once staff have published it as a reading.
 *
 * @param key of the indicator
 */
export function measureFor(key: string): Measure | null {
  return COUNTED.get(key) ?? null;
}
