/** What a company's rules ask about, apart from where it is stored. Money is in fen; a blank is null. */

/** Figures of one fiscal year. */
export const FIGURES = [
  "sales",
  "mainRevenue",
  "totalIncome",
  "highTechIncome",
  "rdExpense",
  "rdInChina",
  "totalCost",
  "profit",
  "totalAssets",
  "netAssets",
  "liabilities",
  "employees",
  "rdStaff",
  "evaluation",
] as const;
export type Figure = (typeof FIGURES)[number];

/** Figures that are no sum of money: people, and the points of 专精特新发展评价. */
export const COUNTED_FIGURES: readonly Figure[] = ["employees", "rdStaff", "evaluation"];

/** Figures that may fall below zero. */
export const SIGNED_FIGURES: readonly Figure[] = ["netAssets", "profit"];

export interface FiscalYear extends Partial<Record<Figure, number | null>> {
  year: number;
}

/** Answers that belong to no year. `segmentYears` is a number, the others are yes or no. */
export const COMPANY_ANSWERS = [
  "seriousAccident",
  "dishonesty",
  "listed",
  "softwareOrService",
  "strategicIndustry",
  "segmentYears",
] as const;
export type CompanyAnswer = (typeof COMPANY_ANSWERS)[number];

/** A title held, or an award given, from a day to a day (both included). */
export interface HeldCredential {
  kind: string;
  /** ISO day or month; null where it is not known. */
  validFrom: string | null;
  validTo: string | null;
}

/** New equity, counted on the day on which it was paid in. */
export interface PaidEquity {
  paidOn: string;
  amount: number;
}

export interface CompanyFacts {
  /** ISO day, or month where the day is not known. */
  registeredOn: string | null;
  /** Whether it sits in Shanghai; null where nobody knows. */
  inShanghai: boolean | null;
  /** Each year once, in any order. */
  years: readonly FiscalYear[];
  ip: { classOne: number | null; classTwo: number | null };
  /** All that it holds; null where nobody has said. */
  credentials: readonly HeldCredential[] | null;
  /** All that was paid in; null where nobody has said. */
  equity: readonly PaidEquity[] | null;
  answers: Partial<Record<CompanyAnswer, boolean | number | null>>;
}
