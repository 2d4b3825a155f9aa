import { CALL_STATES, DEAL_SIDES, DEAL_STATES, OUTCOME_KINDS } from "#app/domain/vocabulary.ts";
import {
  flag,
  index,
  instant,
  integer,
  json,
  money,
  real,
  table,
  text,
  uniqueIndex,
} from "../dialect.ts";
import { applications } from "./applications.ts";
import { createdAt, id, updatedAt, version } from "./columns.ts";
import { resources } from "./resources.ts";
import { users } from "./users.ts";

export const deals = table(
  "deals",
  {
    id: id(),
    applicationId: text("application_id")
      .notNull()
      .references(() => applications.id),
    resourceId: text("resource_id")
      .notNull()
      .references(() => resources.id),
    state: text("state", { enum: DEAL_STATES }).notNull(),
    startedBy: text("started_by", { enum: DEAL_SIDES }).notNull(),
    message: text("message").notNull().default(""),
    /** Score and policy at the moment somebody acted. */
    score: real("score"),
    policyVersion: integer("policy_version"),
    assignedTo: text("assigned_to").references(() => users.id),
    /** When the next answer is due. */
    dueAt: instant("due_at"),
    declineReason: text("decline_reason"),
    declineNote: text("decline_note"),
    /** When both sides had agreed to meet: from here on names and documents are open. */
    introducedAt: instant("introduced_at"),
    /** Which version of the application the provider is shown; null before anything but a teaser was. */
    shownVersion: integer("shown_version"),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex("deals_pair").on(t.applicationId, t.resourceId),
    index("deals_resource_state").on(t.resourceId, t.state, t.updatedAt),
    index("deals_state").on(t.state, t.dueAt),
  ],
);

/** Append-only: every act of every room, with who and when. */
export const events = table(
  "events",
  {
    id: id(),
    at: instant("at").notNull(),
    /** Null for the system's own acts (jobs, loads). */
    actorId: text("actor_id").references(() => users.id),
    subject: text("subject").notNull(),
    subjectId: text("subject_id").notNull(),
    kind: text("kind").notNull(),
    payload: json<Record<string, unknown>>("payload")
      .notNull()
      .$defaultFn(() => ({})),
  },
  (t) => [
    index("events_subject").on(t.subject, t.subjectId, t.at),
    index("events_kind").on(t.kind, t.at),
    index("events_at").on(t.at),
  ],
);

export const outcomes = table(
  "outcomes",
  {
    id: id(),
    dealId: text("deal_id")
      .notNull()
      .references(() => deals.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: OUTCOME_KINDS }).notNull(),
    amountFen: money("amount_fen"),
    /** ISO day. */
    happenedOn: text("happened_on").notNull(),
    note: text("note").notNull().default(""),
    recordedBy: text("recorded_by").references(() => users.id),
    createdAt: createdAt(),
  },
  (t) => [index("outcomes_deal").on(t.dealId)],
);

/** A dated intake of a resource. */
export const calls = table(
  "calls",
  {
    id: id(),
    resourceId: text("resource_id")
      .notNull()
      .references(() => resources.id, { onDelete: "cascade" }),
    title: text("title").notNull(),
    state: text("state", { enum: CALL_STATES }).notNull().default("draft"),
    opensAt: instant("opens_at").notNull(),
    closesAt: instant("closes_at").notNull(),
    places: integer("places").notNull(),
    rubric: json<{ key: string; label: string; weight: number }[]>("rubric").notNull(),
    version: version(),
    createdAt: createdAt(),
  },
  (t) => [index("calls_resource").on(t.resourceId), index("calls_state").on(t.state, t.closesAt)],
);

export const reviews = table(
  "reviews",
  {
    id: id(),
    dealId: text("deal_id")
      .notNull()
      .references(() => deals.id, { onDelete: "cascade" }),
    callId: text("call_id").references(() => calls.id),
    reviewerId: text("reviewer_id")
      .notNull()
      .references(() => users.id),
    scores: json<Record<string, number>>("scores").notNull(),
    comment: text("comment").notNull().default(""),
    /** The reviewer states an interest: the review does not count. */
    conflict: flag("conflict").notNull().default(false),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [uniqueIndex("reviews_deal_reviewer").on(t.dealId, t.reviewerId)],
);
