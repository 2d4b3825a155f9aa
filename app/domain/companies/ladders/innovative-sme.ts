import {
  answered,
  any,
  bands,
  type Condition,
  compare,
  figure,
  given,
  holds,
  type Points,
  share,
  wan,
} from "../conditions/tree.ts";
import type { RungVersion } from "./types.ts";

/** So a 高企 is an innovative SME. Equity counts when paid in by qualified institutions. */
const DIRECT: Condition = any(
  holds("high-tech-enterprise", "national-model", "provincial-research-body"),
  given(3, "national-award", "provincial-award"),
  compare({ kind: "equity", years: 3 }, ">=", wan(500)),
);

const INNOVATION: Points = {
  kind: "sum",
  of: [
    {
      kind: "best",
      of: [
        // 10 for class I, 15 for its own, 20 for 高价值: which, experts say.
        {
          kind: "bands",
          of: { kind: "ip", which: "classOne" },
          is: ">=",
          bands: [{ at: 1, points: 10, upTo: 20 }],
          otherwise: 0,
        },
        bands({ kind: "ip", which: "classTwo" }, [[1, 5]]),
      ],
    },
    bands(share(figure("rdExpense"), figure("sales")), [
      [5, 20],
      [3, 15],
      [2, 10],
      [1, 5],
    ]),
  ],
};

const GROWTH: Points = {
  kind: "sum",
  of: [
    bands({ kind: "growth", figure: "mainRevenue", years: 1 }, [
      [15, 20],
      [10, 15],
      [5, 10],
      [0, 5],
    ]),
    bands(
      share(figure("liabilities"), figure("totalAssets")),
      [
        [55, 10],
        [75, 5],
      ],
      { is: "<=" },
    ),
  ],
};

const SPECIALISATION: Points = {
  kind: "sum",
  of: [
    { kind: "if", condition: answered("strategicIndustry", true), points: 10, otherwise: 5 },
    bands(share(figure("mainRevenue"), figure("sales")), [
      [70, 20],
      [60, 15],
      [55, 10],
      [50, 5],
    ]),
  ],
};

const SCORING = [
  scored("score", { kind: "sum", of: [INNOVATION, GROWTH, SPECIALISATION] }, 60),
  scored("innovation", INNOVATION, 20),
  scored("growth", GROWTH, 15),
  scored("specialisation", SPECIALISATION, 15),
];

function scored(key: string, points: Points, to: number) {
  const condition: Condition = { kind: "points", points, is: ">=", to };
  return { key, condition, waivedBy: DIRECT };
}

const STANDARD = {
  rung: "innovative-sme",
  acts: ["apply", "review"],
  area: "cn",
  conditions: SCORING,
} as const;

/** 创新型中小企业: the document was repealed, its scoring goes on until the new standard is issued. */
export const INNOVATIVE_SME: readonly RungVersion[] = [
  {
    ...STANDARD,
    version: "A",
    document: "工信部企业〔2022〕63号 附件1",
    issuer: "工业和信息化部",
    validFrom: "2022-06-01",
    validTo: "2026-03-31",
    mark: "S2",
    source: "http://tailijia.cn/index.php/shows/2/19.html",
  },
  {
    ...STANDARD,
    version: "A-continued",
    document: "工信部企业〔2026〕2号（标准待发布，沿用2022年评分）",
    issuer: "工业和信息化部",
    validFrom: "2026-04-01",
    validTo: null,
    mark: "U",
    source: "https://gqrdw.cn/zixun/232.html",
  },
];
