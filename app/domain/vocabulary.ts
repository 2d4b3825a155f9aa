/** The closed word lists of the product. Enum columns, forms and messages all read them here. */

export const TIERS = [
  "leading",
  "pioneer",
  "featured",
  "emerging",
  "future",
  "supporting",
] as const;
export type Tier = (typeof TIERS)[number];

export const RESOURCE_KINDS = [
  "incubator",
  "fund",
  "fund_of_funds",
  "grant",
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

/** `town` also for subdistricts; `elsewhere` is whatever lies outside the city. */
export const AREA_KINDS = [
  "city",
  "district",
  "zone",
  "park",
  "sub_park",
  "town",
  "elsewhere",
] as const;
export type AreaKind = (typeof AREA_KINDS)[number];

export const TARGET_KINDS = ["target", "annual", "baseline", "achievement"] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

/**
 * How a figure is to stand to the value of a plan. `about`: within a band around it · `nearly`: most of it, no upper
 * end · `range`: its lower end, the upper one is what is hoped for · `within`: from value to upper, not beyond ·
 * `relative`: the difference to a reference is above value · `rising`: the change since the figure before is above
 * value. What each accepts stands in `domain/monitoring/goal.ts`, the words that mean it in `domain/plans/comparator.ts`.
 */
export const COMPARATORS = [
  ">=",
  ">",
  "=",
  "<=",
  "<",
  "about",
  "nearly",
  "range",
  "within",
  "relative",
  "rising",
] as const;
export type Comparator = (typeof COMPARATORS)[number];

export const ROLES = [
  "founder",
  "reviewer",
  "provider_admin",
  "district_staff",
  "system_admin",
] as const;
export type Role = (typeof ROLES)[number];

/** What has people here: a company, a provider, a district body. */
export const JOINED_KINDS = ["startup", "provider", "district"] as const;
/** What plans name, and nobody here speaks for. A unit is a public body: a hospital, an office, a centre. */
export const NAMED_KINDS = ["university", "institute", "enterprise", "alliance", "unit"] as const;
export const ORGANIZATION_KINDS = [...JOINED_KINDS, ...NAMED_KINDS] as const;
export type NamedKind = (typeof NAMED_KINDS)[number];
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];

/** What a plan counts on an organization for. */
export const PLAN_ROLES = [
  "source",
  "builder",
  "operator",
  "leader",
  "partner",
  "clinical",
  "service",
  "alliance",
  "listed",
] as const;
export type PlanRole = (typeof PLAN_ROLES)[number];

export const DEAL_STATES = [
  "interested",
  "invited",
  "introduced",
  "in_review",
  "shortlisted",
  "meeting",
  "offered",
  "countered",
  "agreed",
  "reported",
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
  "technology_contract",
  "joint_research",
  "voucher_used",
] as const;
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];

/**
 * What the two sides say of an outcome. `proposed`: one side alone · `agreed`: both · `disputed`: the other says no ·
 * `recorded`: by the provider, before outcomes were confirmed.
 */
export const OUTCOME_STATES = ["proposed", "agreed", "disputed", "recorded"] as const;
export type OutcomeState = (typeof OUTCOME_STATES)[number];

/** What became of a version of an offer; one of a deal is open at a time. */
export const OFFER_STATES = [
  "open",
  "accepted",
  "declined",
  "superseded",
  "expired",
  "withdrawn",
] as const;
export type OfferState = (typeof OFFER_STATES)[number];

/** What a resource has to give, each in its smallest whole unit. */
export const LEDGER_UNITS = ["place", "fen", "minute"] as const;
export type LedgerUnit = (typeof LEDGER_UNITS)[number];
export const LEDGER_KINDS = ["reserve", "agree", "consume", "release"] as const;
export type LedgerKind = (typeof LEDGER_KINDS)[number];

export const LOCALE_CODES = ["zh", "en"] as const;

/** What a one-time link is for. */
export const LINK_PURPOSES = ["set-password", "join", "verify-address"] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

export const VERIFICATION_STATES = ["unverified", "pending", "verified", "rejected"] as const;
export type VerificationState = (typeof VERIFICATION_STATES)[number];

/** What staff and the organization's own people put down about it, each kept with its note. */
export const ORGANIZATION_VERDICTS = [
  "pending",
  "verified",
  "rejected",
  "suspended",
  "reinstated",
] as const;
export type OrganizationVerdict = (typeof ORGANIZATION_VERDICTS)[number];

/** What staff vouch for: once verified, a change of it waits for them. */
export const VOUCHED_FIELDS = ["name", "creditCode", "area", "website"] as const;
export type VouchedField = (typeof VOUCHED_FIELDS)[number];

export const CHANGE_STATES = ["pending", "approved", "refused", "superseded"] as const;

/** Where an organization is and where it says that it moves: staff of each agree. */
export const CHANGE_SIDES = ["present", "new"] as const;
export type ChangeSide = (typeof CHANGE_SIDES)[number];

export const CLAIM_STATES = ["pending", "accepted", "rejected"] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

export const RESOURCE_STATES = ["named", "draft", "open", "closed"] as const;
export type ResourceState = (typeof RESOURCE_STATES)[number];

export const APPLICATION_STATES = ["draft", "submitted", "withdrawn"] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];

export const SECTOR_CHOICES = ["suggested", "confirmed", "removed"] as const;
export type SectorChoice = (typeof SECTOR_CHOICES)[number];

/** What a founder agrees to, each on its own. */
export const CONSENT_KINDS = [
  "teaser",
  "contact_after_introduction",
  "documents_after_introduction",
  "statistics",
] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];

/** What a founder notes on a match; `introduce` and `claimed` are asked of the district where nobody answers yet. */
export const MARK_KINDS = ["later", "starred", "introduce", "claimed"] as const;
export const POLICY_STATES = ["draft", "published", "retired"] as const;
export const DEAL_SIDES = ["startup", "provider"] as const;
export type DealSide = (typeof DEAL_SIDES)[number];
export const CALL_STATES = ["draft", "published", "closed"] as const;
export const JOB_STATES = ["queued", "running", "asking", "done", "failed"] as const;

/** Why a provider declines, in the order of the keys 1 to 9. */
export const DECLINE_REASONS = [
  "sector",
  "stage",
  "amount",
  "readiness",
  "area",
  "capacity",
  "conflict",
  "incomplete",
  "other",
] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/** The forms in which money is given. */
export const INSTRUMENTS = [
  "equity",
  "convertible",
  "loan",
  "guarantee",
  "leasing",
  "grant",
  "acquisition",
] as const;
export type Instrument = (typeof INSTRUMENTS)[number];

/** Facts a mandate may require and a founder can state. Booleans unless said otherwise. */
export const FACTS = [
  "registered_company",
  "high_tech_certified",
  "engineering_sample",
  "invention_patent",
  "clinical_partner",
  "paying_customer",
  "university_origin",
  "full_time_team",
] as const;
export type Fact = (typeof FACTS)[number];

/** How sure a fact of a company is: said by it, with a file, checked by staff, or once so and past its time. */
export const FACT_MARKS = ["declared", "evidenced", "verified", "expired"] as const;
export type FactMark = (typeof FACT_MARKS)[number];

/** How a fact came here. */
export const FACT_SOURCES = ["typed", "imported", "deal", "application"] as const;
export type FactSource = (typeof FACT_SOURCES)[number];

/** A tenant of an incubator: still in, graduated, or gone without. */
export const TENANCY_STATES = ["in", "graduated", "left"] as const;
export type TenancyState = (typeof TENANCY_STATES)[number];

/** What a company opens of its file to a provider that it was introduced to. */
export const FILE_PARTS = ["figures", "credentials", "equity", "tenancy"] as const;
export type FilePart = (typeof FILE_PARTS)[number];
