import fc from "fast-check";
import {
  COUNTED_FIGURES,
  type CompanyFacts,
  FIGURES,
  type FiscalYear,
} from "#app/domain/companies/facts.ts";

/** The day on which drawn companies claim. */
export const CLAIM_DAY = "2026-11-27";

const figures = fc.record(
  Object.fromEntries(FIGURES.map((figure) => [figure, fc.integer({ min: 0, max: 40 })])) as Record<
    (typeof FIGURES)[number],
    fc.Arbitrary<number>
  >,
);

/** Companies of which everything is known, with small figures, so that they meet thresholds exactly. */
export const known: fc.Arbitrary<CompanyFacts> = fc
  .record({
    registered: fc.integer({ min: 2021, max: 2026 }),
    inShanghai: fc.boolean(),
    rows: fc.array(figures, { minLength: 4, maxLength: 4 }),
    scale: fc.constantFrom(1, 1_000_000, 50_000_000),
    classOne: fc.integer({ min: 0, max: 5 }),
    classTwo: fc.integer({ min: 0, max: 5 }),
    held: fc.subarray(["high-tech-enterprise", "tech-sme", "specialised-sme", "national-award"]),
    equity: fc.array(fc.integer({ min: 0, max: 900_000_000 }), { maxLength: 2 }),
    answers: fc.record({
      seriousAccident: fc.boolean(),
      dishonesty: fc.boolean(),
      listed: fc.boolean(),
      softwareOrService: fc.boolean(),
      strategicIndustry: fc.boolean(),
      segmentYears: fc.integer({ min: 0, max: 12 }),
    }),
  })
  .map(({ registered, rows, scale, classOne, classTwo, held, equity, ...rest }) => ({
    ...rest,
    registeredOn: `${registered}-06-15`,
    ip: { classOne, classTwo },
    years: rows
      .map((row, at) => ({ year: 2026 - at, ...scaled(balanced(row), scale) }))
      .filter((row) => row.year >= registered),
    credentials: held.map((kind) => ({ kind, validFrom: "2025-01-01", validTo: "2027-12-31" })),
    equity: equity.map((amount) => ({ paidOn: "2025-05-05", amount })),
  }));

/** What a company has is what it owes and what is its own. */
function balanced(row: Record<string, number>): Record<string, number> {
  return { ...row, netAssets: (row.totalAssets ?? 0) - (row.liabilities ?? 0) };
}

function scaled(row: Record<string, number>, scale: number): Record<string, number> {
  return Object.fromEntries(
    Object.entries(row).map(([figure, value]) => [
      figure,
      COUNTED_FIGURES.includes(figure as never) ? value : value * scale,
    ]),
  );
}

/** The same company with some of its facts not known: one flag a fact, in a fixed order. */
export function blanked(facts: CompanyFacts, blank: readonly boolean[]): CompanyFacts {
  let at = 0;
  const gone = () => blank[at++ % blank.length] ?? false;
  return {
    registeredOn: gone() ? null : facts.registeredOn,
    inShanghai: gone() ? null : facts.inShanghai,
    credentials: gone() ? null : facts.credentials,
    equity: gone() ? null : facts.equity,
    ip: {
      classOne: gone() ? null : facts.ip.classOne,
      classTwo: gone() ? null : facts.ip.classTwo,
    },
    answers: Object.fromEntries(
      Object.entries(facts.answers).map(([key, value]) => [key, gone() ? null : value]),
    ),
    years: facts.years
      .filter(() => !gone())
      .map(
        (row) =>
          Object.fromEntries(
            Object.entries(row).map(([key, value]) => [
              key,
              key !== "year" && gone() ? null : value,
            ]),
          ) as unknown as FiscalYear,
      ),
  };
}
