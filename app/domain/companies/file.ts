import type { FactMark } from "../vocabulary.ts";
import { yearsAfter } from "./conditions/days.ts";
import {
  COMPANY_ANSWERS,
  type CompanyAnswer,
  type CompanyFacts,
  FIGURES,
  type Figure,
  type HeldCredential,
  type PaidEquity,
} from "./facts.ts";

/** Counts of IP, and answers: facts of no year. Kept under year 0. */
export const TIMELESS_KEYS = ["classOne", "classTwo", ...COMPANY_ANSWERS] as const;
export type TimelessKey = (typeof TIMELESS_KEYS)[number];
export type FactKey = Figure | TimelessKey;
export const NO_YEAR = 0;

export function isFactKey(key: string, year: number): key is FactKey {
  const keys: readonly string[] = year === NO_YEAR ? TIMELESS_KEYS : FIGURES;
  return keys.includes(key);
}

/** A fact as it is kept: yes and no are 1 and 0. */
export interface KeptFact {
  year: number;
  key: string;
  value: number | null;
  mark: FactMark;
  /** ISO day in Shanghai on which it was said. */
  saidOn: string;
}

/** Answers hold for a year after they were given: an accident may have happened since. */
const YEARLY: readonly string[] = COMPANY_ANSWERS;

/** How sure a fact is today: what was verified is expired when its time is over, and so is what was only said. */
export function markOn({ year, key, mark, saidOn }: KeptFact, asOf: string): FactMark {
  const over = year === NO_YEAR && YEARLY.includes(key) && yearsAfter(saidOn, 1) <= asOf;
  return over ? "expired" : mark;
}

/** What the ladders judge, out of what is kept. An expired fact is a blank. */
export function factsOf(
  kept: {
    registeredOn: string | null;
    inShanghai: boolean | null;
    facts: readonly KeptFact[];
    credentials: readonly HeldCredential[];
    equity: readonly PaidEquity[];
  },
  asOf: string,
): CompanyFacts {
  const valid = kept.facts.filter((fact) => markOn(fact, asOf) !== "expired");
  const timeless = new Map(
    valid.filter(({ year }) => year === NO_YEAR).map(({ key, value }) => [key, value]),
  );
  const years = [...new Set(valid.map(({ year }) => year))].filter((year) => year !== NO_YEAR);
  return {
    registeredOn: kept.registeredOn,
    inShanghai: kept.inShanghai,
    years: years.map((year) => ({
      year,
      ...Object.fromEntries(
        valid.filter((fact) => fact.year === year).map(({ key, value }) => [key, value]),
      ),
    })),
    ip: { classOne: timeless.get("classOne") ?? null, classTwo: timeless.get("classTwo") ?? null },
    credentials: kept.credentials,
    equity: kept.equity,
    answers: Object.fromEntries(COMPANY_ANSWERS.map((key) => [key, answerOf(key, timeless)])),
  };
}

function answerOf(
  key: CompanyAnswer,
  said: ReadonlyMap<string, number | null>,
): boolean | number | null {
  const value = said.get(key) ?? null;
  return value === null || key === "segmentYears" ? value : value !== 0;
}
