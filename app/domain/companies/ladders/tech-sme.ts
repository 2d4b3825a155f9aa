import {
  all,
  answered,
  any,
  bands,
  compare,
  figure,
  given,
  holds,
  type Points,
  share,
  wan,
} from "../conditions/tree.ts";
import type { RungVersion } from "./types.ts";

const STAFF_SHARE = share(figure("rdStaff"), figure("employees"));
/** Who comes in without a score; the gates still hold. */
const DIRECT = any(
  holds("high-tech-enterprise", "provincial-research-body"),
  given(5, "national-award", "standard-lead"),
);

const STAFF: Points = bands(STAFF_SHARE, [
  [30, 20],
  [25, 16],
  [20, 12],
  [15, 8],
  [10, 4],
]);

/** The company chooses one of the two. */
const RESEARCH: Points = {
  kind: "best",
  of: [
    bands(share(figure("rdExpense"), figure("sales")), [
      [6, 50],
      [5, 40],
      [4, 30],
      [3, 20],
      [2, 10],
    ]),
    bands(share(figure("rdExpense"), figure("totalCost")), [
      [30, 50],
      [25, 40],
      [20, 30],
      [15, 20],
      [10, 10],
    ]),
  ],
};

const RESULTS: Points = {
  kind: "best",
  of: [
    bands({ kind: "ip", which: "classOne" }, [[1, 30]]),
    bands({ kind: "ip", which: "classTwo" }, [
      [4, 24],
      [3, 18],
      [2, 12],
      [1, 6],
    ]),
  ],
};

/** 科技型中小企业. A product that is not prohibited is asked of people when the number is given. */
export const TECH_SME: readonly RungVersion[] = [
  {
    rung: "tech-sme",
    version: "2017",
    acts: ["apply", "review"],
    document: "国科发政〔2017〕115号",
    issuer: "科技部、财政部、国家税务总局",
    validFrom: "2017-05-01",
    validTo: null,
    area: "cn",
    mark: "S2",
    source: "http://wzzgcs.com/page26?article_id=84&pagenum=2",
    conditions: [
      { key: "staff", condition: compare(figure("employees"), "<=", 500) },
      { key: "sales", condition: compare(figure("sales"), "<=", wan(20_000)) },
      { key: "assets", condition: compare(figure("totalAssets"), "<=", wan(20_000)) },
      {
        key: "conduct",
        condition: all(answered("seriousAccident", false), answered("dishonesty", false)),
      },
      {
        key: "score",
        condition: {
          kind: "points",
          points: { kind: "sum", of: [STAFF, RESEARCH, RESULTS] },
          is: ">=",
          to: 60,
        },
        waivedBy: DIRECT,
      },
      {
        key: "rd-staff-points",
        condition: { kind: "points", points: STAFF, is: ">", to: 0 },
        waivedBy: DIRECT,
      },
    ],
  },
];
