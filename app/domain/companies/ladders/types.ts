import type { Condition, Measure } from "../conditions/tree.ts";

/** Titles a company climbs, in the order in which they are told. Two ladders side by side, see `LADDERS`. */
export const RUNGS = [
  "tech-sme",
  "innovative-sme",
  "specialised-sme",
  "little-giant",
  "high-tech-enterprise",
  "tech-little-giant-nurture",
  "tech-little-giant",
] as const;
export type Rung = (typeof RUNGS)[number];

/** What else a company may hold that the rules ask about: awards and the like, on the day they were given. */
export const AWARDS = [
  "national-award",
  "provincial-award",
  "provincial-research-body",
  "standard-lead",
  "national-model",
  "maker-china-50",
  "maker-china-500",
] as const;

/** Asking for a title, and keeping one held (复核). */
export const ACTS = ["apply", "review"] as const;
export type Act = (typeof ACTS)[number];

/**
 * How sure a rule is: O the issuer's own text was read · O→ the issuer's page is known, its figures came by others ·
 * S and S2 one or several other sources · M remembered · U uncertain. M and U inform and never send.
 */
export const MARKS = ["O", "O→", "S2", "S", "M", "U"] as const;
export type Mark = (typeof MARKS)[number];

/** A condition of a title, under the name by which it is reported. */
export interface RungCondition {
  key: string;
  condition: Condition;
  /** Where this holds the condition is not asked. */
  waivedBy?: Condition;
  /** What is told of the company, where the condition asks several things. */
  shown?: Measure;
  /** Where it is less sure than the version it stands in. */
  mark?: Mark;
}

/** The rules of a title as one document states them, for claims made within its time. */
export interface RungVersion {
  rung: Rung;
  /** Short name, unique within the rung. */
  version: string;
  acts: readonly Act[];
  document: string;
  issuer: string;
  /** ISO days of the claims it is for, both included; null while it is in force. */
  validFrom: string;
  validTo: string | null;
  /** The whole country, or Shanghai alone. */
  area: "cn" | "shanghai";
  mark: Mark;
  source: string;
  conditions: readonly RungCondition[];
}
