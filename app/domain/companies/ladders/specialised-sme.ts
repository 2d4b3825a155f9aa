import {
  all,
  any,
  bands,
  type Condition,
  compare,
  during,
  figure,
  given,
  holds,
  type Points,
  person,
  share,
  wan,
} from "../conditions/tree.ts";
import type { RungCondition, RungVersion } from "./types.ts";

const SEGMENT = { kind: "answer", answer: "segmentYears" } as const;
const MAIN_SHARE = share(figure("mainRevenue"), figure("sales"));
const RD_SHARE = share(figure("rdExpense"), figure("sales"));
const DEBT = share(figure("liabilities"), figure("totalAssets"));

/** What is known of 专业化; the rest of the hundred is set by province, by platform and by experts. */
const SCORE: Points = {
  kind: "sum",
  of: [
    bands(MAIN_SHARE, [
      [80, 5],
      [70, 3],
      [60, 1],
    ]),
    bands({ kind: "mean-growth", figure: "mainRevenue", years: 2 }, [
      [10, 10],
      [8, 8],
      [6, 6],
      [4, 4],
      [0, 2],
    ]),
    bands(SEGMENT, [
      [10, 5],
      [8, 4],
      [6, 3],
      [4, 2],
      [2, 1],
    ]),
    { kind: "judged", upTo: 80 },
  ],
};

const A: readonly RungCondition[] = [
  { key: "segment-years", condition: compare(SEGMENT, ">=", 2) },
  { key: "rd-expense", condition: compare(figure("rdExpense"), ">=", wan(100)) },
  { key: "rd-ratio", condition: compare(RD_SHARE, ">=", 3) },
  { key: "revenue", condition: revenueOrEquity(wan(1000)) },
  {
    key: "score",
    condition: { kind: "points", points: SCORE, is: ">=", to: 60 },
    waivedBy: any(
      given(3, "provincial-award"),
      given(3, "national-award"),
      // A mean of 1,000 万元 over two years.
      compare({ kind: "sum", figure: "rdExpense", years: 2 }, ">=", wan(2000)),
      compare({ kind: "equity", years: 2 }, ">=", wan(6000)),
      given(3, "maker-china-50", "maker-china-500"),
    ),
  },
];

const B = (evaluation: Condition): readonly RungCondition[] => [
  { key: "title", condition: holds("tech-sme", "innovative-sme") },
  { key: "segment-years", condition: compare(SEGMENT, ">=", 3) },
  { key: "revenue", condition: revenueOrEquity(wan(1500)) },
  { key: "main-share", condition: compare(MAIN_SHARE, ">=", 80) },
  { key: "debt-ratio", condition: compare(DEBT, "<=", 80) },
  {
    key: "rd",
    condition: during(
      2,
      all(compare(figure("rdExpense"), ">=", wan(100)), compare(RD_SHARE, ">=", 3)),
    ),
  },
  {
    key: "ip",
    condition: compare({ kind: "ip", which: "classOne" }, ">=", 1),
    waivedBy: any(given(3, "provincial-award"), holds("provincial-research-body")),
  },
  { key: "market-share", condition: person("market-share") },
  { key: "evaluation", condition: evaluation },
];

function revenueOrEquity(revenue: number): Condition {
  return any(
    compare(figure("sales"), ">=", revenue),
    compare({ kind: "equity", years: 2 }, ">=", wan(2000)),
  );
}

/** The platform's number of the year of the claim; on review that of it or the year before. */
export function evaluated(points: number, act: "apply" | "review"): Condition {
  const now = compare(figure("evaluation", -1), ">=", points);
  return act === "apply" ? now : any(now, compare(figure("evaluation"), ">=", points));
}

const DOCUMENT_A = {
  rung: "specialised-sme",
  version: "A",
  document: "工信部企业〔2022〕63号 附件2",
  issuer: "工业和信息化部",
  validFrom: "2022-06-01",
  validTo: "2026-03-31",
  area: "cn",
  mark: "S2",
  source: "http://www.025house.com.cn/news/shownews.php?id=38",
} as const;

const DOCUMENT_B = {
  rung: "specialised-sme",
  version: "B",
  document: "工信部企业〔2026〕2号",
  issuer: "工业和信息化部",
  validFrom: "2026-04-01",
  validTo: null,
  area: "cn",
  mark: "S2",
  source:
    "https://www.miit.gov.cn/zwgk/zcwj/wjfb/tz/art/2026/art_5546b1a622ea4d73bd2ca395b73bd4eb.html",
} as const;

/** 专精特新中小企业. Titles from before 2026-04-01 run to their own end; then B applies. */
export const SPECIALISED_SME: readonly RungVersion[] = [
  { ...DOCUMENT_A, acts: ["apply", "review"], conditions: A },
  { ...DOCUMENT_B, acts: ["apply"], conditions: B(evaluated(50, "apply")) },
  { ...DOCUMENT_B, acts: ["review"], conditions: B(evaluated(50, "review")) },
];
