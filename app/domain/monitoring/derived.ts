/** What the registry itself can say of an indicator that a plan names. */
export const MEASURES = ["fund_size", "incubators"] as const;
export type Measure = (typeof MEASURES)[number];

/** Of some kind that the registry does not know: counting all of them would call a target reached that is not. */
const QUALIFIED = /高质量|影响力|转型|集群|面积|新增/;

/**
 * The measure that stands in for an indicator while staff have reported nothing, or null. It counts what is
 * registered and open here, which may be less than the plan's own count, so pages say where it comes from.
 */
export function measureFor({ name, unit }: { name: string; unit: string }): Measure | null {
  if (/集聚基金规模/.test(name) && unit === "亿元") return "fund_size";
  const counts = /孵化器|创新创业载体/.test(name) && ["家", "个"].includes(unit);
  return counts && !QUALIFIED.test(name) ? "incubators" : null;
}
