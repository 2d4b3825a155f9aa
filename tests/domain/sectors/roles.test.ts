import { describe, expect, test } from "vitest";
import { createClassifier } from "#app/domain/sectors/classify.ts";
import { readLexicon } from "#seeds/lexicon.server.ts";

const { read } = createClassifier(readLexicon());

/** The part that a word plays in a text; the word stands there once. */
function role(text: string, word: string): string | undefined {
  const at = text.indexOf(word);
  return read(text).find(({ start, end }) => start <= at && at < end)?.reading.role;
}

describe("the part that a word plays", () => {
  test.each([
    ["what the company is", "晨星是一家激光雷达研发商。", "激光雷达", "head"],
    ["its name", "晨星机器人是一家医疗软件公司。", "机器人", "name"],
    ["what it makes", "公司主要从事碳化硅器件的研发。", "碳化硅器件", "focus"],
    ["its means", "基于深度学习技术，为医院提供影像诊断软件。", "深度学习", "means"],
    ["where others use it", "光学镜头，广泛应用于汽车和无人机。", "无人机", "apply"],
    ["a list of customers", "产品卖到全国，在汽车、光伏等行业都有订单。", "光伏", "apply"],
    ["for whom it works", "为芯片企业提供招聘服务。", "芯片", "customer"],
    ["where its people come from", "创始团队来自机器人行业，现在卖咖啡。", "机器人", "background"],
    ["what it hopes for", "我们的愿景是让人形机器人走进家庭。", "人形机器人", "vision"],
    ["what it is not", "我们不生产芯片。", "芯片", "negate"],
  ])("%s", (_case, text, word, expected) => {
    expect(role(text, word)).toBe(expected);
  });

  test("an attribute gives way to the thing that it describes", () => {
    const text = "一款面向餐饮门店的服务机器人";
    expect(role(text, "餐饮")).toBe("apply");
    expect(role(text, "服务机器人")).toBe("plain");
  });

  test("an industry that the company works on is not a customer", () => {
    expect(role("专注于人工智能、机器人等领域。", "机器人")).toBe("focus");
  });
});

describe("the trade that something is made for", () => {
  const trades = (text: string) =>
    read(text)
      .filter(({ reading }) => reading.trade)
      .map(({ term }) => term);

  test.each([
    ["is named before its industry", "面向餐饮行业的软件", ["餐饮"]],
    ["is one of a list", "做餐饮、零售和酒店行业的软件", ["餐饮", "零售", "酒店"]],
    ["stands before what is made", "酒店大数据平台", ["酒店"]],
    ["ends with its sentence", "卖家具。行业软件另售", []],
    ["is not the thing itself", "一家餐饮连锁企业", []],
  ])("%s", (_case, text, expected) => {
    expect(trades(text)).toEqual(expected);
  });
});

test("a product that any text may name tells something where its maker stands behind", () => {
  const sectors = (text: string) => read(text).flatMap(({ entry }) => [...entry.sectors.keys()]);
  expect(sectors("一个系统")).toEqual([]);
  expect(sectors("系统提供商")).toEqual(["digital.software"]);
});
