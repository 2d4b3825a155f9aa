import {
  COUNTED_FIGURES,
  type CompanyFacts,
  type FiscalYear,
} from "#app/domain/companies/facts.ts";
import { judgeRung } from "#app/domain/companies/ladders/judge.ts";
import type { Act, Rung } from "#app/domain/companies/ladders/types.ts";

/** A company of which nothing is known but what is given. */
export function company(said: Partial<CompanyFacts> = {}): CompanyFacts {
  return {
    registeredOn: null,
    inShanghai: null,
    years: [],
    ip: { classOne: null, classTwo: null },
    credentials: null,
    equity: null,
    answers: {},
    ...said,
  };
}

/** Figures of a year in 万元 (people and points as they are). */
export function year(number: number, said: Omit<FiscalYear, "year">): FiscalYear {
  const figures = Object.entries(said).map(([figure, value]) => [
    figure,
    typeof value === "number" && !COUNTED_FIGURES.includes(figure as never)
      ? Math.round(value * 1_000_000)
      : value,
  ]);
  return { year: number, ...Object.fromEntries(figures) };
}

/** A 高企 whose last day is that of the claim. */
export const HIGH_TECH = {
  kind: "high-tech-enterprise",
  validFrom: "2023-11-28",
  validTo: "2026-11-27",
};

/** A maker of sensors that fulfils every figure of 高企 to the dot. */
export const EXACT = company({
  registeredOn: "2021-05-01",
  inShanghai: true,
  years: [
    year(2025, {
      sales: 5000,
      rdExpense: 250,
      rdInChina: 150,
      employees: 100,
      rdStaff: 10,
      totalIncome: 5000,
      highTechIncome: 3000,
      totalAssets: 20_000,
    }),
    year(2024, { sales: 4000, rdExpense: 200, rdInChina: 120 }),
    year(2023, { sales: 1000, rdExpense: 50, rdInChina: 30 }),
  ],
  ip: { classOne: 0, classTwo: 1 },
  credentials: [],
  answers: { seriousAccident: false, dishonesty: false },
});

/** The verdicts of a rung by key, and its own. */
export function verdicts(
  rung: Rung,
  facts: CompanyFacts,
  { act = "apply", asOf = "2026-11-27" }: { act?: Act; asOf?: string } = {},
): Record<string, string> {
  const { verdict, conditions } = judgeRung(rung, facts, { act, asOf });
  return {
    verdict,
    ...Object.fromEntries(conditions.map((each) => [each.rule.key, each.verdict])),
  };
}

/** The company with other figures of 2025. */
export function lastYear(facts: CompanyFacts, said: Parameters<typeof year>[1]): CompanyFacts {
  const [last, ...before] = facts.years;
  return { ...facts, years: [{ ...last, ...year(2025, said) }, ...before] };
}
