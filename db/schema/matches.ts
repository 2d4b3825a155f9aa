import { desc } from "drizzle-orm";
import type { Group } from "#app/domain/matching/kept.ts";
import type { PartName } from "#app/domain/matching/types.ts";
import { MARK_KINDS, POLICY_STATES, type Tier } from "#app/domain/vocabulary.ts";
import { flag, index, instant, integer, json, primaryKey, real, table, text } from "../dialect.ts";
import { applications } from "./applications.ts";
import { createdAt } from "./columns.ts";
import { resources } from "./resources.ts";
import { users } from "./users.ts";

/**
 * The pairs that are kept (app/domain/matching/kept.ts), written by the re-match alone: as small as can be, since
 * a city has a million and a half. What a page tells of a pair is computed from its two ends.
 */
export const matches = table(
  "matches",
  {
    applicationNo: integer("application_no").notNull(),
    resourceNo: integer("resource_no").notNull(),
    /** Of GROUPS: why it is kept. */
    group: integer("group").$type<Group>().notNull(),
    /** Score and confidence in one number; see app/domain/matching/engine/key.ts. */
    key: real("key").notNull(),
    /** No blocker stands against it. */
    eligible: flag("eligible").notNull(),
    /** The version of the policy that it was computed with. */
    policy: integer("policy").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.applicationNo, t.resourceNo] }),
    index("matches_application").on(t.applicationNo, t.group, desc(t.key), t.resourceNo),
    index("matches_resource").on(t.resourceNo, t.eligible, desc(t.key), t.applicationNo),
  ],
);

/** What a person noted on a match: set aside, starred, or asked of the district where nobody answers yet. */
export const matchMarks = table(
  "match_marks",
  {
    applicationId: text("application_id")
      .notNull()
      .references(() => applications.id, { onDelete: "cascade" }),
    resourceId: text("resource_id")
      .notNull()
      .references(() => resources.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: MARK_KINDS }).notNull(),
    byUserId: text("by_user_id")
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.applicationId, t.resourceId, t.kind] }),
    index("match_marks_resource").on(t.resourceId, t.kind),
  ],
);

/** A published set of weights, numbered within its district; each match names the version that made it. */
export const policies = table(
  "policies",
  {
    /** Whose applications it scores; empty: those of districts that have none of their own. */
    district: text("district").notNull().default(""),
    version: integer("version").notNull(),
    state: text("state", { enum: POLICY_STATES }).notNull(),
    weights: json<Record<PartName, number>>("weights").notNull(),
    tierWeights: json<Record<Tier, number>>("tier_weights").notNull(),
    expiredFactor: real("expired_factor").notNull(),
    note: text("note").notNull().default(""),
    createdBy: text("created_by").references(() => users.id),
    createdAt: createdAt(),
    publishedAt: instant("published_at"),
  },
  (t) => [primaryKey({ columns: [t.district, t.version] })],
);
