import { answered, any, compare, figure, person, share, sum, wan } from "../conditions/tree.ts";
import type { RungVersion } from "./types.ts";

const RESEARCH = sum("rdExpense", 3);

/** 高新技术企业: three years, no renewal; a new application (重新认定) meets the same conditions. */
export const HIGH_TECH_ENTERPRISE: readonly RungVersion[] = [
  {
    rung: "high-tech-enterprise",
    version: "2016",
    acts: ["apply", "review"],
    document: "国科发火〔2016〕32号、195号",
    issuer: "科技部、财政部、国家税务总局",
    validFrom: "2016-01-01",
    validTo: null,
    area: "cn",
    mark: "S2",
    source: "https://www.most.gov.cn/ t20160205_123998.html, t20160629_126169.html",
    conditions: [
      { key: "age", condition: compare({ kind: "age", unit: "days" }, ">=", 365) },
      {
        key: "ip",
        condition: any(
          compare({ kind: "ip", which: "classOne" }, ">=", 1),
          compare({ kind: "ip", which: "classTwo" }, ">=", 1),
        ),
        shown: { kind: "ip", which: "both" },
      },
      { key: "field", condition: person("field") },
      {
        key: "rd-staff",
        condition: compare(share(figure("rdStaff"), figure("employees")), ">=", 10),
      },
      {
        key: "rd-ratio",
        // The band is that of the last year's sales, the ratio that of three years' sums.
        condition: compare(share(RESEARCH, sum("sales", 3)), ">=", {
          by: figure("sales"),
          bands: [
            { upTo: wan(5000), to: 5 },
            { upTo: wan(20_000), to: 4 },
            { upTo: null, to: 3 },
          ],
        }),
      },
      {
        key: "rd-in-china",
        condition: compare(share(sum("rdInChina", 3), RESEARCH), ">=", 60),
      },
      {
        key: "high-tech-income",
        condition: compare(share(figure("highTechIncome"), figure("totalIncome")), ">=", 60),
      },
      {
        key: "innovation-score",
        condition: person("innovation-score", ">70 of 100, judged by experts"),
      },
      { key: "offences", condition: answered("seriousAccident", false) },
    ],
  },
];
