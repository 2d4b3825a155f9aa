import { sql } from "drizzle-orm";
import type { OtherName } from "#app/domain/plans/types.ts";
import {
  CHANGE_SIDES,
  CHANGE_STATES,
  CLAIM_STATES,
  ORGANIZATION_KINDS,
  ORGANIZATION_VERDICTS,
  VERIFICATION_STATES,
  VOUCHED_FIELDS,
} from "#app/domain/vocabulary.ts";
import { index, instant, integer, json, table, text, uniqueIndex } from "../dialect.ts";
import { createdAt, district, id, search, sortKey, updatedAt, version } from "./columns.ts";
import { resources } from "./resources.ts";
import { users } from "./users.ts";

export const organizations = table(
  "organizations",
  {
    id: id(),
    /** Stable name of what plans name, so that loading again finds it; null for who registered here. */
    slug: text("slug"),
    kind: text("kind", { enum: ORGANIZATION_KINDS }).notNull(),
    name: text("name").notNull(),
    otherNames: json<OtherName[]>("other_names").notNull().default([]),
    /** Unified social credit code (GB 32100), null until given. */
    creditCode: text("credit_code"),
    /** Why a code whose check character fails stands on the licence; null where it does not fail. */
    creditCodeNote: text("credit_code_note"),
    area: text("area"),
    district: district(),
    description: text("description").notNull().default(""),
    website: text("website"),
    verification: text("verification", { enum: VERIFICATION_STATES })
      .notNull()
      .default("unverified"),
    /** Since when staff have stopped it; null while they have not. */
    suspendedAt: instant("suspended_at"),
    search: search(),
    /** What other spellings of the name share with it (see `nameKey`): shows likely duplicates. */
    nameKey: text("name_key").notNull().default(""),
    sortKey: sortKey(),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex("organizations_slug").on(t.slug),
    uniqueIndex("organizations_credit_code").on(t.creditCode),
    index("organizations_kind_verification").on(t.kind, t.verification),
    index("organizations_area").on(t.area),
    index("organizations_name_key").on(t.nameKey),
    index("organizations_by_name").on(t.district, t.sortKey, t.id),
    index("organizations_by_update").on(t.district, t.updatedAt, t.id),
    index("organizations_by_creation").on(t.district, t.createdAt, t.id),
    index("organizations_by_verification").on(t.district, t.verification, t.id),
  ],
);

/** Each verdict of staff on an organization, kept. */
export const verifications = table(
  "verifications",
  {
    id: id(),
    organizationId: text("organization_id")
      .notNull()
      .references(() => organizations.id, { onDelete: "cascade" }),
    state: text("state", { enum: ORGANIZATION_VERDICTS }).notNull(),
    note: text("note").notNull().default(""),
    byUserId: text("by_user_id").references(() => users.id),
    createdAt: createdAt(),
  },
  (t) => [index("verifications_organization").on(t.organizationId, t.createdAt)],
);

/**
 * A fact that waits beside the one in force until staff decide: of a verified organization, or a credit code that
 * another organization holds.
 */
export const organizationChanges = table(
  "organization_changes",
  {
    id: id(),
    organizationId: text("organization_id")
      .notNull()
      .references(() => organizations.id, { onDelete: "cascade" }),
    field: text("field", { enum: VOUCHED_FIELDS }).notNull(),
    /** In force when it was asked for. */
    before: text("before"),
    /** Null: it is to be empty. */
    after: text("after"),
    state: text("state", { enum: CHANGE_STATES }).notNull().default("pending"),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    /** Of a move between districts, the side whose staff have agreed while the other has not. */
    agreedSide: text("agreed_side", { enum: CHANGE_SIDES }),
    agreedBy: text("agreed_by").references(() => users.id),
    note: text("note").notNull().default(""),
    decidedBy: text("decided_by").references(() => users.id),
    decidedAt: instant("decided_at"),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("organization_changes_pending")
      .on(t.organizationId, t.field)
      .where(sql`state = 'pending'`),
    index("organization_changes_state").on(t.state, t.createdAt),
    index("organization_changes_organization").on(t.organizationId, t.createdAt),
  ],
);

/** An operator's claim to a resource that a plan names. */
export const claims = table(
  "claims",
  {
    id: id(),
    resourceId: text("resource_id")
      .notNull()
      .references(() => resources.id, { onDelete: "cascade" }),
    organizationId: text("organization_id")
      .notNull()
      .references(() => organizations.id, { onDelete: "cascade" }),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    state: text("state", { enum: CLAIM_STATES }).notNull().default("pending"),
    note: text("note").notNull().default(""),
    decisionNote: text("decision_note").notNull().default(""),
    decidedBy: text("decided_by").references(() => users.id),
    decidedAt: instant("decided_at"),
    /** Of the resource. */
    district: district(),
    /** 0 while staff have not decided, 1 afterwards: what waits stands first. */
    settled: integer("settled").notNull().default(0),
    resourceKey: sortKey("resource_key"),
    organizationKey: sortKey("organization_key"),
    createdAt: createdAt(),
  },
  (t) => [
    index("claims_by_creation").on(t.district, t.settled, t.createdAt, t.id),
    index("claims_by_resource").on(t.district, t.settled, t.resourceKey, t.id),
    index("claims_by_organization").on(t.district, t.settled, t.organizationKey, t.id),
    index("claims_state").on(t.state, t.createdAt),
    index("claims_resource").on(t.resourceId),
  ],
);
