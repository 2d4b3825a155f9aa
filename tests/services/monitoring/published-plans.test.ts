import { beforeEach, describe, expect, test } from "vitest";
import { planProgress } from "#app/services/monitoring/plan-progress.server.ts";
import { loadIndicators } from "#app/services/plans/load-indicators.server.ts";
import { loadPlans } from "#app/services/plans/load-plans.server.ts";
import { indicatorAliases, indicators } from "#db/schema/indicators.ts";
import { targets } from "#db/schema/plans.ts";
import { readings } from "#db/schema/readings.ts";
import { readIndicators, readPlans, readTaxonomy } from "#seeds/read.server.ts";
import { NOW } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";

/*
 * The five published plans as staff see them: one line for one indicator, whatever the plans call it.
 */

const db = testDatabase();
const entries = readIndicators();
const files = readPlans("seeds/plans", new Set(readTaxonomy().map(({ key }) => key)));
const AREAS = ["嘉定区", "张江高新区嘉定园", "张江高新区闵行园区"];

beforeEach(async () => {
  await db().write(async (tx) => {
    await loadIndicators(tx, entries, { now: NOW });
    await loadPlans(tx, files, { now: NOW });
  });
});

async function lines(slug: string) {
  const plans = await planProgress(db().read, AREAS, NOW);
  return plans.find((plan) => plan.slug === slug)?.lines ?? [];
}

async function line(slug: string, key: string) {
  const found = (await lines(slug)).filter((each) => each.key === key);
  expect(found, `${slug} ${key}`).toHaveLength(1);
  return found[0];
}

async function reading(said: Partial<typeof readings.$inferInsert> & { value: number }) {
  await db().write((tx) =>
    tx.insert(readings).values({
      indicator: "high-tech-enterprises",
      area: "嘉定区",
      unit: "家",
      asOf: new Date("2025-12-31T12:00:00Z"),
      source: "区科委",
      ...said,
    }),
  );
}

describe("a path begins at", () => {
  test.each([
    ["small-giants", 253, 300],
    ["carriers", 54, 64],
    ["incubation-space", 142, 150],
    ["high-tech-enterprises", 1834, 3000],
    ["strategic-output", 1227.7, 2000],
    ["rd-value-added", 4.5, 5],
  ])("%s: %d on the way to %d", async (key, from, to) => {
    const found = await line("jiading-145", key);
    expect(found?.start).toMatchObject({ value: from, year: 2020 });
    expect(found?.path.map(({ value }) => value)).toEqual([from, to]);
  });

  test("another plan's figure of the same area, and none of a wider one", async () => {
    const park = await line("jiading-2024", "high-tech-enterprises");
    expect(park?.start).toMatchObject({ value: 530, plan: { slug: "jiading-145" } });
    // The five-year plan's 278 applications are the whole district's.
    expect((await line("jiading-2024", "pct-applications"))?.start).toBeNull();
  });
});

describe("one indicator", () => {
  test("stands once in a plan that names it in text and in a table", async () => {
    const all = await lines("jiading-145");
    const ids = all.map(({ key, area }) => `${key} ${area}`);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    const rd = await line("jiading-145", "rd-value-added");
    expect(rd?.goal).toMatchObject({ comparator: ">=", value: 5 });
    expect(rd?.also.map(({ reference }) => reference)).toEqual(["全市平均水平"]);
  });

  test("is another where the denominator is another", () => {
    const keyOf = (name: string) => entries.find(({ aliases }) => aliases.includes(name))?.key;
    expect([
      keyOf("研发投入占GDP比重"),
      keyOf("全社会R&D经费投入占增加值比重"),
      keyOf("园区企业研发经费支出占营业收入比重"),
    ]).toEqual(["rd-gdp", "rd-value-added", "rd-revenue"]);
    expect(keyOf("有效期内高新技术企业")).not.toBe(keyOf("高新技术企业"));
  });

  test("has a baseline of GDP in no plan of value added", async () => {
    expect((await line("jiading-145", "rd-value-added"))?.start?.plan).toBeNull();
    expect((await line("jiading-2018", "rd-gdp"))?.latest).toBeNull();
  });

  test("is judged by what a later plan reports of the same year", async () => {
    const found = await line("jiading-2018", "high-tech-enterprises");
    expect(found).toMatchObject({
      verdict: "reached",
      latest: { value: 1834, plan: { slug: "jiading-145" } },
    });
    expect((await line("jiading-2018", "talent"))?.verdict).toBe("behind");
  });

  test("shares its readings, and keeps a difference apart from a figure", async () => {
    await reading({ value: 3300 });
    expect((await line("jiading-145", "high-tech-enterprises"))?.verdict).toBe("reached");
    const ofRd = { indicator: "rd-value-added", unit: "%" };
    await reading({ ...ofRd, value: 5.2 });
    await reading({ ...ofRd, value: 0, unit: "百分点", reference: "全市平均水平" });
    const rd = await line("jiading-145", "rd-value-added");
    expect(rd).toMatchObject({ verdict: "reached", latest: { value: 5.2 } });
    // As much as the average is not above it.
    expect(rd?.also[0]).toMatchObject({ verdict: "behind", latest: { value: 0 } });
  });
});

test.each([
  ["pct-applications", "件", "全市平均水平"],
  ["technology-contract-share", "百分点", "全市平均水平"],
  ["civic-science", "百分点", "市郊水平"],
])("%s is above its reference from the first bit on", async (indicator, unit, reference) => {
  const verdict = async () => (await line("jiading-145", indicator))?.verdict;
  // The figure itself says nothing of the average.
  await reading({ indicator, unit: unit === "件" ? "件" : "%", value: 300 });
  expect(await verdict()).toBe("no_data");
  await reading({ indicator, unit, reference, value: 0 });
  expect(await verdict()).toBe("behind");
  await reading({ indicator, unit, reference, value: 0.1 });
  expect(await verdict()).toBe("reached");
});

test("ten goals without a year show none, and are never late", async () => {
  const undated = [...(await lines("jiading-2024")), ...(await lines("minhang-2025"))].flatMap(
    (each) => [each, ...each.also].filter(({ year }) => year === null),
  );
  const figures = undated.filter(({ goal }) => goal.comparator !== "rising");
  expect(figures).toHaveLength(10);
  expect(undated.filter(({ goal }) => goal.due !== null)).toEqual([]);
});

test("a name that turns out to mean a known indicator moves there with its readings", async () => {
  const old = { key: "众创空间数", nameZh: "众创空间数", unit: "家" };
  await db().write(async (tx) => {
    await tx.insert(indicators).values(old);
    await tx.insert(indicatorAliases).values({ name: old.key, indicator: old.key });
  });
  await reading({ indicator: old.key, value: 60 });
  const known = entries.map((entry) =>
    entry.key === "carriers" ? { ...entry, aliases: [...entry.aliases, old.key] } : entry,
  );
  await db().write((tx) => loadIndicators(tx, known, { now: NOW }));
  expect(await line("jiading-145", "carriers")).toMatchObject({ latest: { value: 60 } });
  const left = await db().read.select({ key: indicators.key }).from(indicators);
  expect(left.map(({ key }) => key)).not.toContain(old.key);
});

test("a goal in words is judged by how its figures move", async () => {
  const share = { indicator: "technology-contract-share", unit: "%", source: "区科委" };
  await reading({ ...share, value: 9.1, asOf: new Date("2024-12-31T12:00:00Z") });
  await reading({ ...share, value: 9.4 });
  const found = await line("jiading-145", "technology-contract-share");
  const rising = found?.also.find(({ goal }) => goal.comparator === "rising");
  expect(rising).toMatchObject({ verdict: "on_track", said: "保持持续增长" });
  expect(rising?.change).toBeCloseTo(0.3);
});

test("every target points to an indicator and an area", async () => {
  const rows = await db().read.select().from(targets);
  expect(rows.length).toBeGreaterThan(200);
  expect(rows.filter(({ indicatorKey, area }) => !indicatorKey || !area)).toEqual([]);
});
