import { sql } from "drizzle-orm";
import { REQUEST_ANSWERS } from "#app/domain/deals/response.ts";
import {
  CALL_STATES,
  DEAL_SIDES,
  DEAL_STATES,
  OUTCOME_KINDS,
  OUTCOME_STATES,
  RESOURCE_KINDS,
} from "#app/domain/vocabulary.ts";
import {
  bytewise,
  flag,
  index,
  instant,
  integer,
  json,
  milliseconds,
  money,
  primaryKey,
  real,
  table,
  text,
  uniqueIndex,
} from "../dialect.ts";
import { applications } from "./applications.ts";
import { createdAt, id, sortKey, updatedAt, version } from "./columns.ts";
import { resources } from "./resources.ts";
import { users } from "./users.ts";

/** A sort key later than every date: where there is no date. */
export const NEVER = 253_402_300_799_999;

/** Whose act a deal waits for. */
export const DEAL_TURNS = ["startup", "provider", "ended"] as const;

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
    /** How a startup's request was answered; null while it is not due, and where the provider asked. */
    answer: text("answer", { enum: REQUEST_ANSWERS }),
    /** Which version of the application the provider is shown; null before anything but a teaser was. */
    shownVersion: integer("shown_version"),
    /** The applicant's and the operator's organization, "" where nobody operates the resource. */
    startupId: text("startup_id").notNull().default(""),
    providerId: text("provider_id").notNull().default(""),
    /** Whose act is awaited, or "ended". */
    turn: text("turn", { enum: DEAL_TURNS }).notNull().default("ended"),
    /** State and turn as its provider sees them: after the provider's own act that still waits for its time. */
    providerState: text("provider_state", { enum: DEAL_STATES }).notNull().default("interested"),
    providerTurn: text("provider_turn", { enum: DEAL_TURNS }).notNull().default("ended"),
    /** The furthest step of the funnel that it ever reached, from 0. */
    furthest: integer("furthest").notNull().default(0),
    /** `dueAt`, or the end of time. */
    dueKey: milliseconds("due_key").notNull().default(NEVER),
    resourceKey: sortKey("resource_key"),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex("deals_pair").on(t.applicationId, t.resourceId),
    index("deals_resource_state").on(t.resourceId, t.state, t.updatedAt),
    index("deals_answers").on(t.resourceId, t.answer, t.createdAt),
    index("deals_state").on(t.state, t.dueAt),
    index("deals_provider_states").on(t.providerId, t.providerState),
    index("deals_provider_by_due").on(t.providerId, t.providerTurn, t.dueKey, t.id),
    index("deals_provider_by_update").on(t.providerId, t.providerTurn, t.updatedAt, t.id),
    index("deals_startup_states").on(t.startupId, t.state),
    index("deals_startup_by_due").on(t.startupId, t.dueKey, t.id),
    index("deals_startup_by_update").on(t.startupId, t.updatedAt, t.id),
    index("deals_startup_by_resource").on(t.startupId, t.resourceKey, t.id),
  ],
);

/**
 * A deal as the staff of a district see it: a row for the applicant's district and one for the resource's where that is
 * another. With everything that their list is filtered and ordered by; `listDeal` writes it in the act's transaction.
 */
export const dealDistricts = table(
  "deal_districts",
  {
    district: text("district").notNull(),
    dealId: text("deal_id")
      .notNull()
      .references(() => deals.id, { onDelete: "cascade" }),
    /** The applicant is of this district: only then is it named. */
    applicantHere: flag("applicant_here").notNull(),
    state: text("state", { enum: DEAL_STATES }).notNull(),
    kind: text("kind", { enum: RESOURCE_KINDS }).notNull(),
    furthest: integer("furthest").notNull(),
    updatedKey: milliseconds("updated_key").notNull(),
    dueKey: milliseconds("due_key").notNull(),
    createdKey: milliseconds("created_key").notNull(),
    /** -1 where a deal has none. */
    scoreKey: real("score_key").notNull(),
    startupKey: bytewise("startup_key").notNull(),
    resourceKey: bytewise("resource_key").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.dealId, t.district] }),
    index("deal_districts_by_update").on(t.district, t.updatedKey, t.dealId),
    index("deal_districts_by_due").on(t.district, t.dueKey, t.dealId),
    index("deal_districts_by_creation").on(t.district, t.createdKey, t.dealId),
    index("deal_districts_by_score").on(t.district, t.scoreKey, t.dealId),
    index("deal_districts_by_startup").on(t.district, t.startupKey, t.dealId),
    index("deal_districts_by_resource").on(t.district, t.resourceKey, t.dealId),
    index("deal_districts_states").on(t.district, t.state, t.furthest),
  ],
);

/**
 * Append-only: every act of every room, with who and when. Those of a deal are its timeline: who reads one stands in
 * its audience, which is never changed. Words that a person wrote stand in `entries`, never in a payload.
 */
export const events = table(
  "events",
  {
    id: id(),
    /** Its place in the timeline of its subject, dense from 1; null where there is none. Never leaves the server. */
    seq: integer("seq"),
    /** Party ids, as `domain/deals/audience.ts` writes them; null where the subject has no timeline. */
    audience: json<string[]>("audience"),
    /** The entry that this one follows: what it corrects, answers or widens. Whoever reads that one reads this one. */
    follows: text("follows"),
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
    uniqueIndex("events_seq").on(t.subject, t.subjectId, t.seq).where(sql`seq is not null`),
    index("events_follows").on(t.follows).where(sql`follows is not null`),
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
    /** What was there before outcomes were confirmed is "recorded". */
    state: text("state", { enum: OUTCOME_STATES }).notNull().default("recorded"),
    /** Which side said it first. */
    side: text("side", { enum: DEAL_SIDES }).notNull().default("provider"),
    recordedBy: text("recorded_by").references(() => users.id),
    answeredBy: text("answered_by").references(() => users.id),
    answeredAt: instant("answered_at"),
    /** Why the other side disputes it. */
    answerNote: text("answer_note").notNull().default(""),
    createdAt: createdAt(),
  },
  (t) => [
    index("outcomes_deal").on(t.dealId),
    // One at a time waits for the other side.
    uniqueIndex("outcomes_proposed").on(t.dealId).where(sql`${t.state} = 'proposed'`),
  ],
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
