import {
  all,
  answered,
  any,
  type Condition,
  compare,
  figure,
  holds,
  share,
  sum,
  wan,
} from "../conditions/tree.ts";
import type { Rung, RungCondition, RungVersion } from "./types.ts";

const STAFF_SHARE = share(figure("rdStaff"), figure("employees"));

interface Grade {
  rung: Rung;
  /** Percent of the staff: making, and software and services. */
  staff: { making: number; software: number };
  /** Percent of three years' main revenue. */
  research: number;
  /** Main revenue of last year, in fen. */
  revenue: { from: number; upTo: number };
  /** More paid-in equity of three years stands for growth. */
  equity: number;
}

function conditions({ staff, research, revenue, equity }: Grade): readonly RungCondition[] {
  return [
    { key: "place", condition: { kind: "place" } },
    { key: "title", condition: holds("high-tech-enterprise") },
    { key: "age", condition: compare({ kind: "age", unit: "years" }, ">=", 3) },
    { key: "unlisted", condition: answered("listed", false) },
    { key: "rd-staff", condition: staffed(staff) },
    {
      key: "rd-ratio",
      condition: compare(share(sum("rdExpense", 3), sum("mainRevenue", 3)), ">=", research),
    },
    {
      key: "revenue",
      condition: all(
        compare(figure("mainRevenue"), ">=", revenue.from),
        compare(figure("mainRevenue"), "<=", revenue.upTo),
      ),
    },
    {
      key: "growth",
      condition: any(
        compare({ kind: "growth", figure: "mainRevenue", years: 2 }, ">=", 20),
        compare({ kind: "growth", figure: "profit", years: 2 }, ">=", 20),
        compare({ kind: "equity", years: 3 }, ">", equity),
      ),
    },
  ];
}

/** What suffices for software suffices for all. */
function staffed({ making, software }: Grade["staff"]): Condition {
  return any(
    compare(STAFF_SHARE, ">=", software),
    all(answered("softwareOrService", false), compare(STAFF_SHARE, ">=", making)),
  );
}

const GRADES: readonly Grade[] = [
  {
    rung: "tech-little-giant-nurture",
    staff: { making: 10, software: 30 },
    research: 6,
    revenue: { from: wan(3000), upTo: wan(10_000) },
    equity: wan(5000),
  },
  {
    rung: "tech-little-giant",
    staff: { making: 20, software: 50 },
    research: 5,
    revenue: { from: wan(10_000), upTo: wan(100_000) },
    equity: wan(8000),
  },
];

/** 科技小巨人培育 and 科技小巨人, of the city; whether there were rounds in 2025 and 2026 is not known. */
export const TECH_LITTLE_GIANT: readonly RungVersion[] = GRADES.map((grade) => ({
  rung: grade.rung,
  version: "2021",
  acts: ["apply", "review"],
  document: "沪科规〔2021〕12号",
  issuer: "上海市科委、经济信息化委、财政局",
  validFrom: "2021-01-01",
  validTo: null,
  area: "shanghai",
  mark: "S2",
  source: "hknf.com.cn/ask/72895, qssb.net/ask/73575, ctoutiao.com/3116214",
  conditions: conditions(grade),
}));
