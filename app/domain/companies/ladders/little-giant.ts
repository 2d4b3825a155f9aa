import {
  all,
  any,
  type Condition,
  compare,
  during,
  figure,
  given,
  holds,
  person,
  share,
  sum,
  wan,
} from "../conditions/tree.ts";
import { evaluated } from "./specialised-sme.ts";
import type { Act, RungCondition, RungVersion } from "./types.ts";

const MAIN_SHARE = share(figure("mainRevenue"), figure("sales"));
const RD_SHARE = share(figure("rdExpense"), figure("sales"));
const DEBT = share(figure("liabilities"), figure("totalAssets"));
const GROWTH = { kind: "growth", figure: "mainRevenue", years: 2 } as const;
const SALES = figure("sales");
const TITLE: RungCondition = { key: "title", condition: holds("specialised-sme") };
const DIRECT: Condition = any(given(3, "national-award"), given(3, "maker-china-50"));

/** By revenue: from 1 亿 on 3 %, from 0.5 亿 on 6 %, below that equity, R&D and R&D staff. */
const RD_A: Condition = any(
  all(compare(SALES, ">=", wan(10_000)), compare(RD_SHARE, ">=", 3)),
  all(compare(SALES, ">=", wan(5000)), compare(RD_SHARE, ">=", 6)),
  all(
    compare(SALES, "<", wan(5000)),
    compare({ kind: "equity", years: 2 }, ">=", wan(8000)),
    compare(figure("rdExpense"), ">=", wan(3000)),
    compare(share(figure("rdStaff"), figure("employees")), ">=", 50),
  ),
);

const A: readonly RungCondition[] = [
  TITLE,
  { key: "main-share", condition: compare(MAIN_SHARE, ">=", 70) },
  { key: "growth", condition: compare(GROWTH, ">=", 5) },
  { key: "debt-ratio", condition: compare(DEBT, "<=", 70) },
  { key: "rd", condition: RD_A, waivedBy: DIRECT },
  {
    key: "ip",
    condition: compare({ kind: "ip", which: "classOne" }, ">=", 2),
    waivedBy: DIRECT,
  },
];

/** Growth is not asked of those who hold the title. */
const B = (act: Act): readonly RungCondition[] => [
  TITLE,
  {
    key: "segment-years",
    condition: compare({ kind: "answer", answer: "segmentYears" }, ">=", 3),
  },
  { key: "revenue", condition: compare(SALES, ">=", wan(5000)) },
  { key: "main-share", condition: compare(MAIN_SHARE, ">=", 90) },
  ...(act === "apply" ? [{ key: "growth", condition: compare(GROWTH, ">=", 5) }] : []),
  { key: "debt-ratio", condition: compare(DEBT, "<=", 75) },
  { key: "rd-expense", condition: compare(sum("rdExpense", 2), ">=", wan(1200)) },
  { key: "rd-ratio", condition: during(2, compare(RD_SHARE, ">=", 3)) },
  {
    key: "ip",
    condition: compare({ kind: "ip", which: "classOne" }, ">=", 4),
    waivedBy: given(3, "national-award"),
  },
  { key: "market-share", condition: person("market-share") },
  { key: "key-link", condition: person("key-link") },
  { key: "evaluation", condition: evaluated(60, act) },
];

const DOCUMENT_A = {
  rung: "little-giant",
  version: "A",
  document: "工信部企业〔2022〕63号 附件3",
  issuer: "工业和信息化部",
  validFrom: "2022-06-01",
  area: "cn",
  mark: "S2",
  source: "http://www.ititit.cc/index.php/project/742.html",
  conditions: A,
} as const;

const DOCUMENT_B = {
  rung: "little-giant",
  version: "B",
  document: "工信部企业〔2026〕2号",
  issuer: "工业和信息化部",
  validTo: null,
  area: "cn",
  mark: "S2",
  source: "http://gx.gggcn.com/article30475.html",
} as const;

/** 专精特新“小巨人”. The review of 2026 still used A (工信厅企业函〔2026〕117号). */
export const LITTLE_GIANT: readonly RungVersion[] = [
  { ...DOCUMENT_A, acts: ["apply"], validTo: "2026-03-31" },
  { ...DOCUMENT_A, acts: ["review"], validTo: "2026-12-31" },
  { ...DOCUMENT_B, acts: ["apply"], validFrom: "2026-04-01", conditions: B("apply") },
  { ...DOCUMENT_B, acts: ["review"], validFrom: "2027-01-01", conditions: B("review") },
];
