import { describe, expect, test } from "vitest";
import type { PlanFile } from "#app/domain/plans/plan-file.ts";
import { bodyOf, buysShares } from "#app/domain/registry/body.ts";
import { namedResources } from "#app/domain/registry/named-resources.ts";
import { readPlans, readTaxonomy } from "#seeds/read.server.ts";
import { readOrganizations, readRegistry } from "#seeds/read-registry.server.ts";

const sectorKeys = new Set(readTaxonomy().map(({ key }) => key));
const plans = readPlans("seeds/plans", sectorKeys);
const entries = readRegistry("seeds/registry", { plans, sectorKeys });
const organizations = readOrganizations("seeds/organizations.json", plans);
const named = namedResources({ plans, entries }, 2026);

function plan(slug: string): PlanFile {
  const found = plans.find((each) => each.slug === slug);
  if (!found) throw new Error(`no plan ${slug}`);
  return found;
}

function body(name: string) {
  return named.find((each) => each.name === name);
}

describe("equity", () => {
  test("is offered by these alone, each of which buys shares", () => {
    const offering = named.filter(({ serves }) => serves.includes("equity"));
    expect(offering.map(({ name }) => name).sort()).toEqual([
      "“大零号湾”创投基金",
      "科技成果转化基金",
      "长三角产业升级股权投资基金",
    ]);
    expect(offering.filter(({ name, kind }) => !buysShares(name, kind))).toEqual([]);
  });

  test.each([
    ["上交所企业上市服务嘉定工作站", "service", []],
    ["嘉定区创业投资引导基金", "fund_of_funds", []],
    ["嘉定区天使投资引导基金", "fund_of_funds", []],
    ["闵行区政府引导基金", "fund_of_funds", []],
    ["政府创新基金", "fund_of_funds", []],
    ["嘉定创投", "fund_of_funds", []],
    ["国家集成电路并购基金", "fund", []],
    ["上海市集成电路并购基金", "fund", []],
    ["张江专项资金", "grant", []],
    ["“大零号湾”区校合作专项资金", "grant", []],
    ["“大零号湾”人才引进专项资金", "grant", ["talent"]],
    ["科创金融联盟", "fund", []],
    ["科技金融服务站", "service", []],
    ["南部科创中心金融服务平台", "service", ["debt"]],
    ["嘉定创新创业大厦", "service", ["ip", "talent"]],
    ["菊园“金融小镇”", "science_park", ["space"]],
  ])("%s is a %s and asked for %j", (name, kind, serves) => {
    expect(body(name)).toMatchObject({ kind, serves });
  });

  test("is no instrument of a grant or of a fund that buys whole companies", () => {
    const instruments = (name: string) => body(name)?.mandate?.body.instruments;
    expect(instruments("张江专项资金")).toEqual(["grant"]);
    expect(instruments("“大零号湾”区校合作专项资金")).toEqual(["grant"]);
    expect(instruments("国家集成电路并购基金")).toEqual(["acquisition"]);
  });
});

describe("systems, slogans and wishes", () => {
  test.each([
    ["jiading-145", "一网通办"],
    ["jiading-145", "一网统管"],
    ["jiading-145", "一网优服"],
    ["jiading-145", "互联网数据中心"],
    ["jiading-145", "科创板企业储备库"],
    ["jiading-2018", "人才公寓"],
    ["jiading-2018", "嘉定区高层次人才管理服务系统"],
    ["jiading-2018", "科技企业数据库平台"],
    ["jiading-2018", "“1+10”科创人才综合服务体系"],
    ["jiading-2024", "嘉定精英人才服务卡"],
    ["jiading-2024", "专家库"],
    ["jiading-2024", "嘉定双创讲堂"],
    ["minhang-2025", "张江高新区闵行园区管理系统"],
    ["minhang-2025", "“闵小通”数字服务管家"],
    ["minhang-2025", "人才驿站"],
    ["minhang-2025", "国家级银发经济产业园区"],
  ])("%s keeps %s, and the registry does not", (slug, name) => {
    expect(plan(slug).mechanisms.map((row) => row.name)).toContain(name);
    expect(body(name)).toBeUndefined();
  });

  test("are told by name: nothing of that form is left in the registry", () => {
    expect(named.filter(({ name }) => bodyOf(name)?.as === "mechanism")).toEqual([]);
  });
});

describe("areas and operators", () => {
  test.each([
    ["长三角科技成果交易博览会", null],
    ["汽车芯片公共研发平台", null],
    ["精准医疗研发中心", null],
    ["同济大学国家级未来产业科技园", null],
    ["长三角“感存算一体化”超级中试中心", null],
    ["国家肝癌科学中心", null],
    ["医疗机器人产业园", null],
    ["上海国际技术交易市场", null],
    ["南部科创中心金融服务平台", null],
    ["国家智能网联汽车(上海)试点示范区", null],
    ["政府创新基金", null],
    ["安亭国际细胞科技港", "安亭镇"],
    ["南翔精准医学产业园", "南翔镇"],
    ["北虹桥科创中心", "北虹桥商务区"],
    ["“大零号湾”概念验证中心", "大零号湾"],
    ["基因产业国家级中小企业特色产业集群", "临港浦江国际科技城"],
    ["国家智能传感器创新中心", "嘉定工业区"],
  ])("%s lies in %s", (name, area) => {
    expect(body(name)).toMatchObject({ area });
  });

  test.each([
    ["上海国际汽车城", null],
    ["张江高新区嘉定园汽车全产业链服务专窗", null],
    ["嘉定工业区知识产权运用特色服务区", null],
    ["昇思人工智能框架创新中心", "上海人工智能研究院"],
    ["上海超声技术工程中心", "声学所东海站"],
  ])("%s is run by %s", (name, operatorName) => {
    expect(body(name)).toMatchObject({ operatorName });
  });

  test("no operator is a unit of a task that the text does not name in the body's own clause", () => {
    const units = new Set(plans.flatMap((each) => each.tasks.flatMap((task) => task.lead)));
    expect(named.filter(({ operatorName }) => units.has(operatorName ?? ""))).toEqual([]);
  });
});

describe("tiers that no document states are marked as our reading", () => {
  function inferred(slug: string, name: string) {
    const found = plan(slug).priorities.find((row) => row.name === name);
    return found ? (found.tierInferred ?? false) : undefined;
  }

  test.each([
    ["jiading-2024", "汽车“新四化”", false],
    ["jiading-2024", "未来产业", false],
    ["jiading-2024", "拟态安全", true],
    ["jiading-145", "汽车“新四化”", true],
    ["jiading-145", "数字产业集群", false],
    ["jiading-145", "科技服务业", true],
    ["jiading-2018", "智能制造及机器人", false],
    ["jiading-2018", "高端制造业(汽车)", true],
    ["jiading-2018", "传感器", false],
    ["jiading-2018", "高科技产业", true],
    ["minhang-2025", "高端装备", false],
    ["minhang-2025", "脑机接口", false],
    ["minhang-2025", "大健康", true],
  ])("%s %s: %s", (slug, name, ours) => {
    expect(inferred(slug, name)).toBe(ours);
  });
});

describe("organizations that plans count on", () => {
  function mention(slug: string, name: string) {
    return plan(slug).organizations.find((row) => row.name === name);
  }

  test.each([
    ["minhang-2025", "上海交大", "source", "上海交通大学", "university"],
    ["minhang-2025", "华东师大", "source", "华东师范大学", "university"],
    ["minhang-2025", "华山医院", "clinical", "华山医院", "unit"],
    ["minhang-2025", "“大零号湾”集团", "operator", "“大零号湾”集团", "enterprise"],
    ["minhang-2025", "上海前瞻创新研究院", "builder", "上海前瞻创新研究院", "institute"],
    ["minhang-2025", "科创金融联盟", "alliance", "科创金融联盟", "alliance"],
    ["jiading-2024", "同济大学", "source", "同济大学", "university"],
    ["jiading-2024", "上海科技大学", "partner", "上海科技大学", "university"],
    ["jiading-2024", "中国科学院上海光机所", "builder", "中国科学院上海光机所", "institute"],
    ["jiading-2024", "区国资集团", "partner", "嘉定区国资集团", "enterprise"],
    ["jiading-2024", "集成电路产业联盟", "alliance", "集成电路产业联盟", "alliance"],
    ["jiading-145", "联影医疗", "leader", "上海联影医疗科技有限公司", "enterprise"],
    ["jiading-145", "沪硅产业", "listed", "沪硅产业", "enterprise"],
    ["jiading-145", "上交所", "service", "上海证券交易所", "unit"],
    ["jiading-145", "长三角5G创新发展联盟", "alliance", "长三角5G创新发展联盟", "alliance"],
    ["jiading-2018", "上汽大众", "leader", "上汽大众", "enterprise"],
    ["jiading-2018", "蔚来汽车", "leader", "蔚来汽车", "enterprise"],
    ["jiading-2018", "国际汽车城集团", "builder", "国际汽车城集团", "enterprise"],
    ["jiading-2018", "中科院上海应物所", "source", "中科院上海应物所", "institute"],
  ])("%s: %s has the part %s", (slug, said, role, name, kind) => {
    expect(mention(slug, said)).toMatchObject({ role });
    const entry = organizations.find((each) => [each.name, ...each.aliases].includes(said));
    expect(entry).toMatchObject({ name, kind });
  });

  test("are no resources that a startup asks, unless the plan makes a platform of them", () => {
    const both = organizations.filter(({ name }) => body(name)).map(({ name }) => name);
    expect(both.sort()).toEqual([
      "上海先进材料产业技术研究院",
      "嘉定区科技创新服务中心",
      "微技术工业研究院",
      "科创金融联盟",
    ]);
  });
});

describe("other names", () => {
  test.each([
    ["嘉定创新创业大厦", "嘉定双创大厦"],
    ["“大零号湾”科技创新策源功能区", "小零号湾"],
    ["“大零号湾”科技创新策源功能区", "零号湾"],
    ["南翔智地园区", "南翔置地创业社区"],
    ["南翔智地园区", "南翔置地"],
    ["长三角科技成果交易博览会", "长三角科交会"],
    ["国家集成电路装备材料产业创新中心", "国家集成电路装备与材料创新中心"],
  ])("%s is also %s", (name, other) => {
    expect(body(name)?.otherNames.map((each) => each.name)).toContain(other);
  });

  test("two spellings of one park are joined, with a word why", () => {
    expect(named.filter(({ name }) => name.startsWith("南翔置地"))).toEqual([]);
    const joined = body("南翔智地园区")?.otherNames.find(({ name }) => name === "南翔置地");
    expect(joined?.note).toContain("写法不同");
    expect(plan("jiading-2018").note).toContain("南翔置地创业社区");
  });
});

describe("contests and large instruments", () => {
  test.each([
    ["jiading-2024", "颠覆性技术创新大赛"],
    ["jiading-2024", "“创·上海”创新创业品牌活动"],
    ["jiading-2024", "职业技能竞赛"],
    ["jiading-2018", "“创业在上海”国际创新创业大赛嘉定赛区"],
    ["jiading-145", "“创业在上海”创新创业大赛嘉定赛区"],
    ["minhang-2025", "中国国际大学生创新大赛"],
    ["jiading-145", "重大科研基础设施和大型科研仪器开放共享"],
    ["jiading-2024", "科研设施和仪器开放共享"],
  ])("%s: %s", (slug, name) => {
    expect(plan(slug).mechanisms.map((row) => row.name)).toContain(name);
  });
});
