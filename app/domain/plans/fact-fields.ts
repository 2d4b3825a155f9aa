import { COMPARATORS, PLAN_ROLES, RESOURCE_KINDS, TARGET_KINDS, TIERS } from "../vocabulary.ts";
import type { FactKind } from "./draft-fact.ts";

/** A field of a fact as a person corrects it. */
export interface FactField {
  name: string;
  type: "text" | "number" | "year" | "day" | "units" | "choice" | "sector";
  optional?: boolean;
  /** Of a choice. */
  choices?: readonly string[];
}

const NAME: FactField = { name: "name", type: "text" };
const VALUE: FactField = { name: "value", type: "text" };

/** What may be corrected of each kind of fact; everything else of it stays as it was read. */
export const FACT_FIELDS: Record<FactKind, readonly FactField[]> = {
  title: [VALUE],
  number: [VALUE],
  issuer: [VALUE],
  issuedOn: [{ name: "value", type: "day" }],
  effectiveOn: [{ name: "value", type: "day" }],
  period: [
    { name: "from", type: "year" },
    { name: "to", type: "year" },
  ],
  area: [VALUE],
  priority: [
    { name: "sector", type: "sector" },
    NAME,
    { name: "tier", type: "choice", choices: TIERS },
  ],
  target: [
    { name: "indicator", type: "text" },
    { name: "kind", type: "choice", choices: TARGET_KINDS },
    { name: "comparator", type: "choice", choices: COMPARATORS },
    { name: "value", type: "number" },
    { name: "upper", type: "number", optional: true },
    { name: "unit", type: "text" },
    { name: "year", type: "year", optional: true },
  ],
  task: [
    { name: "title", type: "text" },
    { name: "lead", type: "units", optional: true },
    { name: "participants", type: "units", optional: true },
  ],
  resource: [NAME, { name: "kind", type: "choice", choices: RESOURCE_KINDS }],
  organization: [NAME, { name: "role", type: "choice", choices: PLAN_ROLES }],
};
