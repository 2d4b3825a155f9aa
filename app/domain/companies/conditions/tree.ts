import type { CompanyAnswer, Figure } from "../facts.ts";
import type { Comparison } from "./quantity.ts";

/** What is measured of a company. Years are closed fiscal years before the claim, the last one first. */
export type Measure =
  /** Of the last closed year, or of the one so many years before it; -1 is the year of the claim itself. */
  | { kind: "figure"; figure: Figure; ago?: number }
  /** Over the last so many closed years, or as many of them as the company has existed in. */
  | { kind: "sum"; figure: Figure; years: number }
  | { kind: "share"; part: Measure; whole: Measure }
  /** Of one year over the one before, or compound over several: what a percentage a year is compared with. */
  | { kind: "growth"; figure: Figure; years: number }
  /** The mean of the rates of several years, each over the one before. */
  | { kind: "mean-growth"; figure: Figure; years: number }
  | { kind: "ip"; which: "classOne" | "classTwo" | "both" }
  /** Since registration, on the day of the claim. */
  | { kind: "age"; unit: "days" | "years" }
  /** Paid in within so many years before the claim. */
  | { kind: "equity"; years: number }
  | { kind: "answer"; answer: CompanyAnswer };

/** A threshold that another figure chooses: the first band that it does not exceed. */
export interface Bands {
  by: Measure;
  bands: readonly { upTo: number | null; to: number }[];
}

/** Points for a part of a score: what is not known or judged by people is an interval. */
export type Points =
  /** Of the bands that are reached the first: list the highest points first. */
  | { kind: "bands"; of: Measure; is: Comparison; bands: readonly Band[]; otherwise: number }
  | { kind: "if"; condition: Condition; points: number; otherwise: number }
  /** The company chooses one. */
  | { kind: "best"; of: readonly Points[] }
  | { kind: "sum"; of: readonly Points[] }
  /** What experts give. */
  | { kind: "judged"; upTo: number }
  /** What the rule asks and nobody here can compute. */
  | { kind: "unread"; upTo: number };

export interface Band {
  at: number;
  points: number;
  /** More, where experts find the thing of a better sort. */
  upTo?: number;
}

/** Thresholds: money in fen, shares and growth in percent. */
export type Condition =
  | { kind: "compare"; measure: Measure; is: Comparison; to: number | Bands }
  | { kind: "compare"; measure: Extract<Measure, { kind: "answer" }>; is: "="; to: boolean }
  | { kind: "all"; of: readonly Condition[] }
  | { kind: "any"; of: readonly Condition[] }
  | { kind: "atLeast"; count: number; of: readonly Condition[] }
  | { kind: "points"; points: Points; is: ">=" | ">"; to: number }
  /** In each of the last so many closed years. */
  | { kind: "during"; years: number; of: Condition }
  /** One of these titles is valid on the day, or was given within so many years before it. */
  | { kind: "holds"; oneOf: readonly string[]; givenWithin?: number }
  /** The company sits in Shanghai. */
  | { kind: "place" }
  /** A judgement of people; `asks` is what they hold it against. */
  | { kind: "person"; question: string; asks: string };

export function figure(name: Figure, ago = 0): Measure {
  return { kind: "figure", figure: name, ago };
}

export function sum(name: Figure, years: number): Measure {
  return { kind: "sum", figure: name, years };
}

export function share(part: Measure, whole: Measure): Measure {
  return { kind: "share", part, whole };
}

export function compare(measure: Measure, is: Comparison, to: number | Bands): Condition {
  return { kind: "compare", measure, is, to };
}

export function answered(answer: CompanyAnswer, to: boolean): Condition {
  return { kind: "compare", measure: { kind: "answer", answer }, is: "=", to };
}

export function all(...of: Condition[]): Condition {
  return { kind: "all", of };
}

export function any(...of: Condition[]): Condition {
  return { kind: "any", of };
}

export function holds(...oneOf: string[]): Condition {
  return { kind: "holds", oneOf };
}

export function given(within: number, ...oneOf: string[]): Condition {
  return { kind: "holds", oneOf, givenWithin: within };
}

export function person(question: string, asks = "judged by experts"): Condition {
  return { kind: "person", question, asks };
}

export function during(years: number, of: Condition): Condition {
  return { kind: "during", years, of };
}

/** Points by threshold, the highest first: `[[30, 20], [25, 16]]` gives 20 from 30 on. */
export function bands(
  of: Measure,
  rows: readonly (readonly [at: number, points: number])[],
  { is = ">=", otherwise = 0 }: { is?: Comparison; otherwise?: number } = {},
): Points {
  return {
    kind: "bands",
    of,
    is,
    bands: rows.map(([at, points]) => ({ at, points })),
    otherwise,
  };
}

/** 万元 in fen. */
export function wan(amount: number): number {
  return amount * 1_000_000;
}
