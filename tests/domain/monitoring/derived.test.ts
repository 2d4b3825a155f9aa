import { expect, test } from "vitest";
import { measureFor } from "#app/domain/monitoring/derived.ts";

test.each([
  ["累计集聚基金规模", "亿元", "fund_size"],
  ["各类创新创业载体总量", "家", "incubators"],
  // The registry does not know which incubators count as such.
  ["园区高质量孵化器", "家", null],
  ["实现转型升级的孵化器", "家", null],
  ["科创金融联盟基金规模", "亿元", null],
  ["高新技术企业数量", "家", null],
])("%s (%s) is measured by %s", (name, unit, measure) => {
  expect(measureFor({ name, unit })).toBe(measure);
});
