import { expect, test } from "vitest";
import { planStanding, planTerm } from "#app/domain/plans/standing.ts";

test("a plan's standing follows its years and its successor", () => {
  const plan = { from: 2024, to: 2026, superseded: false };
  expect(planStanding(plan, "2023-12-31")).toBe("to_come");
  expect(planStanding(plan, "2026-12-31")).toBe("in_force");
  expect(planStanding(plan, "2027-01-01")).toBe("ended");
  expect(planStanding({ ...plan, superseded: true }, "2025-06-01")).toBe("superseded");
});

test("a start and three years hold to the day before the third anniversary", () => {
  const term = planTerm({
    period: { from: 2023, to: 2025 },
    effectiveOn: "2023-11-30",
    termYears: 3,
  });
  expect(term).toEqual({ from: 2023, to: 2026, endsOn: "2026-11-29" });
  const plan = { ...term, superseded: false };
  expect(planStanding(plan, "2026-11-29")).toBe("in_force");
  expect(planStanding(plan, "2026-11-30")).toBe("ended");
});

test("years without a start, or a start without years, end with the last year", () => {
  const period = { from: 2025, to: 2026 };
  for (const said of [{ effectiveOn: null, termYears: 3 }, { effectiveOn: "2025-03-01" }]) {
    expect(planTerm({ period, ...said })).toEqual({ ...period, endsOn: null });
  }
});
