import { describe, expect, test } from "vitest";
import { createClassifier } from "#app/domain/sectors/classify.ts";
import { readLexicon } from "#seeds/lexicon.server.ts";

const data = readLexicon();
const { classify, terms } = createClassifier(data);
const tops = (text: string) => new Set(classify(text).map(({ key }) => key.split(".")[0]));

describe("what a company says that it does not do", () => {
  test.each([
    ["我们不生产芯片。", "我们生产芯片。", "ic"],
    ["公司不从事机器人研发。", "公司从事机器人研发。", "robotics"],
    ["并非激光雷达企业。", "激光雷达企业。", "sensor"],
  ])("gives no sector: %s", (denied, said, sector) => {
    expect(tops(said)).toContain(sector);
    expect(tops(denied)).toEqual(new Set());
    expect(terms(denied)).toEqual([]);
    expect(terms(said)).not.toEqual([]);
  });

  test("takes nothing from what it does", () => {
    expect(tops("我们研发激光雷达，不生产芯片。")).toEqual(new Set(["sensor"]));
  });

  test("does not hide a sector where the trade denied lies outside", () => {
    expect(tops("我们不做餐饮，我们研发服务机器人。")).toContain("robotics");
  });

  test("does not make up for thin evidence", () => {
    const { weights } = data;
    const thin = createClassifier({
      ...data,
      groups: [
        { terms: ["甲器"], sectors: { thing: 5 } },
        { terms: ["乙法"], support: 10 },
      ],
      weights: {
        ...weights,
        role: { ...weights.role, plain: 1 },
        head: 1,
        last: 1,
        leastAlone: 5 + weights.support / 2,
      },
    });
    expect(thin.classify("甲器。乙法。")).toHaveLength(1);
    expect(thin.classify("甲器。不做乙法。")).toEqual([]);
  });
});
