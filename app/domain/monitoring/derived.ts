/** What the registry itself can say of an indicator that a plan names. */
export const MEASURES = ["fund_size", "incubators"] as const;
export type Measure = (typeof MEASURES)[number];

/**
 * The measure that stands in for an indicator while staff have reported nothing, or null. It counts what is
 * registered and open here, which may be less than the plan's own count, so pages say where it comes from.
 */
export function measureFor({ name, unit }: { name: string; unit: string }): Measure | null {
  if (/基金规模/.test(name) && unit === "亿元") return "fund_size";
  // Incubators that are to change are a part of them that the registry does not know.
  if (/孵化器/.test(name) && !/转型/.test(name) && ["家", "个"].includes(unit)) return "incubators";
  return null;
}
