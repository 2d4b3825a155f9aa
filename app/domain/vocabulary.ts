/** The closed word lists of the product. Enum columns, forms and messages all read them here. */

export const TIERS = ["leading", "pioneer", "featured", "emerging", "future", "supporting"] as const;
export type Tier = (typeof TIERS)[number];

export const RESOURCE_KINDS = [
  "incubator",
  "fund",
  "shared_lab",
  "proof_of_concept",
  "pilot_line",
  "testing",
  "science_park",
  "service",
] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

export const NEED_KINDS = [
  "space",
  "equity",
  "debt",
  "lab",
  "proof_of_concept",
  "pilot",
  "testing",
  "talent",
  "ip",
] as const;
export type NeedKind = (typeof NEED_KINDS)[number];

/** Company stages in order of growth. `seed` covers a first prototype, `angel` the first outside money. */
export const STAGES = ["idea", "seed", "angel", "pre_a", "a", "b", "c", "growth"] as const;
export type Stage = (typeof STAGES)[number];

export const AREA_KINDS = ["city", "district", "zone", "park", "sub_park", "town"] as const;
export type AreaKind = (typeof AREA_KINDS)[number];

export const TARGET_KINDS = ["target", "annual", "baseline", "achievement"] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

export const COMPARATORS = [">=", ">", "=", "<=", "range", "relative"] as const;
export type Comparator = (typeof COMPARATORS)[number];

export const ROLES = [
  "founder",
  "reviewer",
  "provider_admin",
  "district_staff",
  "system_admin",
] as const;
export type Role = (typeof ROLES)[number];

export const ORGANIZATION_KINDS = ["startup", "provider", "district"] as const;
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];

export const DEAL_STATES = [
  "interested",
  "invited",
  "introduced",
  "in_review",
  "shortlisted",
  "meeting",
  "offered",
  "agreed",
  "completed",
  "declined",
  "withdrawn",
  "expired",
] as const;
export type DealState = (typeof DEAL_STATES)[number];

export const OUTCOME_KINDS = [
  "moved_in",
  "invested",
  "loan_granted",
  "lab_booked",
  "service_contracted",
] as const;
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];
