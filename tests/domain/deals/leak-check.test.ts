import { describe, expect, test } from "vitest";
import { leaksIn, type OwnSide } from "#app/domain/deals/leak-check.ts";

const OWN: OwnSide = {
  notes: [
    "投决会底线：投前估值 6,000 万，最多出 1200万，占股不低于百分之十五。",
    "Rent: we can go down to RMB 1.6 per square metre.",
  ],
  scores: [4.2, 3.75],
  people: ["沈评审", "Lin Zhiyuan", "王"],
};

function words(text: string, shared: string[] = [], own: OwnSide = OWN) {
  return leaksIn(text, own, shared).map(({ kind, words }) => `${kind} ${words}`);
}

describe("what the own side keeps to itself", () => {
  test.each([
    ["我们最多可以出1200万元。", ["amount 1200万元"]],
    ["上限是一千二百万。", ["amount 一千二百万"]],
    ["上限 ￥12,000,000 元", ["amount ￥12,000,000 元"]],
    ["估值按6000万谈", ["amount 6000万"]],
    ["占股 15% 起", ["amount 15%"]],
    ["占股百分之十五起", ["amount 百分之十五"]],
    ["租金可以到 1.6 元/㎡·天", ["amount 1.6 元"]],
    ["您的评分是 4.2", ["score 评分是 4.2"]],
    ["评审给了3.8分", ["score 3.8分"]],
    ["最多１２００万", ["amount １２００万"]],
    [`${"我们看好这个方向。".repeat(60)}最多1200万。`, ["amount 1200万"]],
    ["The panel scored you 4.2.", ["score scored you 4.2"]],
    ["沈评审觉得不错", ["person 沈评审"]],
    ["ask LIN ZHIYUAN about it", ["person LIN ZHIYUAN"]],
  ])("is named where it stands in “%s”", (text, leaks) => {
    expect(words(text)).toEqual(leaks);
  });

  test.each([
    "您要的 800 万我们没有问题。",
    "芯片频率 4.2 GHz，样片 1200 片，共 6000 小时。",
    "请在 15 日前答复，4.2 版的计划书已收到。",
    "王牌产品很有意思。",
    "我们用了 4.2 分钟。",
  ])("is not found in “%s”", (text) => {
    expect(words(text)).toEqual([]);
  });

  test("is no secret once the others have read it", () => {
    expect(words("您申请的1200万元我们收到了。", ["希望融资 1,200 万元"])).toEqual([]);
    expect(words("沈评审会联系您。", ["我是沈评审，负责本次对接。"])).toEqual([]);
  });

  test("is named once, in the order of the text", () => {
    expect(words("沈评审说最多 1200万，占15%，沈评审还说 1200万。")).toEqual([
      "person 沈评审",
      "amount 1200万",
      "amount 15%",
    ]);
  });

  test("is nothing where no notes are kept", () => {
    const nothing = { notes: [], scores: [], people: [] };
    expect(words("最多 1200万，沈评审给了 4.2 分", [], nothing)).toEqual([]);
  });
});
