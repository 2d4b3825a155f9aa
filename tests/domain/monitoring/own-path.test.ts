import { describe, expect, test } from "vitest";
import { indicatorsOf, type TargetFact } from "#app/domain/monitoring/indicators.ts";
import { progressOf } from "#app/domain/monitoring/target-progress.ts";
import { yearEnd } from "#app/domain/time.ts";

const period = { from: 2021 };

function fact(year: number | null): TargetFact {
  return {
    ...{
      key: "high-tech-enterprises",
      area: "嘉定区",
      indicator: "高新技术企业数量",
      kind: "target",
    },
    ...{ comparator: ">=", value: 3000, upper: null, unit: "家", reference: null, year },
    ...{ said: null, section: "二", note: null },
  };
}

describe("where no plan states a figure to start from", () => {
  const [bare] = indicatorsOf([fact(2026)], period);
  const first = { value: 2000, at: yearEnd(2024) };
  const halfway = yearEnd(2025);

  function verdictOf(value: number, readings = [first]) {
    if (!bare) throw new Error("no indicator");
    const latest = { value, at: halfway };
    return progressOf({ ...bare, readings: [...readings, latest], asOf: halfway });
  }

  test("the path starts at the first figure reported", () => {
    expect(verdictOf(2600)).toMatchObject({ verdict: "on_track", expected: 2500 });
    expect(verdictOf(2400)).toMatchObject({ verdict: "behind", expected: 2500 });
    expect(verdictOf(3000)).toMatchObject({ verdict: "reached" });
  });

  test("one figure alone is no path, and a goal without a year has none", () => {
    expect(verdictOf(2400, [])).toMatchObject({ verdict: "underway", expected: null });
    const [yearless] = indicatorsOf([fact(null)], period);
    if (!yearless) throw new Error("no indicator");
    const readings = [first, { value: 2100, at: halfway }];
    expect(progressOf({ ...yearless, readings, asOf: halfway }).verdict).toBe("underway");
  });
});
