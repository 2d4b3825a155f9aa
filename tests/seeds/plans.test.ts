import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as OpenCC from "opencc-js";
import { describe, expect, test } from "vitest";
import type { PlanFile } from "#app/domain/plans/plan-file.ts";
import { resourceSlug } from "#app/domain/plans/resource-slug.ts";
import { readPlans, readTaxonomy } from "#seeds/read.server.ts";

const sectorKeys = new Set(readTaxonomy().map((sector) => sector.key));
const plans = readPlans("seeds/plans", sectorKeys);

/** The published texts lie beside the repository, on machines that have them. */
const TEXTS = "../shared/plans";

function plan(slug: string): PlanFile {
  const found = plans.find((each) => each.slug === slug);
  if (!found) throw new Error(`no plan ${slug}`);
  return found;
}

function target(slug: string, indicator: string) {
  const found = plan(slug).targets.filter((row) => row.indicator === indicator);
  return found.map(({ comparator, value, upper, unit, year, section }) =>
    [comparator, upper === null ? value : `${value}-${upper}`, unit, year, section].join(" "),
  );
}

function task(slug: string, no: string) {
  return plan(slug).tasks.find((row) => row.no === no);
}

function resource(slug: string, name: string) {
  return plan(slug).resources.find((row) => row.name === name);
}

function tiers(slug: string) {
  const top = plan(slug).priorities.filter((row) => row.within === null);
  return top.map(({ sector, tier }) => `${sector} ${tier}`);
}

describe("the five published plans", () => {
  test("are all there and resolve every name", () => {
    expect(plans.map((each) => each.slug)).toEqual([
      "jiading-145",
      "jiading-2018",
      "jiading-2024",
      "minhang-2025",
      "zhangjiang-2023",
    ]);
  });

  test("carry out the city's opinions in both parks", () => {
    expect(plan("jiading-2024").implements).toEqual(["zhangjiang-2023"]);
    expect(plan("minhang-2025").implements).toEqual(["zhangjiang-2023"]);
  });

  test("are identified by number and day as printed", () => {
    const printed = (slug: string) => [plan(slug).number, plan(slug).issuedOn];
    expect(printed("minhang-2025")).toEqual(["闵府发〔2025〕5号", "2025-03-07"]);
    expect(printed("jiading-2024")).toEqual(["嘉府发〔2024〕13号", "2024-11-08"]);
    expect(printed("zhangjiang-2023")).toEqual([null, null]);
    expect(plan("zhangjiang-2023").effectiveOn).toBe("2023-11-30");
  });

  test("place every resource in an area that a plan lists, and an area in one place", () => {
    const parents = new Map<string, Set<string>>();
    for (const area of plans.flatMap((each) => each.areas)) {
      if (area.parent === null) continue;
      parents.set(area.name, (parents.get(area.name) ?? new Set()).add(area.parent));
    }
    const split = [...parents].filter(([, found]) => found.size > 1).map(([name]) => name);
    expect(split).toEqual([]);
    const known = new Set(plans.flatMap((each) => each.areas.map((area) => area.name)));
    for (const each of plans) {
      const lost = each.resources.filter((row) => row.area !== null && !known.has(row.area));
      expect(lost, each.slug).toEqual([]);
    }
    const above = plans.flatMap((each) => each.areas.map((area) => area.parent));
    expect(above.filter((name) => name !== null && !known.has(name))).toEqual([]);
  });

  test("name each body, mechanism and task once", () => {
    for (const each of plans) {
      for (const names of [
        each.resources.map((row) => resourceSlug(row.name)),
        each.mechanisms.map((row) => row.name),
        each.tasks.map((row) => row.no),
      ]) {
        expect(
          names.filter((name, i) => names.indexOf(name) !== i),
          each.slug,
        ).toEqual([]);
      }
    }
  });

  test("are written in simplified characters", () => {
    const simplify = OpenCC.Converter({ from: "t", to: "cn" });
    const text = JSON.stringify(plan("zhangjiang-2023"));
    expect(simplify(text)).toBe(text);
  });
});

describe("Minhang 2025-2026", () => {
  const slug = "minhang-2025";

  test("leads with equipment, features digital and biomedicine, grows brain-computer interfaces", () => {
    expect(tiers(slug)).toEqual(
      expect.arrayContaining([
        "equipment leading",
        "digital featured",
        "biomed featured",
        "bci future",
      ]),
    );
  });

  test("has the figures of 2026", () => {
    const one = "目标·创新策源新标杆";
    expect(target(slug, "园区企业研发经费支出占营业收入比重")).toEqual([`>= 6.8 % 2026 ${one}`]);
    expect(target(slug, "有效期内高新技术企业")).toEqual([`>= 1550 家 2026 ${one}`]);
    expect(target(slug, "PCT专利申请量")).toEqual([`>= 200 件 2026 ${one}`]);
    const two = "目标·主导产业新高地";
    expect(target(slug, "战略性新兴产业工业总产值")).toEqual([`>= 1380 亿元 2026 ${two}`]);
    expect(target(slug, "三大先导产业总规模")).toEqual([`>= 675 亿元 2026 ${two}`]);
    expect(target(slug, "劳动生产率(人均增加值)")).toEqual([`>= 53.3 万元/人 2026 ${two}`]);
    expect(target(slug, "三大先导产业人才")).toEqual([">= 3.4 万人 2026 目标·高端资源新品牌"]);
  });

  test("keeps both counts of incubators where the text contradicts itself, and says so", () => {
    const rows = plan(slug).targets.filter((row) => row.indicator.includes("高质量孵化器"));
    expect(rows.map(({ comparator, value, upper }) => [comparator, value, upper])).toEqual([
      [">=", 2, null],
      ["range", 1, 2],
    ]);
    for (const row of rows) expect(row.note).toContain("两处都保留");
  });

  test("names the pool of 35 billion, its funds and the incubator for life science", () => {
    expect(resource(slug, "科创金融联盟")).toMatchObject({
      kind: "fund",
      section: "任务15",
      figures: { 基金规模: { value: 350, unit: "亿元", comparator: ">=" } },
    });
    expect(resource(slug, "“大零号湾”创投基金")).toMatchObject({ kind: "fund" });
    expect(resource(slug, "司南生命科技超级孵化器")).toMatchObject({
      kind: "incubator",
      sectors: expect.arrayContaining(["bci", "biomed.cellgene"]),
    });
  });

  test("has seventeen tasks and three safeguards", () => {
    const numbers = Array.from({ length: 17 }, (_, i) => String(i + 1));
    const safeguards = ["保障1", "保障2", "保障3"];
    expect(plan(slug).tasks.map((row) => row.no)).toEqual([...numbers, ...safeguards]);
    expect(task(slug, "1")?.lead).toEqual(["闵行区科委"]);
  });
});

describe("Jiading park 2024-2026", () => {
  const slug = "jiading-2024";

  test("leads with three industries, each with what the plan lists of it", () => {
    expect(tiers(slug).slice(0, 4)).toEqual([
      "auto leading",
      "ic leading",
      "biomed leading",
      "future future",
    ]);
    const within = plan(slug).priorities.filter((row) => row.within === "未来产业");
    expect(within.map((row) => row.sector)).toEqual([
      "future.energy",
      "future.materials",
      "future.space",
    ]);
  });

  test("has its figures, each as printed", () => {
    expect(target(slug, "三大先导产业规模以上总产值")).toEqual([">= 2100 亿元 2026 一1"]);
    expect(target(slug, "高新技术企业数量")).toEqual([">= 2000 家 2026 一1"]);
    expect(target(slug, "PCT专利申请量")).toEqual([">= 240 件 2026 一2"]);
    expect(target(slug, "高质量孵化器")).toEqual(["range 2-3 家 2026 一3"]);
    expect(target(slug, "汽车“新四化”规上企业")).toEqual(["> 100 家 2026 二(二)1"]);
    expect(target(slug, "销售收入超50亿元的集成电路产业领军企业")).toEqual([
      ">= 2 家 2026 二(二)2",
    ]);
  });

  test("has each task with the units that lead and take part", () => {
    expect(task(slug, "二(二)1")).toMatchObject({
      lead: ["区经委"],
      participants: ["区科委", "区公安分局", "区建管委", "区交通委", "区市场监管局", "各相关街镇"],
    });
    expect(task(slug, "二(六)1")?.lead).toEqual(["区人才工作局", "区人社局"]);
    expect(plan(slug).tasks.filter((row) => row.lead.length === 0)).toEqual([]);
    expect(plan(slug).tasks.filter((row) => row.participants.length === 0)).toEqual([]);
  });
});

describe("the city's opinions of 2023", () => {
  const slug = "zhangjiang-2023";

  test("have the figures of 2025 and the limit for each park", () => {
    expect(target(slug, "“独角兽”“隐形冠军”企业")).toEqual(["> 100 家 2025 一(三)1"]);
    expect(target(slug, "三大先导产业总规模占全市比重")).toEqual([">= 85 % 2025 一(三)1"]);
    expect(target(slug, "达到万亿级产业规模的园区")).toEqual(["range 3-5 家 2025 一(三)3"]);
    expect(target(slug, "三大先导产业人才规模")).toEqual([">= 80 万人 2025 一(三)4"]);
    expect(target(slug, "每个园区明确的主导产业数")).toEqual(["<= 3 个  三(一)"]);
  });
});

if (existsSync(TEXTS)) {
  test.each(plans.map((each) => each.slug))("%s copies no sentence, in any line", (slug) => {
    const simplify = OpenCC.Converter({ from: "t", to: "cn" });
    const printed = new Set(runs(simplify(readFileSync(join(TEXTS, `${slug}.txt`), "utf8"))));
    const lines = readFileSync(`seeds/plans/${slug}.json`, "utf8").split("\n");
    const copied = lines.flatMap((line) => runs(simplify(line)).filter((run) => printed.has(run)));
    expect(copied).toEqual([]);
  });

  test.each(plans.map((each) => each.slug))(
    "%s: the words of each goal stand in its text",
    (slug) => {
      const simplify = OpenCC.Converter({ from: "t", to: "cn" });
      const text = bare(simplify(readFileSync(join(TEXTS, `${slug}.txt`), "utf8")));
      const words = plan(slug).targets.flatMap(({ said }) => (said ? [said] : []));
      expect(words.filter((each) => !text.includes(bare(each)))).toEqual([]);
    },
  );
} else {
  test("the plans are not compared with the published texts, which are not at hand", () => {
    expect(existsSync(TEXTS)).toBe(false);
  });
}

function bare(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "");
}

/** Every run of forty letters and digits; punctuation and spaces do not count. */
function runs(text: string): string[] {
  const letters = text.normalize("NFKC").replace(/[^\p{Script=Han}\p{Script=Latin}\d]/gu, "");
  return Array.from({ length: Math.max(0, letters.length - 39) }, (_, i) =>
    letters.slice(i, i + 40),
  );
}

describe("English names of priorities", () => {
  test("are there for each, and differ where the Chinese names of a plan do", () => {
    for (const { slug, priorities } of plans) {
      const without = priorities.filter(({ nameEn }) => !nameEn).map(({ name }) => name);
      expect(without, `add them to seeds/priority-names.json (${slug})`).toEqual([]);
      const english = priorities.map(({ nameEn }) => nameEn?.toLowerCase());
      expect(new Set(english).size, slug).toBe(priorities.length);
    }
  });

  test("tell energy equipment from storage, and future industries from frontier technologies", () => {
    const named = new Map(
      plans
        .find(({ slug }) => slug === "minhang-2025")
        ?.priorities.map(({ name, nameEn }) => [name, nameEn]),
    );
    expect(named.get("先进能源装备")).toBe("Advanced energy equipment");
    expect(named.get("新型储能")).toBe("New energy storage");
    expect(named.get("未来产业")).not.toBe(named.get("前瞻技术"));
  });
});
