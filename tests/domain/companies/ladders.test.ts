import { describe, expect, test } from "vitest";
import type { CompanyFacts } from "#app/domain/companies/facts.ts";
import { judgeRung } from "#app/domain/companies/ladders/judge.ts";
import { ACTS, type Act, RUNGS } from "#app/domain/companies/ladders/types.ts";
import { RUNG_VERSIONS, versionFor } from "#app/domain/companies/ladders/versions.ts";
import { company, EXACT, HIGH_TECH, lastYear, verdicts, year } from "./claims.ts";

describe("the other rungs", () => {
  test("a 高企 is an innovative SME", () => {
    expect(verdicts("innovative-sme", company({ credentials: [HIGH_TECH] })).verdict).toBe("met");
  });

  test("an innovative SME's score takes the better points on an edge", () => {
    const facts = company({
      years: [
        year(2025, {
          sales: 1000,
          mainRevenue: 700,
          rdExpense: 50,
          liabilities: 55,
          totalAssets: 100,
        }),
        year(2024, { mainRevenue: 700 }),
      ],
      ip: { classOne: 0, classTwo: 1 },
      credentials: [],
      equity: [],
      answers: { strategicIndustry: false },
    });
    // 5 + 20, 5 + 10, 5 + 20: 65 of 100.
    expect(verdicts("innovative-sme", facts)).toEqual({
      verdict: "met",
      score: "met",
      innovation: "met",
      growth: "met",
      specialisation: "met",
    });
    const indebted = lastYear(facts, { liabilities: 55.1 });
    expect(verdicts("innovative-sme", indebted).growth).toBe("unmet");
  });

  test("what a company owes follows from what it has and what is its own", () => {
    const said = { totalAssets: 100, netAssets: 20 };
    const facts = company({ registeredOn: "2019-01-01", years: [year(2025, said)] });
    expect(verdicts("specialised-sme", facts)["debt-ratio"]).toBe("met");
    const more = company({ years: [year(2025, { ...said, netAssets: 19.9 })] });
    expect(verdicts("specialised-sme", more)["debt-ratio"]).toBe("unmet");
  });

  test("a specialised SME spends enough in each of two years, and had them", () => {
    const good = { sales: 3000, rdExpense: 100 };
    const facts = (years: CompanyFacts["years"], registeredOn = "2019-01-01") =>
      verdicts("specialised-sme", company({ registeredOn, years })).rd;
    expect(facts([year(2025, good), year(2024, good)])).toBe("met");
    expect(facts([year(2025, good), year(2024, { ...good, rdExpense: 99 })])).toBe("unmet");
    expect(facts([year(2025, good)])).toBe("unknown");
    expect(facts([year(2025, good)], "2025-01-01")).toBe("unmet");
  });

  test("growth over two years is compounded exactly", () => {
    const facts = (last: number) =>
      verdicts(
        "little-giant",
        company({
          registeredOn: "2019-01-01",
          years: [
            year(2025, { mainRevenue: last }),
            year(2024, { mainRevenue: 1 }),
            year(2023, { mainRevenue: 8000 }),
          ],
        }),
      ).growth;
    expect(facts(8820)).toBe("met");
    expect(facts(8819.99999)).toBe("unmet");
  });

  test("of two R&D shares that depend on the trade the higher settles it", () => {
    const facts = (rdStaff: number, softwareOrService: boolean | null = null) =>
      verdicts(
        "tech-little-giant-nurture",
        company({
          years: [year(2025, { employees: 100, rdStaff })],
          answers: { softwareOrService },
        }),
      )["rd-staff"];
    expect([facts(30), facts(29), facts(9)]).toEqual(["met", "unknown", "unmet"]);
    expect([facts(29, false), facts(29, true)]).toEqual(["met", "unmet"]);
  });

  test("the city's titles are for companies in the city", () => {
    expect(verdicts("tech-little-giant", company({ inShanghai: false })).place).toBe("unmet");
    expect(verdicts("tech-little-giant", company()).place).toBe("unknown");
  });
});

describe("versions", () => {
  test.each([
    ["specialised-sme", "apply", "2026-03-31", "A"],
    ["specialised-sme", "apply", "2026-04-01", "B"],
    ["specialised-sme", "review", "2026-04-01", "B"],
    ["little-giant", "apply", "2026-03-31", "A"],
    ["little-giant", "apply", "2026-04-01", "B"],
    ["little-giant", "review", "2026-12-31", "A"],
    ["little-giant", "review", "2027-01-01", "B"],
    ["innovative-sme", "apply", "2026-04-01", "A-continued"],
    ["high-tech-enterprise", "apply", "2015-12-31", undefined],
  ] as const)("%s, %s on %s: %s", (rung, act, asOf, version) => {
    expect(versionFor(rung, { act, asOf })?.version).toBe(version);
  });

  test("none overlap, and each says where it stands", () => {
    for (const rung of RUNGS) {
      for (const act of ACTS) {
        const own = RUNG_VERSIONS.filter((each) => each.rung === rung && each.acts.includes(act));
        for (const [at, { validTo, source, document }] of own.entries()) {
          const next = own[at + 1];
          if (next) expect(validTo && validTo < next.validFrom, `${rung} ${act}`).toBe(true);
          else expect(validTo).toBeNull();
          expect(source.length * document.length).toBeGreaterThan(0);
        }
      }
    }
  });

  test("growth is not asked of a little giant under review", () => {
    const keys = (act: Act) =>
      judgeRung("little-giant", company(), { act, asOf: "2027-06-01" }).conditions.map(
        ({ rule }) => rule.key,
      );
    expect(keys("apply")).toContain("growth");
    expect(keys("review")).not.toContain("growth");
  });

  test("without rules for the day nothing is known", () => {
    expect(
      judgeRung("high-tech-enterprise", EXACT, { act: "apply", asOf: "2010-01-01" }),
    ).toMatchObject({ version: null, verdict: "unknown", conditions: [] });
  });
});
