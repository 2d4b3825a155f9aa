import { RUNGS } from "#app/domain/companies/ladders/types.ts";
import { CLAIM_STATES, FACT_MARKS, FACT_SOURCES, FILE_PARTS } from "#app/domain/vocabulary.ts";
import {
  flag,
  index,
  instant,
  integer,
  milliseconds,
  primaryKey,
  real,
  table,
  text,
} from "../dialect.ts";
import { createdAt, district, id, sortKey, updatedAt, version } from "./columns.ts";
import { organizations } from "./organizations.ts";
import { users } from "./users.ts";

/** Of which company something is. */
export function ofCompany() {
  return text("organization_id")
    .notNull()
    .references(() => organizations.id, { onDelete: "cascade" });
}

/** The file of a company: what is known of it apart from its years, and what was made of all of it. */
export const companyFiles = table(
  "company_files",
  {
    organizationId: text("organization_id")
      .primaryKey()
      .references(() => organizations.id, { onDelete: "cascade" }),
    /** ISO day, or month where the day is not known. */
    registeredOn: text("registered_on"),
    /** The last year whose sheet its people confirmed. */
    confirmedYear: integer("confirmed_year"),
    confirmedBy: text("confirmed_by").references(() => users.id),
    confirmedAt: instant("confirmed_at"),
    /** Set with each change of a fact, taken away by the job that judges the ladders again. */
    staleSince: instant("stale_since"),
    judgedAt: instant("judged_at"),
    /** Of the organization, for lists: kept by the job. */
    district: district(),
    area: text("area").notNull().default(""),
    sector: text("sector").notNull().default(""),
    /** The organization at whose incubator it sits now, "" where it sits in none. */
    incubatorId: text("incubator_id").notNull().default(""),
    sortKey: sortKey(),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index("company_files_by_name").on(t.district, t.sortKey, t.organizationId),
    index("company_files_stale").on(t.staleSince, t.organizationId),
    index("company_files_incubator").on(t.incubatorId, t.sortKey, t.organizationId),
  ],
);

/** A file that shows a fact to be true. */
export const companyEvidence = table(
  "company_evidence",
  {
    id: id(),
    organizationId: ofCompany(),
    name: text("name").notNull(),
    mediaType: text("media_type").notNull(),
    bytes: integer("bytes").notNull(),
    /** Content hash: where the file store keeps it. */
    sha256: text("sha256").notNull(),
    uploadedBy: text("uploaded_by")
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
  },
  (t) => [
    index("company_evidence_organization").on(t.organizationId, t.createdAt),
    index("company_evidence_sha256").on(t.sha256),
  ],
);

/** How a fact came here and how sure it is; every table of facts has these. */
export function pedigree() {
  return {
    mark: text("mark", { enum: FACT_MARKS }).notNull().default("declared"),
    source: text("source", { enum: FACT_SOURCES }).notNull().default("typed"),
    evidenceId: text("evidence_id").references(() => companyEvidence.id),
    /** Who said it: null where a job or a load did. */
    byUserId: text("by_user_id").references(() => users.id),
    at: instant("at").notNull(),
    verifiedBy: text("verified_by").references(() => users.id),
    verifiedAt: instant("verified_at"),
  };
}

/**
 * One fact of a company as it is said now, by year; year 0 holds what belongs to none. Earlier values stand in the
 * events. Money is in fen, yes and no are 1 and 0, a blank said on purpose is null.
 */
export const companyYears = table(
  "company_years",
  {
    organizationId: ofCompany(),
    year: integer("year").notNull(),
    /** A figure, an answer, or "classOne" and "classTwo" (see domain/companies/facts.ts). */
    key: text("key").notNull(),
    value: real("value"),
    ...pedigree(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.year, t.key] })],
);

/** What was made of a company's claim to a rung: what staff's lists read. */
export const companyRungs = table(
  "company_rungs",
  {
    organizationId: ofCompany(),
    rung: text("rung", { enum: RUNGS }).notNull(),
    held: flag("held").notNull(),
    /** Conditions that are unmet, not known, and for people to say. */
    short: integer("short").notNull(),
    unknown: integer("unknown").notNull(),
    person: integer("person").notNull(),
    /** A moment of the last day of a title held now, another for each rung; the end of time where it has none. */
    lapseKey: milliseconds("lapse_key").notNull(),
    district: district(),
    sortKey: sortKey(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.rung] }),
    index("company_rungs_by_short").on(t.district, t.held, t.short, t.sortKey, t.organizationId),
    index("company_rungs_by_lapse").on(t.district, t.held, t.lapseKey, t.organizationId),
    index("company_rungs_counts").on(t.district, t.rung, t.held),
  ],
);

/** What a company lets the providers it was introduced to see of its file: a row each time it is given. */
export const companyConsents = table(
  "company_consents",
  {
    id: id(),
    organizationId: ofCompany(),
    part: text("part", { enum: FILE_PARTS }).notNull(),
    byUserId: text("by_user_id")
      .notNull()
      .references(() => users.id),
    grantedAt: instant("granted_at").notNull(),
    revokedAt: instant("revoked_at"),
  },
  (t) => [index("company_consents_organization").on(t.organizationId, t.part)],
);

/** Somebody says that a company imported before anybody registered for it is theirs. */
export const companyClaims = table(
  "company_claims",
  {
    id: id(),
    organizationId: ofCompany(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    state: text("state", { enum: CLAIM_STATES }).notNull().default("pending"),
    note: text("note").notNull().default(""),
    decisionNote: text("decision_note").notNull().default(""),
    decidedBy: text("decided_by").references(() => users.id),
    decidedAt: instant("decided_at"),
    district: district(),
    createdAt: createdAt(),
  },
  (t) => [
    index("company_claims_waiting").on(t.district, t.state, t.createdAt, t.id),
    index("company_claims_organization").on(t.organizationId, t.state),
  ],
);

/** What staff note about a company, for staff alone. */
export const companyNotes = table(
  "company_notes",
  {
    id: id(),
    organizationId: ofCompany(),
    text: text("text").notNull(),
    byUserId: text("by_user_id")
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
  },
  (t) => [index("company_notes_organization").on(t.organizationId, t.createdAt)],
);
