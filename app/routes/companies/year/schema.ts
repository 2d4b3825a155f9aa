import { z } from "zod";
import {
  COMPANY_ANSWERS,
  COUNTED_FIGURES,
  FIGURES,
  SIGNED_FIGURES,
} from "#app/domain/companies/facts.ts";
import { type FactKey, NO_YEAR, TIMELESS_KEYS } from "#app/domain/companies/file.ts";
import {
  optionalBalance,
  optionalChoice,
  optionalDayOrMonth,
  optionalMoney,
  optionalNumber,
} from "#app/http/fields.ts";

const MOST_PEOPLE = 1_000_000;
const MOST_PIECES = 100_000;

/** How the sheet of a year is laid out: a group a topic. */
export const GROUPS = [
  {
    key: "income",
    figures: [
      "sales",
      "mainRevenue",
      "totalIncome",
      "highTechIncome",
      "totalCost",
      "rdExpense",
      "rdInChina",
      "profit",
    ],
  },
  { key: "people", figures: ["employees", "rdStaff"] },
  { key: "balance", figures: ["totalAssets", "netAssets", "liabilities"] },
  { key: "others", figures: ["evaluation"] },
] as const satisfies readonly { key: string; figures: readonly (typeof FIGURES)[number][] }[];

/** Answers of yes and no, the others are numbers. */
export function isYesNo(key: FactKey): boolean {
  return (COMPANY_ANSWERS as readonly string[]).includes(key) && key !== "segmentYears";
}

function fieldOf(key: FactKey) {
  if (isYesNo(key)) return optionalChoice(["yes", "no"]);
  if ((SIGNED_FIGURES as readonly string[]).includes(key)) return optionalBalance();
  if (key === "evaluation" || key === "segmentYears") return optionalNumber(0, 100);
  if ((COUNTED_FIGURES as readonly string[]).includes(key)) return optionalNumber(0, MOST_PEOPLE);
  if ((TIMELESS_KEYS as readonly string[]).includes(key)) return optionalNumber(0, MOST_PIECES);
  return optionalMoney();
}

/** The form of a year, or of what belongs to none. */
export function yearSchema(year: number) {
  const keys: readonly FactKey[] = year === NO_YEAR ? TIMELESS_KEYS : FIGURES;
  return z.object({
    ...(year === NO_YEAR ? { registeredOn: optionalDayOrMonth() } : {}),
    ...Object.fromEntries(keys.map((key) => [key, fieldOf(key)])),
  });
}
