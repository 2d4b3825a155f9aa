import { expect, test } from "vitest";
import { planStanding } from "#app/domain/plans/standing.ts";

test("a plan's standing follows its years and its successor", () => {
  const plan = { from: 2024, to: 2026, superseded: false };
  expect(planStanding(plan, 2023)).toBe("to_come");
  expect(planStanding(plan, 2026)).toBe("in_force");
  expect(planStanding(plan, 2027)).toBe("ended");
  expect(planStanding({ ...plan, superseded: true }, 2025)).toBe("superseded");
});
