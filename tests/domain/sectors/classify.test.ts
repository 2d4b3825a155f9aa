import fc from "fast-check";
import { Converter } from "opencc-js";
import { describe, expect, test } from "vitest";
import { createClassifier } from "#app/domain/sectors/classify.ts";
import { readLexicon } from "#seeds/lexicon.server.ts";
import { readTaxonomy } from "#seeds/read.server.ts";
import { developmentTexts } from "#tests/bench/sectors/accuracy.ts";

const data = readLexicon();
const classifier = createClassifier(data);
const { classify } = classifier;
const texts = developmentTexts().map(({ text }) => text);
const someText = fc.constantFrom(...texts);
const keys = (text: string) => classify(text).map(({ key }) => key);
const first = (text: string) => keys(text)[0]?.split(".")[0] ?? "none";

describe("what belongs where", () => {
  test.each([
    ["多旋翼无人机与飞控系统制造商", "equipment"],
    ["车载激光雷达与三维视觉传感器研发商", "sensor"],
    ["商用车辅助驾驶系统供应商", "auto"],
    ["电动汽车充电桩运营商", "auto"],
    ["磷酸铁锂储能电池与光伏逆变器厂商", "equipment"],
    ["下肢外骨骼与协作机械臂研发商", "robotics"],
    ["语音识别和自然语言处理平台", "digital"],
    ["离散制造MES与设备联网平台", "equipment"],
    ["脑电采集与神经解码设备", "bci"],
    ["超快激光器制造商", "laser"],
    ["聚酰亚胺与气凝胶材料企业", "materials"],
    ["量子计算机整机团队", "future"],
    ["专利检索与知识产权运营服务", "service"],
    ["CAR-T细胞治疗产品研发企业", "biomed"],
    ["先进封装与芯片测试服务商", "ic"],
    ["一家酒店行业的数据中台软件商，帮门店看懂客流。", "digital"],
    ["晨星是一家美容院收银软件服务商。", "digital"],
    ["一家排队叫号系统提供商。", "digital"],
    ["货运SaaS系统供应商，主要功能：运单、保险、贷款。", "digital"],
  ])("%s → %s", (text, top) => {
    expect(first(text)).toBe(top);
  });

  test.each([
    "汽车美容连锁品牌，洗车、贴膜一站完成。",
    "餐饮机器人门店，机器手臂煮面，二十四小时营业。",
    "为芯片企业提供招聘与猎头服务。",
    "一款用人工智能算法匹配的恋爱交友应用。",
    "少儿机器人编程培训学校。",
    "虚拟现实主题乐园和游戏体验馆运营商。",
    "我们不生产芯片，也不做算法，只是咖啡机租赁公司。",
    "大数据风控的小额贷款平台。",
    "一款酒店预订软件，用大数据推荐房间。",
    "自驾游路线定制平台。",
    "",
    "。。。",
  ])("none: %s", (text) => {
    expect(keys(text)).toEqual([]);
  });

  test("a text of two sectors keeps both, and the stronger first", () => {
    const tops = keys("我们研发车规级MCU芯片与汽车域控制器。").map((key) => key.split(".")[0]);
    expect(new Set(tops)).toEqual(new Set(["auto", "ic"]));
  });

  test("the narrowest key that the words support stands for its branch", () => {
    expect(keys("人形机器人整机与灵巧手研发商")[0]).toBe("robotics.humanoid");
    expect(keys("mRNA疫苗与抗体药物研发商")[0]).toBe("biomed.drug");
  });
});

describe("whatever the text", () => {
  const known = new Set(readTaxonomy().map(({ key }) => key));

  test("scores lie in 0…1 and fall, keys are known and stand once, words stand where they are said to", () => {
    fc.assert(
      fc.property(fc.array(someText, { minLength: 1, maxLength: 4 }), (parts) => {
        const text = parts.join("");
        const hits = classify(text);
        expect(new Set(hits.map(({ key }) => key)).size).toBe(hits.length);
        for (const [index, { key, score, terms }] of hits.entries()) {
          expect(known).toContain(key);
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(hits[index - 1]?.score ?? 1);
          expect(terms.length).toBeGreaterThan(0);
          for (const { start, end } of terms) expect(text.slice(start, end).trim()).not.toBe("");
        }
      }),
    );
  });

  test("traditional characters give the same sectors, scores and places", () => {
    const traditional = Converter({ from: "cn", to: "t" });
    for (const text of texts) {
      const other = traditional(text);
      if (other.length === text.length) expect(classify(other)).toEqual(classify(text));
    }
  });

  test("full width and capitals change nothing", () => {
    expect(classify("ＣＡＲ－Ｔ与ＭＥＭＳ")).toEqual(classify("car-t与mems"));
  });

  test("saying it again raises no score", () => {
    for (const text of texts) {
      const once = new Map(classify(text).map(({ key, score }) => [key, score]));
      for (const { key, score } of classify(`${text}\n`.repeat(3))) {
        const before = once.get(key);
        if (before !== undefined) expect(score, text).toBeLessThanOrEqual(before);
      }
    }
  });

  test("the order of the lexicon's groups and words changes nothing", () => {
    const turned = createClassifier({
      ...data,
      groups: [...data.groups]
        .reverse()
        .map((group) => ({ ...group, terms: [...group.terms].reverse() })),
    });
    for (const text of texts) expect(turned.classify(text)).toEqual(classify(text));
  });

  test("random characters do not make it fail", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        expect(() => classify(text)).not.toThrow();
      }),
    );
  });
});

describe("the words of a text", () => {
  test("are those with a sector, each once, in the order they stand", () => {
    expect(classifier.terms("固态电池与激光雷达，激光雷达与火锅")).toEqual([
      "固态电池",
      "激光雷达",
    ]);
  });

  test("have a weight", () => {
    for (const term of classifier.terms("激光雷达、机器学习与谐波减速器")) {
      expect(classifier.weights.get(term)).toBeGreaterThanOrEqual(0.5);
      expect(classifier.weights.get(term)).toBeLessThanOrEqual(10);
    }
  });
});
