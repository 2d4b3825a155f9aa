import type { Blocker, PartName, ScorePart } from "#app/domain/matching/types.ts";
import { MARK_KINDS, POLICY_STATES, type Tier } from "#app/domain/vocabulary.ts";
import {
  flag,
  index,
  instant,
  integer,
  json,
  primaryKey,
  real,
  table,
  text,
  uniqueIndex,
} from "../dialect.ts";
import { applications } from "./applications.ts";
import { createdAt, id } from "./columns.ts";
import { resources } from "./resources.ts";
import { users } from "./users.ts";

/** The best pairs and the near misses, written by the re-match job alone. */
export const matches = table(
  "matches",
  {
    id: id(),
    applicationId: text("application_id")
      .notNull()
      .references(() => applications.id, { onDelete: "cascade" }),
    resourceId: text("resource_id")
      .notNull()
      .references(() => resources.id, { onDelete: "cascade" }),
    score: real("score").notNull(),
    confidence: real("confidence").notNull(),
    /** No blocker stands against it. */
    eligible: flag("eligible").notNull(),
    /** Place in the application's list, from 1; eligible first. */
    position: integer("position").notNull(),
    parts: json<ScorePart[]>("parts").notNull(),
    blockers: json<Blocker[]>("blockers").notNull(),
    policyVersion: integer("policy_version").notNull(),
    computedAt: instant("computed_at").notNull(),
  },
  (t) => [
    uniqueIndex("matches_pair").on(t.applicationId, t.resourceId),
    index("matches_application").on(t.applicationId, t.eligible, t.position),
    index("matches_resource").on(t.resourceId, t.eligible, t.score),
  ],
);

/** What a person set aside or starred on a match. */
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
  (t) => [primaryKey({ columns: [t.applicationId, t.resourceId, t.kind] })],
);

/** A published, numbered set of weights; each match names the version that made it. */
export const policies = table("policies", {
  version: integer("version").primaryKey(),
  state: text("state", { enum: POLICY_STATES }).notNull(),
  weights: json<Record<PartName, number>>("weights").notNull(),
  tierWeights: json<Record<Tier, number>>("tier_weights").notNull(),
  expiredFactor: real("expired_factor").notNull(),
  note: text("note").notNull().default(""),
  createdBy: text("created_by").references(() => users.id),
  createdAt: createdAt(),
  publishedAt: instant("published_at"),
});
