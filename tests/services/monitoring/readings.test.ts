import { describe, expect, test } from "vitest";
import { planProgress } from "#app/services/monitoring/plan-progress.server.ts";
import { publishCount } from "#app/services/monitoring/publish-count.server.ts";
import { recordReading } from "#app/services/monitoring/record-reading.server.ts";
import { loadIndicators } from "#app/services/plans/load-indicators.server.ts";
import { planFigures } from "#db/queries/monitoring/indicators.server.ts";
import { events } from "#db/schema/deals.ts";
import { targets } from "#db/schema/plans.ts";
import { readings } from "#db/schema/readings.ts";
import { readIndicators } from "#seeds/read.server.ts";
import { twoDistricts } from "#tests/factories/districts.ts";
import { NOW } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();
const figure = {
  indicator: "高新技术企业数量",
  value: 1600,
  reference: null,
  observedOn: "2026-06-30",
  source: "区统计局半年报",
  now: NOW,
};

describe("a reading", () => {
  test("is kept in the plan's unit with its day, source and reporter", async () => {
    const { own } = await twoDistricts(db());
    await recordReading(db(), { ...figure, actor: own.staff, plan: own.slug });
    const [plan] = await planFigures(db().read, [own.area]);
    expect(plan?.readings).toMatchObject([
      {
        value: 1600,
        unit: "家",
        asOf: new Date("2026-06-29T16:00:00Z"),
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
      { actor: own.staff, plan: own.slug, reference: "全市平均水平" },
    ]) {
      const recording = recordReading(db(), { ...figure, ...said });
      await expect(recording).rejects.toMatchObject({ code: "not-found" });
    }
    expect(await db().read.$count(readings)).toBe(0);
  });

  test("of a day that has not come is refused beside the field", async () => {
    const { own } = await twoDistricts(db());
    const recording = recordReading(db(), {
      ...figure,
      actor: own.staff,
      plan: own.slug,
      observedOn: "2026-11-25",
    });
    await expect(recording).rejects.toMatchObject({ field: "observedOn", reason: "day-ahead" });
  });
});

describe("a count of what is registered here", () => {
  async function carriers() {
    const { own } = await twoDistricts(db());
    await db().write(async (tx) => {
      await loadIndicators(tx, readIndicators(), { now: NOW });
      const fact = { plan: own.slug, section: "一", unit: "家", indicator: "各类创新创业载体" };
      const identity = { ...fact, indicatorKey: "carriers", area: own.area };
      await tx.insert(targets).values([
        { ...identity, position: 8, kind: "baseline", comparator: "=", value: 54, year: 2024 },
        { ...identity, position: 9, kind: "target", comparator: ">=", value: 64, year: 2026 },
      ]);
    });
    const ask = { plan: own.slug, indicator: "carriers", source: "与区名录核对", now: NOW };
    return { own, ask: { ...ask, actor: own.staff } };
  }

  async function line(area: string) {
    const [plan] = await planProgress(db().read, [area], NOW);
    return plan?.lines.find(({ key }) => key === "carriers");
  }

  test("stands beside the figure and judges nothing", async () => {
    const { own } = await carriers();
    expect(await line(own.area)).toMatchObject({
      verdict: "no_data",
      latest: null,
      partial: { measure: "incubators", value: 1 },
      start: { value: 54, year: 2024 },
    });
  });

  test("judges once staff have published it, with its rule and their grounds", async () => {
    const { own, ask } = await carriers();
    await publishCount(db(), { ...ask, counted: 1 });
    expect(await line(own.area)).toMatchObject({
      verdict: "behind",
      latest: { value: 1, rule: "incubators", source: "与区名录核对", by: own.staff.name },
    });
  });

  test("is refused where it has changed since it was seen, and for what nobody can count", async () => {
    const { own, ask } = await carriers();
    await expect(publishCount(db(), { ...ask, counted: 54 })).rejects.toMatchObject({
      code: "stale",
      reason: "count-changed",
    });
    for (const other of [{ indicator: "高新技术企业数量" }, { actor: own.founder }]) {
      const publishing = publishCount(db(), { ...ask, counted: 1, ...other });
      await expect(publishing).rejects.toMatchObject({ code: "not-found" });
    }
    expect(await db().read.$count(readings)).toBe(0);
  });
});
