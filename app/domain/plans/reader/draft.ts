import type { Comparator, PlanRole, ResourceKind, TargetKind, Tier } from "../../vocabulary.ts";

/** Where a fact stands: `[start, end)` in UTF-16 units of the stored NFC text, and the headings above it. */
export interface Place {
  start: number;
  end: number;
  /** The text between the two, as it is stored. */
  quote: string;
  /** Titles of the headings it stands under, outermost first. */
  path: string[];
}

/** Why a person should look at a fact before it is believed. */
export const DOUBTS = [
  "table",
  "no-year",
  "no-unit",
  "two-dates",
  "two-numbers",
  "derived",
  "inferred-tier",
  "own-reading",
  "no-indicator",
  "unlisted",
] as const;
export type Doubt = (typeof DOUBTS)[number];

interface Read {
  place: Place;
  /** Empty where the text says it plainly. */
  doubts: Doubt[];
}

export interface DraftPriority extends Read {
  sector: string;
  name: string;
  tier: Tier;
  tierInferred: boolean;
  within: string | null;
  section: string;
  terms: string[];
}

export interface DraftTarget extends Read {
  /** As the plan calls it. */
  indicator: string;
  /** Of the registry of indicators; null where the registry does not know the name. */
  indicatorKey: string | null;
  kind: TargetKind;
  comparator: Comparator;
  value: number;
  upper: number | null;
  unit: string;
  reference?: string;
  year: number | null;
  said: string;
  section: string;
}

export interface DraftTask extends Read {
  no: string;
  title: string;
  lead: string[];
  participants: string[];
  section: string;
}

export interface DraftResource extends Read {
  name: string;
  kind: ResourceKind;
  sectors: string[];
  operator: string | null;
  area: string | null;
  figures: Record<string, never>;
  section: string;
}

export interface DraftOrganization extends Read {
  name: string;
  role: PlanRole;
  part: string;
  section: string;
}

/** Another document that the text names, and what for. */
export interface CitedDocument extends Read {
  title: string;
  number: string | null;
  relation: "implements" | "supersedes" | "cites";
}

/** What a plan says of itself. A part is null where the text does not say it. */
export interface DraftHead {
  title: { zh: string; en: null } | null;
  number: string | null;
  issuer: string | null;
  issuedOn: string | null;
  /** Further days that could be the day of issue. */
  alsoIssuedOn: string[];
  effectiveOn: string | null;
  termYears?: number;
  period: { from: number; to: number } | null;
  area: string | null;
  /** Published to be commented on, not in force. */
  draft: boolean;
}

export const HEAD_FIELDS = [
  "title",
  "number",
  "issuer",
  "issuedOn",
  "effectiveOn",
  "period",
  "area",
] as const;
export type HeadField = (typeof HEAD_FIELDS)[number];

/** A plan as it was read out of its text: the parts of a plan file, each fact with its place. */
export interface PlanDraft extends DraftHead {
  slug: string;
  places: Partial<Record<HeadField, Read>>;
  /** Slugs of known plans. */
  implements: string[];
  supersedes: string[];
  priorities: DraftPriority[];
  targets: DraftTarget[];
  tasks: DraftTask[];
  resources: DraftResource[];
  organizations: DraftOrganization[];
  mechanisms: never[];
  areas: { name: string; kind: "park" | "district" | "zone"; parent: string | null; role: null }[];
  cites: CitedDocument[];
}
