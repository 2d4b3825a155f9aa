import { describe, expect, test } from "vitest";
import { recordObservation } from "#app/services/monitoring/record-observation.server.ts";
import { planFigures } from "#db/queries/monitoring/indicators.server.ts";
import { events } from "#db/schema/deals.ts";
import { observations } from "#db/schema/plans.ts";
import { twoDistricts } from "#tests/factories/districts.ts";
import { NOW } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();
const figure = {
  indicator: "高新技术企业数量",
  value: 1600,
  observedOn: "2026-06-30",
  source: "区统计局半年报",
  now: NOW,
};

describe("an observation", () => {
  test("is kept in the plan's unit with its day, source and reporter", async () => {
    const { own } = await twoDistricts(db());
    await recordObservation(db(), { ...figure, actor: own.staff, plan: own.slug });
    const [plan] = await planFigures(db().read, [own.area]);
    expect(plan?.observations).toMatchObject([
      {
        value: 1600,
        unit: "家",
        observedAt: new Date("2026-06-29T16:00:00Z"),
        source: "区统计局半年报",
        by: own.staff.name,
      },
    ]);
    const recorded = await db().read.select({ kind: events.kind }).from(events);
    expect(recorded.map((row) => row.kind)).toContain("plan.observed");
  });

  test("of another district's plan, or of no indicator, is refused", async () => {
    const { own, other } = await twoDistricts(db());
    for (const said of [
      { actor: own.staff, plan: other.slug },
      { actor: own.founder, plan: own.slug },
      { actor: own.staff, plan: own.slug, indicator: "别的指标" },
    ]) {
      const recording = recordObservation(db(), { ...figure, ...said });
      await expect(recording).rejects.toMatchObject({ code: "not-found" });
    }
    expect(await db().read.$count(observations)).toBe(0);
  });

  test("of a day that has not come is refused beside the field", async () => {
    const { own } = await twoDistricts(db());
    const recording = recordObservation(db(), {
      ...figure,
      actor: own.staff,
      plan: own.slug,
      observedOn: "2026-11-25",
    });
    await expect(recording).rejects.toMatchObject({ field: "observedOn", reason: "day-ahead" });
  });
});
