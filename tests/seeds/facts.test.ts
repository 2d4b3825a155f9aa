import { describe, expect, test } from "vitest";
import type { PlanFile } from "#app/domain/plans/plan-file.ts";
import { readPlans, readTaxonomy } from "#seeds/read.server.ts";

const plans = readPlans("seeds/plans", new Set(readTaxonomy().map((sector) => sector.key)));

function plan(slug: string): PlanFile {
  const found = plans.find((each) => each.slug === slug);
  if (!found) throw new Error(`no plan ${slug}`);
  return found;
}

/** What a plan says of an indicator, in the order of the file. */
function said(slug: string, indicator: string) {
  return plan(slug)
    .targets.filter((row) => row.indicator === indicator)
    .map(({ kind, comparator, value, upper, unit, year }) =>
      [kind, comparator, upper === null ? value : `${value}-${upper}`, unit, year ?? "-"].join(" "),
    );
}

function resource(slug: string, name: string) {
  return plan(slug).resources.find((row) => row.name === name);
}

test.each([
  ["jiading-2024", "嘉府发〔2024〕13号", "上海市嘉定区人民政府", "2024-11-08", 2024, 2026],
  ["jiading-145", "嘉府办发〔2021〕44号", "上海市嘉定区人民政府办公室", "2021-12-08", 2021, 2025],
  ["jiading-2018", "嘉府发〔2018〕15号", "上海市嘉定区人民政府", "2018-05-28", 2018, 2020],
  ["minhang-2025", "闵府发〔2025〕5号", "闵行区人民政府", "2025-03-07", 2025, 2026],
  ["zhangjiang-2023", null, "上海市", null, 2023, 2025],
])("%s: number, issuer, day and period", (slug, number, issuer, issuedOn, from, to) => {
  expect(plan(slug)).toMatchObject({ number, issuer, issuedOn, period: { from, to } });
});

describe("a figure stands with its kind, comparator, unit and year", () => {
  test.each([
    ["jiading-2024", "“校地合作”“院地合作”千亿级产业园区", ["target range 1-2 个 2026"]],
    ["jiading-2024", "新增注册高性能医疗器械、临床试验批件等", ["target >= 20 个 2026"]],
    ["jiading-2024", "嘉定人才港入驻人力资源服务机构", ["target > 30 家 -"]],
    ["jiading-2024", "“科创新名片”孵化集群", ["target range 1-2 个 -"]],
    ["jiading-2024", "院地合作工程专利", ["target >= 10000 项 -"]],
    ["minhang-2025", "“独角兽”“隐形冠军”企业", ["target >= 8 家 2026"]],
    ["minhang-2025", "累计集聚基金规模", ["target >= 350 亿元 2026"]],
    ["minhang-2025", "实现转型升级的孵化器", ["target >= 10 家 -"]],
    ["zhangjiang-2023", "高质量孵化器数量", ["target >= 20 家 2025"]],
    ["zhangjiang-2023", "日均新增科技企业", ["target >= 200 家 2025"]],
    ["jiading-145", "战略性新兴产业产值规模", ["target >= 2000 亿元 2025"]],
    [
      "jiading-145",
      "战略性新兴产业规模",
      ["baseline = 1227.7 亿元 2020", "target >= 2000 亿元 2025"],
    ],
    ["jiading-145", "战略性新兴产业产值占全市战略性新兴产业比重", ["target > 15 % 2025"]],
    ["jiading-145", "市科技小巨人(培育)企业", ["target > 300 家次 2025"]],
    ["jiading-145", "各类创新创业载体", ["target >= 64 家 2025"]],
    ["jiading-145", "孵化空间面积", ["target >= 150 万平方米 2025"]],
    ["jiading-145", "培育和集聚科研工程师", ["target >= 10000 名 2025"]],
    ["jiading-145", "新增跨国公司地区总部", ["baseline = 5 家 2020", "target >= 6 家 2025"]],
    [
      "jiading-145",
      "每万人口高价值发明专利拥有量",
      ["target >= 30 件 2025", "baseline = 22 件 2020", "target >= 30 件 2025"],
    ],
    ["jiading-145", "有效专利总量", ["achievement = 5.46 万件 2020"]],
    ["jiading-145", "总孵化空间", ["achievement = 142 万平方米 2020"]],
    ["jiading-145", "技术合同成交总金额(“十三五”累计)", ["achievement = 353.21 亿元 2020"]],
    [
      "jiading-145",
      "区级创业投资引导基金、天使投资引导基金总投资额",
      ["achievement = 5.6 亿元 2020"],
    ],
    [
      "jiading-2018",
      "战略性新兴产业产值",
      [
        "target >= 1200 亿元 2020",
        "baseline = 943 亿元 2017",
        "annual >= 1000 亿元 2018",
        "annual >= 1100 亿元 2019",
        "target >= 1200 亿元 2020",
      ],
    ],
    [
      "jiading-2018",
      "四大新兴产业营业收入",
      [
        "baseline = 549 亿元 2017",
        "annual >= 660 亿元 2018",
        "annual >= 800 亿元 2019",
        "target >= 1000 亿元 2020",
      ],
    ],
    ["jiading-2018", "全社会研发投入占GDP比重", ["target about 5.5 % 2020"]],
    ["jiading-2018", "高技能人才占技能劳动者比例", ["target >= 35 % 2020"]],
    ["jiading-2018", "储备科技型中小企业", ["target >= 10000 家 2020"]],
    ["jiading-2018", "高性能医疗设备及精准医疗产业规模", ["target >= 200 亿元 2020"]],
    ["jiading-2018", "智能制造及机器人产业规模", ["target > 150 亿元 2020"]],
    ["jiading-2018", "品牌化、专业化、国际化众创空间", ["target >= 10 家 2020"]],
  ])("%s: %s", (slug, indicator, rows) => {
    expect(said(slug, indicator)).toEqual(rows);
  });
});

describe("a goal's comparator", () => {
  const goals = plans.flatMap((each) =>
    each.targets
      .filter(({ kind }) => kind === "target" || kind === "annual")
      .map((row) => ({ ...row, plan: each.slug })),
  );

  test("is what the plan's own words mean, which stand beside it", () => {
    // Reading the files has already held each comparator against its words.
    expect(goals.length).toBeGreaterThan(120);
    expect(goals.filter((row) => row.said === undefined)).toEqual([]);
  });

  test("is never equality: more than is wanted is no failure", () => {
    expect(goals.filter((row) => row.comparator === "=")).toEqual([]);
    const annual = goals.filter((row) => row.kind === "annual");
    expect(annual.map((row) => row.comparator)).toEqual(Array(30).fill(">="));
  });

  test("about and nearly are neither equality nor at most", () => {
    expect(said("jiading-2018", "全社会研发投入占GDP比重")).toEqual(["target about 5.5 % 2020"]);
    expect(said("jiading-2018", "众创空间集群单个规模")).toEqual(["target nearly 100 万平米 2020"]);
    expect(said("jiading-145", "嘉定双创讲堂、科技金融服务站等举办活动")).toEqual([
      "achievement nearly 600 场 2020",
    ]);
  });

  test("above an average is a difference above zero", () => {
    const relative = goals.filter((row) => row.comparator === "relative");
    expect(relative).toHaveLength(7);
    expect(relative.filter((row) => row.value !== 0)).toEqual([]);
    expect(new Set(relative.map((row) => row.reference))).toEqual(
      new Set(["全市平均水平", "市郊水平"]),
    );
  });
});

describe("a body stands with its kind, under the name that its plan gives it", () => {
  test.each([
    ["jiading-2024", "科技成果转化基金", "fund"],
    ["jiading-2024", "新微创源孵化器", "incubator"],
    ["jiading-2024", "青蓝几何资源平台", "shared_lab"],
    ["jiading-2024", "汽车芯片检测认证公共实验室", "testing"],
    ["jiading-2024", "12英寸先进传感器工艺平台", "pilot_line"],
    ["jiading-2024", "上海智能汽车软件园", "science_park"],
    ["jiading-2024", "上海市生物医药产品注册指导服务嘉定工作站", "service"],
    ["minhang-2025", "“大零号湾”概念验证中心", "proof_of_concept"],
    ["minhang-2025", "“大零号湾”中试熟化平台", "pilot_line"],
    ["minhang-2025", "上海国际技术交易市场", "service"],
    ["minhang-2025", "临港浦江国际科技城", "science_park"],
    ["jiading-145", "8英寸研发中试线", "pilot_line"],
    ["jiading-145", "传感器工程检测验证服务平台", "testing"],
    ["jiading-2018", "8英寸MEMS研发中试线", "pilot_line"],
    ["jiading-2018", "国家智能网联汽车示范区", "testing"],
    ["jiading-2018", "上海微技术工研院", "pilot_line"],
    ["zhangjiang-2023", "张江专项资金", "grant"],
  ])("%s: %s is a %s", (slug, name, kind) => {
    expect(resource(slug, name)).toMatchObject({ kind });
  });

  test("the cluster for chips and sensors has its size, its proof of concept and its pilot base", () => {
    const cluster = resource("jiading-2024", "汽车芯片、智能传感器孵化集群");
    expect(cluster).toMatchObject({
      kind: "incubator",
      sectors: ["auto.chip", "sensor"],
      figures: { 产业规模: { value: 100, unit: "亿元", comparator: ">=" } },
      section: "二(四)3",
    });
    const kinds = plan("jiading-2024").resources.map((row) => row.kind);
    expect(kinds).toContain("proof_of_concept");
  });
});

test("the four emerging industries of 2018 are each led by the towns that the plan names", () => {
  const { tasks, priorities } = plan("jiading-2018");
  const leads = ["15", "16", "17", "18"].map((no) => {
    const task = tasks.find((row) => row.no === no);
    const tier = priorities.find((row) => row.name === task?.title)?.tier;
    return [task?.title, tier, task?.lead.join("、")];
  });
  expect(leads).toEqual([
    ["集成电路及物联网", "emerging", "菊园新区、嘉定工业区"],
    ["新能源汽车及汽车智能化", "emerging", "国际汽车城集团、安亭镇、外冈镇"],
    ["高性能医疗设备及精准医疗", "emerging", "安亭镇、南翔镇、嘉定新城、嘉定工业区"],
    ["智能制造及机器人", "emerging", "南翔镇、江桥镇、嘉定新城、嘉定工业区"],
  ]);
});
