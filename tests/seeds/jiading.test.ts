import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { PlanFile } from "#app/domain/plans/plan-file.ts";
import { planSchema } from "#seeds/plan-schema.ts";
import { readSeed } from "#seeds/read.server.ts";

const five = readSeed("seeds/plans/jiading-145.json", planSchema);
const action = readSeed("seeds/plans/jiading-2018.json", planSchema);

/** The published texts lie beside the repository, on machines that have them. */
const TEXTS = "../shared/plans";

function target(plan: PlanFile, indicator: string, where: { section: string; year: number }) {
  const found = plan.targets.filter(
    (row) =>
      row.indicator === indicator && row.section === where.section && row.year === where.year,
  );
  return found.map(({ kind, comparator, value, unit }) => ({ kind, comparator, value, unit }));
}

function figureOf(plan: PlanFile, resource: string, figure: string) {
  return plan.resources.find((row) => row.name === resource)?.figures[figure];
}

function task(plan: PlanFile, no: string) {
  return plan.tasks.find((row) => row.no === no);
}

describe("the district's 14th five-year plan", () => {
  test("has the goal of the text and the goal of the table where they differ", () => {
    expect(target(five, "高新技术企业", { section: "第二章二", year: 2025 })).toEqual([
      { kind: "target", comparator: ">", value: 3000, unit: "家" },
    ]);
    const row = "第二章二核心指标表第2行";
    expect(target(five, "高新技术企业数量", { section: row, year: 2025 })).toEqual([
      { kind: "target", comparator: ">=", value: 3000, unit: "家" },
    ]);
    expect(target(five, "高新技术企业数量", { section: row, year: 2020 })).toEqual([
      { kind: "baseline", comparator: "=", value: 1834, unit: "家" },
    ]);
  });

  test("has all eight rows of the indicator table, each with a baseline and a goal", () => {
    const table = five.targets.filter((row) => row.section.includes("核心指标表"));
    expect(table.map((row) => `${row.section.slice(-2)} ${row.kind}`)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].flatMap((no) => [`${no}行 baseline`, `${no}行 target`]),
    );
    expect(table.filter((row) => row.comparator === "relative")).toHaveLength(3);
  });

  test("has what was reached by 2020 as achievements", () => {
    const section = "第一章一(三)";
    expect(target(five, "技术交易额", { section, year: 2020 })).toEqual([
      { kind: "achievement", comparator: "=", value: 225.59, unit: "亿元" },
    ]);
    expect(target(five, "张江嘉定园总面积", { section: "第一章一(四)", year: 2020 })).toEqual([
      { kind: "achievement", comparator: "=", value: 51.59, unit: "平方公里" },
    ]);
  });

  test("says how large the funds and platforms that it names are", () => {
    expect(figureOf(five, "长三角产业升级股权投资基金", "募资总规模")).toMatchObject({
      value: 51,
      unit: "亿元",
    });
    expect(figureOf(five, "8英寸研发中试线", "累计服务客户")).toMatchObject({ value: 529 });
    expect(figureOf(five, "8英寸研发中试线", "占全球出货总量")).toMatchObject({
      value: 60,
      unit: "%",
      comparator: ">=",
    });
    expect(figureOf(five, "“长三角双创券”共享平台", "累计发放额度")).toMatchObject({
      value: 8690,
      unit: "万元",
    });
  });

  test("leads with three industries and names no unit for any task", () => {
    const leading = five.priorities.filter((row) => row.tier === "leading" && !row.within);
    expect(leading.map((row) => row.sector)).toEqual(["auto", "biomed", "sensor"]);
    expect(five.tasks.filter((row) => row.no.startsWith("保障"))).toHaveLength(5);
    expect(five.tasks).toHaveLength(22 + 5);
    expect(five.tasks.flatMap((row) => [...row.lead, ...row.participants])).toEqual([]);
  });
});

describe("the district's action plan 2018-2020", () => {
  test("has each year of the indicator table", () => {
    const rows = action.targets.filter((row) => row.section.startsWith("附件"));
    const of = (indicator: string) =>
      rows
        .filter((row) => row.indicator === indicator)
        .map(({ kind, year, value }) => [kind, year, value]);
    expect(of("高新技术企业")).toEqual([
      ["baseline", 2017, 825],
      ["annual", 2018, 900],
      ["annual", 2019, 950],
      ["target", 2020, 1000],
    ]);
    expect(of("人才资本贡献率")).toEqual([
      ["annual", 2018, 55],
      ["annual", 2019, 58],
      ["target", 2020, 60],
    ]);
    expect(rows).toHaveLength(11 * 4 + 4 * 3);
  });

  test("has thirty tasks and four safeguards, each with the units that lead", () => {
    expect(action.tasks).toHaveLength(30 + 4);
    expect(action.tasks.filter((row) => row.lead.length === 0)).toEqual([]);
    expect(task(action, "1")?.lead).toEqual(["菊园新区", "嘉定工业区", "徐行镇"]);
    expect(task(action, "28")?.participants).toContain("南翔镇");
    expect(task(action, "25")).toMatchObject({
      lead: ["区经委", "区国资公司"],
      participants: [],
      section: "四(八)25",
    });
  });

  test("keeps apart 'more than' and 'at least' as each industry states its size", () => {
    const goal = (indicator: string, section: string) =>
      target(action, indicator, { section, year: 2020 })[0];
    expect(goal("集成电路及物联网全产业链经济规模", "四(六)15")).toMatchObject({
      comparator: ">",
      value: 250,
    });
    expect(goal("新能源汽车及关键零部件产业规模", "四(六)16")).toMatchObject({
      comparator: ">=",
      value: 400,
    });
  });

  test("is followed by the five-year plan", () => {
    expect(five.supersedes).toEqual(["jiading-2018"]);
    expect(action.implements).toEqual([]);
  });
});

describe("both", () => {
  test("call a body that both name by one name, and place each in an area they list", () => {
    const names = (plan: PlanFile) => new Set(plan.resources.map((row) => row.name));
    const shared = [...names(five)].filter((name) => names(action).has(name));
    expect(shared).toEqual(
      expect.arrayContaining(["嘉定创新创业大厦", "国家智能传感器创新中心", "国家肝癌科学中心"]),
    );
    for (const plan of [five, action]) {
      const areas = new Set(plan.areas.map((row) => row.name));
      const lost = plan.resources.filter((row) => row.area !== null && !areas.has(row.area));
      expect(lost, plan.slug).toEqual([]);
      expect(names(plan).size, plan.slug).toBe(plan.resources.length);
    }
  });

  if (existsSync(TEXTS)) {
    test("hold facts and names, no sentence: never forty characters in a row", () => {
      const runs = new Set(
        readdirSync(TEXTS).flatMap((file) => fortyAtATime(readFileSync(join(TEXTS, file), "utf8"))),
      );
      for (const plan of [five, action]) {
        const copied = fortyAtATime(JSON.stringify(plan)).filter((run) => runs.has(run));
        expect(copied, plan.slug).toEqual([]);
      }
    });
  } else {
    test("are not compared with the published texts, which are not at hand", () => {
      expect(existsSync(TEXTS)).toBe(false);
    });
  }
});

/** Every run of forty letters and digits; punctuation and spaces do not count. */
function fortyAtATime(text: string): string[] {
  const letters = Array.from(text.normalize("NFKC")).filter((letter) =>
    /[\p{Script=Han}\p{Script=Latin}\d]/u.test(letter),
  );
  return letters.slice(39).map((_, i) => letters.slice(i, i + 40).join(""));
}
