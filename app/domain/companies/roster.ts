import type { TenancyState } from "../vocabulary.ts";
import { daysMeant } from "./conditions/days.ts";

/** A stay in an incubator with what the statistics ask of the company that year; blanks are null. Money in fen. */
export interface Stay {
  organizationId: string;
  state: TenancyState;
  /** ISO days or months. */
  movedIn: string;
  movedOut: string | null;
  squareMetres: number | null;
  sales: number | null;
  rdExpense: number | null;
  employees: number | null;
  /** Equity paid in within the year, and ever. */
  equityOfYear: number;
  equityEver: number;
  highTech: boolean;
}

/** The incubator's yearly sheet (rules.md 2: GZ series): companies, square metres, and money in 千元. */
export interface RosterSheet {
  year: number;
  /** In the incubator at the end of the year. */
  tenants: number;
  movedIn: number;
  graduated: number;
  left: number;
  graduatedEver: number;
  squareMetres: number;
  employees: number;
  /** 千元. */
  income: number;
  research: number;
  equityOfYear: number;
  equityEver: number;
  financedEver: number;
  highTech: number;
  /** Tenants of which a figure is missing, by figure: a sum over blanks is no total. */
  missing: { sales: number; rdExpense: number; employees: number; squareMetres: number };
}

const FEN_PER_THOUSAND = 100_000;

/** The sheet of a year, out of all stays that the incubator ever had. */
export function rosterSheet(stays: readonly Stay[], year: number): RosterSheet {
  const inside = stays.filter((stay) => isInsideAtEndOf(stay, year));
  const went = stays.filter(({ movedOut }) => yearIn(movedOut) === year);
  const missing = (of: (stay: Stay) => number | null) =>
    inside.filter((stay) => of(stay) === null).length;
  const sum = (of: (stay: Stay) => number | null) =>
    inside.reduce((total, stay) => total + (of(stay) ?? 0), 0);
  const thousands = (of: (stay: Stay) => number | null) => Math.round(sum(of) / FEN_PER_THOUSAND);
  return {
    year,
    tenants: inside.length,
    movedIn: stays.filter(({ movedIn }) => yearIn(movedIn) === year).length,
    graduated: went.filter(({ state }) => state === "graduated").length,
    left: went.filter(({ state }) => state === "left").length,
    graduatedEver: stays.filter(
      ({ state, movedOut }) => state === "graduated" && (yearIn(movedOut) ?? year) <= year,
    ).length,
    squareMetres: sum((stay) => stay.squareMetres),
    employees: sum((stay) => stay.employees),
    income: thousands((stay) => stay.sales),
    research: thousands((stay) => stay.rdExpense),
    equityOfYear: thousands((stay) => stay.equityOfYear),
    equityEver: thousands((stay) => stay.equityEver),
    financedEver: inside.filter(({ equityEver }) => equityEver > 0).length,
    highTech: inside.filter(({ highTech }) => highTech).length,
    missing: {
      sales: missing((stay) => stay.sales),
      rdExpense: missing((stay) => stay.rdExpense),
      employees: missing((stay) => stay.employees),
      squareMetres: missing((stay) => stay.squareMetres),
    },
  };
}

function isInsideAtEndOf({ movedIn, movedOut }: Stay, year: number): boolean {
  const end = `${year}-12-31`;
  return daysMeant(movedIn).first <= end && (movedOut === null || daysMeant(movedOut).last > end);
}

function yearIn(day: string | null): number | null {
  return day === null ? null : Number(day.slice(0, 4));
}

/** What is wrong with a sheet before it goes out; `figure` is where to look. */
export interface RosterFault {
  rule:
    | "part-above-whole"
    | "research-above-income"
    | "people-without-tenants"
    | "thousand-slip"
    | "jump"
    | "area-above-incubator"
    | "missing";
  figure: keyof RosterSheet;
  /** What it was held against. */
  against: number;
}

/** Half as much again, or half of it, asks for a reason. */
const JUMP = 0.5;
/** 千元 of income a head above which yuan were probably written for 千元. */
const MOST_A_HEAD = 100_000;

/**
 * Cross-field checks as the statistics' own system makes them: parts within their whole, start-ups with people,
 * slips by a thousand, and big jumps from the sheet of the year before.
 */
export function rosterFaults(
  sheet: RosterSheet,
  { before, area }: { before: RosterSheet | null; area: number | null },
): RosterFault[] {
  const faults: RosterFault[] = [];
  const parts = [
    ["highTech", "tenants"],
    ["financedEver", "tenants"],
    ["equityOfYear", "equityEver"],
    ["graduated", "graduatedEver"],
  ] as const;
  for (const [part, whole] of parts) {
    if (sheet[part] > sheet[whole]) {
      faults.push({ rule: "part-above-whole", figure: part, against: sheet[whole] });
    }
  }
  if (sheet.income > 0 && sheet.research > sheet.income * 10) {
    faults.push({ rule: "research-above-income", figure: "research", against: sheet.income });
  }
  if (sheet.tenants === 0 && sheet.employees > 0) {
    faults.push({ rule: "people-without-tenants", figure: "employees", against: 0 });
  }
  if (sheet.employees > 0 && sheet.income / sheet.employees > MOST_A_HEAD) {
    faults.push({ rule: "thousand-slip", figure: "income", against: sheet.employees });
  }
  if (area !== null && sheet.squareMetres > area) {
    faults.push({ rule: "area-above-incubator", figure: "squareMetres", against: area });
  }
  for (const [key, count] of Object.entries(sheet.missing)) {
    const figure = { sales: "income", rdExpense: "research" }[key] ?? key;
    if (count > 0) {
      faults.push({ rule: "missing", figure: figure as keyof RosterSheet, against: count });
    }
  }
  return before ? [...faults, ...jumps(sheet, before)] : faults;
}

function jumps(sheet: RosterSheet, before: RosterSheet): RosterFault[] {
  return (["tenants", "employees", "income", "research"] as const).flatMap((figure) => {
    const [now, last] = [sheet[figure], before[figure]];
    const jumped = last > 0 && Math.abs(now - last) > last * JUMP;
    return jumped ? [{ rule: "jump" as const, figure, against: last }] : [];
  });
}
