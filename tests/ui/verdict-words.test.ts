import { describe, expect, test } from "vitest";
import type { Comparator } from "#app/domain/vocabulary.ts";
import { verdictWords } from "#app/ui/verdict-words.ts";

function judged(said: {
  comparator: Comparator;
  value: number;
  latest: number | null;
  upper?: number;
  unit?: string;
  expected?: number;
  reference?: string;
  change?: number;
}) {
  const { comparator, value, upper = null, latest, unit = "家", expected = null } = said;
  return {
    goal: { comparator, value, upper, due: null },
    unit,
    reference: said.reference ?? null,
    latest: latest === null ? null : { value: latest },
    expected,
    change: said.change ?? null,
  };
}

describe("the arithmetic of a verdict", () => {
  test.each([
    [
      judged({ comparator: ">=", value: 3000, latest: 3300 }),
      "3,300 家；目标 ≥ 3,000 家：已满足",
      "3,300 家; target ≥ 3,000 家: met",
    ],
    [
      judged({ comparator: ">=", value: 2000, latest: 1500, expected: 1750.004 }),
      "1,500 家；目标 ≥ 2,000 家：还差 500 家，低于当日路径 1,750 家（250 家）",
      "1,500 家; target ≥ 2,000 家: short by 500 家, 250 家 below that day's path, 1,750 家",
    ],
    [
      judged({ comparator: ">", value: 3000, latest: 3000 }),
      "3,000 家；目标 > 3,000 家：恰为界限，尚未越过",
      "3,000 家; target > 3,000 家: at the limit, not past it",
    ],
    [
      judged({ comparator: "about", value: 5.5, latest: 6, unit: "%" }),
      "6%；目标 约 5.5%：按 5.225–5.775% 计，高出 0.225%",
      "6%; target about 5.5%: read as 5.225–5.775%, over by 0.225%",
    ],
    [
      judged({ comparator: "nearly", value: 100, latest: 0, unit: "万平米" }),
      "0 万平米；目标 近 100 万平米：按 ≥ 90 万平米 计，还差 90 万平米",
      "0 万平米; target nearly 100 万平米: read as ≥ 90 万平米, short by 90 万平米",
    ],
    [
      judged({
        comparator: "relative",
        value: 0,
        latest: 0,
        unit: "百分点",
        reference: "全市平均水平",
      }),
      "±0 百分点；目标 高于全市平均水平：与参照值持平，未高出",
      "±0 百分点; target above 全市平均水平: equal, not above",
    ],
    [
      judged({ comparator: "rising", value: 0, latest: 310, change: 10 }),
      "310 家；目标 持续增长：比上一次 +10 家，已满足",
      "310 家; target keeps rising: +10 家 since the figure before, met",
    ],
  ])("%o", (line, zh, en) => {
    expect(verdictWords(line, "zh")).toBe(zh);
    expect(verdictWords(line, "en")).toBe(en);
  });

  test("is none where nothing was judged", () => {
    expect(verdictWords(judged({ comparator: ">=", value: 1, latest: null }), "zh")).toBeNull();
  });
});
