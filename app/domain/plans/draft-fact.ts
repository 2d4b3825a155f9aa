/** What a draft of a plan may become. */
export const PLAN_DRAFT_STATES = ["open", "published", "discarded"] as const;

/** What kind of fact: a part of the head, or an entry of one of the plan's lists. */
export const FACT_KINDS = [
  "title",
  "number",
  "issuer",
  "issuedOn",
  "effectiveOn",
  "period",
  "area",
  "priority",
  "target",
  "task",
  "resource",
  "organization",
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** Read by the machine, then what a person made of it. */
export const FACT_STATUSES = ["read", "confirmed", "corrected", "dropped"] as const;
export type FactStatus = (typeof FACT_STATUSES)[number];
