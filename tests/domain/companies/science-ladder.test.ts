import { describe, expect, test } from "vitest";
import { EXACT, HIGH_TECH, lastYear, verdicts, year } from "./claims.ts";

describe("高新技术企业", () => {
  test("with every figure on its threshold waits for people alone", () => {
    expect(verdicts("high-tech-enterprise", EXACT)).toEqual({
      verdict: "needs_person",
      age: "met",
      ip: "met",
      field: "needs_person",
      "rd-staff": "met",
      "rd-ratio": "met",
      "rd-in-china": "met",
      "high-tech-income": "met",
      "innovation-score": "needs_person",
      offences: "met",
    });
  });

  test.each([
    ["a fen less of R&D", { rdExpense: 249.99999 }, "rd-ratio"],
    ["one of ten R&D people fewer", { rdStaff: 9 }, "rd-staff"],
    ["a fen less of high-tech income", { highTechIncome: 2999.99999 }, "high-tech-income"],
    ["a fen less spent in China", { rdInChina: 149.99999 }, "rd-in-china"],
    ["no R&D people at all", { rdStaff: 0 }, "rd-staff"],
    ["no income at all", { totalIncome: 0, highTechIncome: 0 }, "high-tech-income"],
  ])("%s is too little", (_case, said, key) => {
    expect(verdicts("high-tech-enterprise", lastYear(EXACT, said))).toMatchObject({
      verdict: "unmet",
      [key]: "unmet",
    });
  });

  test.each([
    ["5,000 万元 still ask 5 %", 5000, 499.9, "unmet"],
    ["a fen more asks 4 %", 5000.00001, 400.1, "met"],
    ["2 亿元 still ask 4 %", 20_000, 999.9, "unmet"],
    ["a fen more asks 3 %", 20_000.00001, 750.1, "met"],
  ])("last year's sales choose the band: %s", (_case, sales, research, verdict) => {
    // Earlier years: 5,000 of sales and no R&D, so that the sums differ from the last year.
    const facts = {
      ...EXACT,
      years: [
        year(2025, { sales, rdExpense: research, rdInChina: research }),
        year(2024, { sales: 4000, rdExpense: 0, rdInChina: 0 }),
        year(2023, { sales: 1000, rdExpense: 0, rdInChina: 0 }),
      ],
    };
    expect(verdicts("high-tech-enterprise", facts)["rd-ratio"]).toBe(verdict);
  });

  test("a younger company is measured by the years it has, an older one not by what was left out", () => {
    const two = EXACT.years.slice(0, 2);
    const young = { ...EXACT, registeredOn: "2024-02-01", years: two };
    expect(verdicts("high-tech-enterprise", young)["rd-ratio"]).toBe("met");
    expect(verdicts("high-tech-enterprise", { ...EXACT, years: two })["rd-ratio"]).toBe("unknown");
    const undated = { ...EXACT, registeredOn: null, years: two };
    expect(verdicts("high-tech-enterprise", undated)["rd-ratio"]).toBe("unknown");
  });

  test("counts closed years before the claim, in whatever order they stand", () => {
    const more = [year(2026, { sales: 1, rdExpense: 0 }), ...EXACT.years.toReversed()];
    expect(verdicts("high-tech-enterprise", { ...EXACT, years: more })["rd-ratio"]).toBe("met");
    const next = verdicts("high-tech-enterprise", EXACT, { asOf: "2027-01-01" });
    expect(next["rd-ratio"]).toBe("unknown");
  });

  test.each([
    ["2025-11-27", "met"],
    ["2025-11-28", "unmet"],
    ["2026-12-01", "unmet"],
  ])("registered on %s it is %s by age on 2026-11-27", (registeredOn, verdict) => {
    expect(verdicts("high-tech-enterprise", { ...EXACT, registeredOn }).age).toBe(verdict);
  });

  test.each([
    ["2025-10", "met"],
    ["2025-11", "unknown"],
    ["2025-12", "unmet"],
  ])("of the month %s alone age is %s", (registeredOn, verdict) => {
    expect(verdicts("high-tech-enterprise", { ...EXACT, registeredOn }).age).toBe(verdict);
  });

  test("a blank is unknown where zero and no are answers", () => {
    expect(verdicts("high-tech-enterprise", lastYear(EXACT, { rdStaff: null }))["rd-staff"]).toBe(
      "unknown",
    );
    const noIp = { ...EXACT, ip: { classOne: 0, classTwo: 0 } };
    expect(verdicts("high-tech-enterprise", noIp).ip).toBe("unmet");
    const halfSaid = { ...EXACT, ip: { classOne: 1, classTwo: null } };
    expect(verdicts("high-tech-enterprise", halfSaid).ip).toBe("met");
    const open = { ...EXACT, ip: { classOne: 0, classTwo: null } };
    expect(verdicts("high-tech-enterprise", open).ip).toBe("unknown");
    const silent = { ...EXACT, answers: {} };
    expect(verdicts("high-tech-enterprise", silent).offences).toBe("unknown");
    const accident = { ...EXACT, answers: { seriousAccident: true, dishonesty: false } };
    expect(verdicts("high-tech-enterprise", accident).offences).toBe("unmet");
    const dishonest = { ...EXACT, answers: { seriousAccident: false, dishonesty: true } };
    expect(verdicts("high-tech-enterprise", dishonest).offences).toBe("met");
    expect(verdicts("tech-sme", dishonest).conduct).toBe("unmet");
  });
});

describe("科技型中小企业", () => {
  const small = lastYear(EXACT, { employees: 500, sales: 20_000, rdStaff: 50 });

  test("the gates include their limits", () => {
    expect(verdicts("tech-sme", small)).toMatchObject({
      staff: "met",
      sales: "met",
      assets: "met",
      conduct: "met",
      "rd-staff-points": "met",
    });
    const over = lastYear(EXACT, {
      employees: 501,
      sales: 20_000.00001,
      totalAssets: 20_000.00001,
    });
    expect(verdicts("tech-sme", over)).toMatchObject({
      verdict: "unmet",
      staff: "unmet",
      sales: "unmet",
      assets: "unmet",
    });
  });

  test.each([
    // staff 10 % is 4, R&D 6 % of sales 50: 54 and one class II is 60.
    ["4 + 50 + 6", { employees: 100, rdStaff: 10, sales: 1000, rdExpense: 60 }, [0, 1], "met"],
    [
      "4 + 40 + 12",
      { employees: 100, rdStaff: 10, sales: 1000, rdExpense: 50, totalCost: 900 },
      [0, 2],
      "unmet",
    ],
    [
      "the better of cost and sales",
      { employees: 100, rdStaff: 10, sales: 1000, rdExpense: 50, totalCost: 166 },
      [0, 1],
      "met",
    ],
    [
      "what the cost may still bring",
      { employees: 100, rdStaff: 10, sales: 1000, rdExpense: 50 },
      [0, 2],
      "unknown",
    ],
    [
      "class I alone is 30",
      { employees: 100, rdStaff: 30, sales: 1000, rdExpense: 20, totalCost: 1000 },
      [1, 0],
      "met",
    ],
    [
      "five class II are no more than 24",
      { employees: 100, rdStaff: 25, sales: 1000, rdExpense: 20, totalCost: 1000 },
      [0, 5],
      "unmet",
    ],
    [
      "class I and II are not added",
      { employees: 100, rdStaff: 29, sales: 1000, rdExpense: 20, totalCost: 1000 },
      [1, 4],
      "unmet",
    ],
  ] as const)("scores %s", (_case, said, [classOne, classTwo], verdict) => {
    const facts = { ...EXACT, years: [year(2025, said)], ip: { classOne, classTwo } };
    expect(verdicts("tech-sme", facts).score).toBe(verdict);
  });

  test("needs R&D people whatever the score", () => {
    const facts = {
      ...lastYear(EXACT, { rdStaff: 9, sales: 1000, rdExpense: 60 }),
      ip: { classOne: 1, classTwo: 0 },
    };
    expect(verdicts("tech-sme", facts)).toMatchObject({
      verdict: "unmet",
      score: "met",
      "rd-staff-points": "unmet",
    });
  });

  test("a valid 高企 passes without a score, to its last day; the gates still hold", () => {
    const held = { ...lastYear(EXACT, { rdStaff: 0, rdExpense: 0 }), credentials: [HIGH_TECH] };
    expect(verdicts("tech-sme", held)).toMatchObject({
      verdict: "met",
      score: "met",
      "rd-staff-points": "met",
    });
    expect(verdicts("tech-sme", lastYear(held, { employees: 501 })).verdict).toBe("unmet");
    const lapsed = { ...held, credentials: [{ ...HIGH_TECH, validTo: "2026-11-26" }] };
    expect(verdicts("tech-sme", lapsed).score).toBe("unmet");
    const later = { ...held, credentials: [{ ...HIGH_TECH, validFrom: "2026-11-28" }] };
    expect(verdicts("tech-sme", later).score).toBe("unmet");
    const endless = { ...held, credentials: [{ ...HIGH_TECH, validTo: null }] };
    expect(verdicts("tech-sme", endless).score).toBe("unknown");
  });
});
