import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { distance, type Goal, isMet } from "#app/domain/monitoring/goal.ts";
import { indicatorsOf, type TargetFact } from "#app/domain/monitoring/indicators.ts";
import { pathValue } from "#app/domain/monitoring/path.ts";
import { progressOf } from "#app/domain/monitoring/target-progress.ts";
import { yearEnd } from "#app/domain/time.ts";
import { COMPARATORS } from "#app/domain/vocabulary.ts";

const period = { from: 2021 };

function fact(said: Partial<TargetFact>): TargetFact {
  return {
    key: "high-tech-enterprises",
    area: "嘉定区",
    indicator: "高新技术企业数量",
    kind: "target",
    comparator: ">=",
    value: 3000,
    upper: null,
    unit: "家",
    reference: null,
    year: 2025,
    said: null,
    section: "二",
    note: null,
    ...said,
  };
}

function verdictAt(facts: TargetFact[], value: number, at: number, asOf = at) {
  const [indicator] = indicatorsOf(facts, period);
  if (!indicator) throw new Error("no indicator");
  return progressOf({ ...indicator, readings: [{ value, at }], asOf }).verdict;
}

describe("indicators", () => {
  test("join baseline, years and goal of one name", () => {
    const [indicator] = indicatorsOf(
      [
        fact({ kind: "baseline", value: 1834, year: 2020 }),
        fact({ kind: "annual", value: 2300, year: 2023 }),
        fact({}),
      ],
      period,
    );
    expect(indicator).toMatchObject({
      year: 2025,
      start: { value: 1834, year: 2020 },
      path: [
        { at: yearEnd(2020), value: 1834 },
        { at: yearEnd(2023), value: 2300 },
        { at: yearEnd(2025), value: 3000 },
      ],
    });
  });

  test("without a target the last annual figure is the goal", () => {
    const years = [2018, 2019, 2020].map((year, i) =>
      fact({ kind: "annual", year, value: 900 + 50 * i }),
    );
    const [indicator] = indicatorsOf(years, { from: 2018 });
    expect(indicator).toMatchObject({ year: 2020, goal: { value: 1000 }, start: null });
    expect(indicator?.path).toHaveLength(3);
  });

  test("what is only reported is no indicator", () => {
    expect(indicatorsOf([fact({ kind: "achievement", year: 2020 })], period)).toEqual([]);
  });

  test("are one for each identity and area, whatever the names", () => {
    const lines = indicatorsOf(
      [
        fact({ indicator: "高新技术企业", comparator: ">" }),
        fact({ indicator: "高新技术企业数量", kind: "baseline", value: 1834, year: 2020 }),
        fact({ indicator: "高新技术企业数量", section: "表" }),
        fact({ area: "张江高新区嘉定园", value: 2000 }),
      ],
      period,
    );
    expect(lines.map(({ name, area, goal }) => [name, area, goal.value])).toEqual([
      ["高新技术企业", "嘉定区", 3000],
      ["高新技术企业数量", "张江高新区嘉定园", 2000],
    ]);
    expect(lines[0]).toMatchObject({
      goal: { comparator: ">" },
      start: { value: 1834, plan: null },
      also: [{ section: "表", goal: { comparator: ">=" } }],
    });
  });

  test("list a goal against an average beside the figure, and the same goal once", () => {
    const above = { comparator: "relative", value: 0, reference: "全市平均水平" } as const;
    const lines = indicatorsOf([fact({}), fact(above), fact({ ...above, section: "表" })], period);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.also).toMatchObject([{ reference: "全市平均水平", section: "二" }]);
  });

  test("start from another plan's figure where measure, area and unit are the same", () => {
    const plan = { slug: "old", titleZh: "旧", titleEn: "Old", number: null };
    const before = { ...fact({ kind: "achievement", value: 253, year: 2020 }), plan };
    const startFrom = (said: Partial<TargetFact>, facts = [fact({ value: 300 })]) =>
      indicatorsOf(facts, { from: 2021, elsewhere: [{ ...before, ...said }] })[0]?.start;
    expect(startFrom({})).toEqual({
      comparator: ">=",
      value: 253,
      year: 2020,
      section: "二",
      plan,
    });
    expect(startFrom({ unit: "个" })).toMatchObject({ value: 253 });
    expect(startFrom({ key: "unicorns" })).toBeNull();
    expect(startFrom({ area: "闵行区" })).toBeNull();
    expect(startFrom({ unit: "万家" })).toBeNull();
    expect(startFrom({ kind: "target" })).toBeNull();
    // Of a year of the plan itself it is a figure on the way, no beginning.
    expect(startFrom({ year: 2022 })).toBeNull();
    // The plan's own baseline comes first.
    const own = fact({ kind: "baseline", value: 240, year: 2019 });
    expect(startFrom({}, [own, fact({ value: 300 })])).toMatchObject({ value: 240, plan: null });
  });

  test("a figure in another unit starts no path", () => {
    const [indicator] = indicatorsOf(
      [fact({ kind: "baseline", year: 2020, unit: "万家" }), fact({})],
      period,
    );
    expect(indicator?.start).toBeNull();
    expect(indicator?.path).toEqual([]);
  });
});

describe("verdict", () => {
  const facts = [fact({ kind: "baseline", value: 1000, year: 2020 }), fact({})];
  const half = (yearEnd(2020) + yearEnd(2025)) / 2;

  test("compares a figure with the straight path of its own day", () => {
    expect(verdictAt(facts, 2001, half)).toBe("on_track");
    expect(verdictAt(facts, 1999, half)).toBe("behind");
    // Reported late is not progressed late.
    expect(verdictAt(facts, 2001, half, yearEnd(2024))).toBe("on_track");
    expect(verdictAt(facts, 3000, half)).toBe("reached");
    expect(verdictAt(facts, 2999, yearEnd(2025))).toBe("behind");
  });

  test("says so when there is no figure, or no path to compare with", () => {
    const [indicator] = indicatorsOf(facts, period);
    if (!indicator) throw new Error("no indicator");
    const ahead = [{ value: 5000, at: half + 1 }];
    expect(progressOf({ ...indicator, readings: ahead, asOf: half }).verdict).toBe("no_data");
    expect(verdictAt([fact({})], 10, half)).toBe("underway");
    expect(verdictAt([fact({})], 10, yearEnd(2025))).toBe("behind");
  });

  test("reads every comparator", () => {
    const end = yearEnd(2025);
    expect(verdictAt([fact({ comparator: ">" })], 3000, end)).toBe("behind");
    expect(verdictAt([fact({ comparator: "<=", value: 5 })], 4.9, half)).toBe("reached");
    expect(verdictAt([fact({ comparator: "range", value: 2, upper: 3 })], 3, half)).toBe("reached");
    // Who builds more than the upper end of a range has built it.
    expect(verdictAt([fact({ comparator: "range", value: 2, upper: 3 })], 4, end)).toBe("reached");
    expect(verdictAt([fact({ comparator: "range", value: 2, upper: 3 })], 1, end)).toBe("behind");
    expect(verdictAt([fact({ comparator: "within", value: 2, upper: 3 })], 4, end)).toBe("beyond");
    expect(verdictAt([fact({ comparator: "<", value: 5 })], 5, end)).toBe("behind");
    expect(verdictAt([fact({ comparator: "relative", value: 0 })], 0.4, half)).toBe("reached");
    expect(verdictAt([fact({ comparator: "relative", value: 0 })], -0.1, half)).toBe("behind");
  });

  test("at least is not overdone by more, and equal to the average is not above it", () => {
    const end = yearEnd(2025);
    expect(verdictAt([fact({ value: 3000 })], 3300, end)).toBe("reached");
    expect(verdictAt([fact({ value: 3000 })], 3000, end)).toBe("reached");
    expect(verdictAt([fact({ comparator: "relative", value: 0 })], 0, end)).toBe("behind");
  });

  test.each([
    // 5 % either way.
    ["about", 5.5, 5.5, "reached"],
    ["about", 5.5, 5.23, "reached"],
    ["about", 5.5, 5.2, "behind"],
    ["about", 5.5, 5.8, "beyond"],
    // At least nine tenths, and never "at most".
    ["nearly", 100, 0, "behind"],
    ["nearly", 100, 89, "behind"],
    ["nearly", 100, 90, "reached"],
    ["nearly", 100, 130, "reached"],
  ] as const)("%s %d: %d is %s", (comparator, value, figure, verdict) => {
    expect(verdictAt([fact({ comparator, value })], figure, yearEnd(2025))).toBe(verdict);
  });

  test("keeps rising compares a figure with the one before it", () => {
    const [indicator] = indicatorsOf([fact({ comparator: "rising", value: 0 })], period);
    if (!indicator) throw new Error("no indicator");
    const following = (...values: number[]) =>
      progressOf({
        ...indicator,
        readings: values.map((value, i) => ({ value, at: half + i })),
        asOf: half + 10,
      });
    expect(following(300)).toMatchObject({ verdict: "underway", change: null });
    expect(following(300, 310)).toMatchObject({ verdict: "on_track", change: 10 });
    expect(following(300, 300).verdict).toBe("behind");
    expect(following(300, 290)).toMatchObject({ verdict: "behind", change: -10 });
  });

  test("a goal without a year has none and is never late", () => {
    const undated = [fact({ kind: "baseline", value: 1000, year: 2020 }), fact({ year: null })];
    const [indicator] = indicatorsOf(undated, period);
    expect(indicator).toMatchObject({ year: null, goal: { due: null }, path: [] });
    expect(verdictAt(undated, 1200, yearEnd(2040))).toBe("underway");
    expect(verdictAt(undated, 3000, half)).toBe("reached");
  });

  test("a band is approached from the side the baseline lies on", () => {
    const band = [
      fact({ kind: "baseline", value: 9, year: 2020 }),
      fact({ comparator: "within", value: 2, upper: 5 }),
    ];
    expect(verdictAt(band, 7, half)).toBe("on_track");
    expect(verdictAt(band, 7.1, half)).toBe("beyond");
  });

  test("a later reading of one moment corrects the earlier", () => {
    const [indicator] = indicatorsOf(facts, period);
    if (!indicator) throw new Error("no indicator");
    const readings = [
      { value: 10, at: half },
      { value: 2500, at: half },
    ];
    expect(progressOf({ ...indicator, readings, asOf: half }).latest?.value).toBe(2500);
  });
});

const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const goals: fc.Arbitrary<Goal> = fc.record({
  comparator: fc.constantFrom(...COMPARATORS),
  value,
  upper: fc.constant(null),
  due: fc.constant(1000),
});
const paths = fc
  .array(fc.record({ at: fc.integer({ min: 0, max: 999 }), value }), { minLength: 2, maxLength: 5 })
  .map((points) => points.sort((a, b) => a.at - b.at));

describe("properties", () => {
  test("what meets the goal is at no distance from it", () => {
    fc.assert(
      fc.property(goals, value, (goal, figure) => {
        expect(distance(goal, figure)).toBeGreaterThanOrEqual(0);
        if (isMet(goal, figure)) expect(distance(goal, figure)).toBeLessThan(1e-6);
      }),
    );
  });

  test("a figure nearer to the goal never has a worse verdict", () => {
    const order = ["no_data", "behind", "underway", "on_track", "reached"];
    fc.assert(
      fc.property(goals, paths, value, value, (goal, path, one, other) => {
        const [near, far] =
          distance(goal, one) <= distance(goal, other) ? [one, other] : [other, one];
        // At no distance strictly-more goals still want the last step.
        fc.pre(isMet(goal, near) || !isMet(goal, far));
        const of = (figure: number) =>
          order.indexOf(
            progressOf({
              goal,
              path,
              readings: [{ value: figure, at: 500 }],
              asOf: 500,
            }).verdict.replace("beyond", "behind"),
          );
        expect(of(near)).toBeGreaterThanOrEqual(of(far));
      }),
    );
  });

  test("the path stays between its figures and passes through them", () => {
    fc.assert(
      fc.property(paths, fc.integer({ min: -10, max: 1010 }), (path, at) => {
        const stands = pathValue(path, at) ?? Number.NaN;
        const values = path.map((point) => point.value);
        expect(stands).toBeGreaterThanOrEqual(Math.min(...values) - 1e-6);
        expect(stands).toBeLessThanOrEqual(Math.max(...values) + 1e-6);
        const first = path[0];
        expect(first && pathValue(path, first.at)).toBe(first?.value);
      }),
    );
  });
});
