import { describe, expect, test } from "vitest";
import { type NamedArea, shortForms } from "#app/domain/applications/draft/read-area.ts";
import { readDraft } from "#app/domain/applications/draft/read-draft.ts";
import { createNormaliser } from "#app/domain/sectors/normalise.ts";
import { readLexicon } from "#seeds/lexicon.server.ts";

const normalise = createNormaliser(readLexicon().characters);
const PARENTS: [string, string | null, string][] = [
  ["上海市", null, "shanghai"],
  ["嘉定区", "上海市", "jiading"],
  ["嘉定新城", "嘉定区", "jiadingxincheng"],
  ["安亭镇", "嘉定区", "anting"],
  ["闵行区", "上海市", "minhang"],
  ["大零号湾", "闵行区", "dalinghaowan"],
];
const areas: NamedArea[] = PARENTS.map(([name, parent, pinyin]) => ({
  name,
  parent,
  forms: [...shortForms(name), pinyin],
}));

function read(text: string) {
  return readDraft(text, { areas, normalise, thisYear: 2026 });
}

function wanted(text: string) {
  return read(text).needs.map(({ kind, amountFen, squareMetres }) =>
    [kind, amountFen === null ? null : `${amountFen / 1e6}万`, squareMetres && `${squareMetres}㎡`]
      .filter(Boolean)
      .join(" "),
  );
}

test("a founder's few sentences say nearly everything", () => {
  const text =
    "我们做车规级激光雷达芯片，样片已送主机厂，正在做天使轮，想融 800 万，找一间 300 平的实验场地，公司在安亭，团队 12 人，2023年5月成立";
  const { title, stage, area, teamSize, foundedOn } = read(text);
  expect({ title, stage, area, teamSize, foundedOn }).toEqual({
    title: "车规级激光雷达芯片",
    stage: "angel",
    area: "安亭镇",
    teamSize: 12,
    foundedOn: "2023-05",
  });
  expect(wanted(text)).toEqual(["equity 800万", "space 300㎡"]);
});

test("in English as in Chinese", () => {
  const text =
    "We develop surgical robots for spine surgery. We are a team of 18, founded in March 2022 and based in Minhang. We are raising RMB 12 million in a Series A and need a pilot line, lab space and help with certification.";
  const { title, stage, area, teamSize, foundedOn } = read(text);
  expect({ title, stage, area, teamSize, foundedOn }).toEqual({
    title: "surgical robots for spine surgery",
    stage: "a",
    area: "闵行区",
    teamSize: 18,
    foundedOn: "2022-03",
  });
  expect(wanted(text).sort()).toEqual(["equity 1200万", "lab", "pilot", "space", "testing"]);
});

describe("needs", () => {
  test.each([
    ["想融800万", ["equity 800万"]],
    ["计划融资1.2亿元", ["equity 12000万"]],
    ["希望融八百万", ["equity 800万"]],
    ["拟融资两千万人民币", ["equity 2000万"]],
    ["寻求500-800万元投资", ["equity 800万"]],
    ["股权融资 ８００万 · 场地 300㎡", ["equity 800万", "space 300㎡"]],
    ["需要银行贷款300万，还要500平米厂房", ["debt 300万", "space 500㎡"]],
    ["需要办公场地、中试线和概念验证支持", ["space", "pilot", "proof_of_concept"]],
    ["需要實驗室與檢測認證", ["lab", "testing"]],
    ["希望入驻孵化器，招10名工程师", ["space", "talent"]],
    ["求专利布局和商标代理", ["ip"]],
    ["looking for an incubator and 5 million yuan of investment", ["space", "equity 500万"]],
    ["we need a bank loan of RMB 3m", ["debt 300万"]],
    // Another currency is not converted unasked.
    ["raising $2 million", ["equity"]],
  ])("%s", (text, needs) => {
    expect(wanted(text).sort()).toEqual([...needs].sort());
  });

  test.each([
    "我们已完成天使轮融资800万",
    "去年营收1200万，已建有自己的实验室和中试线",
    "we raised 5 million yuan in 2024 and have our own lab",
    "为实验室提供自动化检测设备",
    "单价3万元，月产5万颗",
    "一家连锁奶茶店",
  ])("%s: asks for nothing", (text) => {
    expect(wanted(text)).toEqual([]);
  });

  test("what was raised is not what is sought", () => {
    const text = "已完成天使轮融资500万，现计划融A轮2000万";
    expect(wanted(text)).toEqual(["equity 2000万"]);
    expect(read(text).stage).toBe("a");
  });
});

describe("the stage", () => {
  test.each([
    ["天使輪，找投資", "angel"],
    ["刚拿到种子轮", "seed"],
    ["Pre-A 轮融资中", "pre_a"],
    ["PreA轮", "pre_a"],
    ["A轮前", "pre_a"],
    ["正在融 A+ 轮", "a"],
    ["Ｂ轮已完成", "b"],
    ["C轮", "c"],
    ["D轮之后", "growth"],
    ["raising a seed round", "seed"],
    ["pre-seed stage", "seed"],
    ["closed our Series B", "b"],
    ["we breed seed potatoes", null],
    ["种子育种机器人", null],
    ["USB轮询芯片", null],
  ])("%s: %s", (text, stage) => {
    expect(read(text).stage).toBe(stage);
  });
});

describe("the area", () => {
  test.each([
    ["公司在嘉定新城", "嘉定新城"],
    ["位于嘉定的安亭", "安亭镇"],
    ["客户在嘉定，公司位于闵行", "闵行区"],
    ["上海闵行，做芯片", "闵行区"],
    ["公司在閔行", "闵行区"],
    ["our office is in Anting, Shanghai", "安亭镇"],
    ["总部位于苏州", null],
    ["antingular momentum", null],
  ])("%s: %s", (text, area) => {
    expect(read(text).area).toBe(area);
  });

  test("who would move says so", () => {
    expect(read("公司在嘉定，愿意迁到大零号湾")).toMatchObject({
      area: "嘉定区",
      willingToMove: true,
    });
    expect(read("公司在嘉定").willingToMove).toBeNull();
  });
});

describe("people and founding", () => {
  test.each([
    ["员工26人", 26],
    ["团队二十余人", 20],
    ["现有45名员工", 45],
    ["a 12-person team", 12],
    ["计划招聘10人", null],
    ["服务1,380家企业", null],
  ])("%s: %s", (text, size) => {
    expect(read(text).teamSize).toBe(size);
  });

  test.each([
    ["成立于2021年", "2021"],
    ["成立于 2021", "2021"],
    ["公司 2021 年成立，团队 12 人", "2021"],
    ["2022年底注册成立", "2022"],
    ["founded in 2021, we make lidar", "2021"],
    ["started back in late 2019", "2019"],
    ["注册时间：2023/11", "2023-11"],
    ["2024年3月注册成立", "2024-03"],
    ["established in May 2020", "2020-05"],
    ["成立于2031年", null],
    ["计划2025年量产", null],
  ])("%s: %s", (text, founded) => {
    expect(read(text).foundedOn).toBe(founded);
  });
});

test("a long opening makes a short title that ends with a whole word", () => {
  const { title } = read(
    "We are developing a very long-lived solid state sodium battery for grid storage in cold climates",
  );
  expect(title).toBe("a very long-lived solid state sodium");
  expect(read("").title).toBe("");
  expect(read("我们").title).toBe("我们");
});
