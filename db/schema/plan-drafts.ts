import { FACT_KINDS, FACT_STATUSES, PLAN_DRAFT_STATES } from "#app/domain/plans/draft-fact.ts";
import type { DraftHead } from "#app/domain/plans/reader/draft.ts";
import { index, instant, integer, json, table, text } from "../dialect.ts";
import { createdAt, id, version } from "./columns.ts";
import { plans } from "./plans.ts";
import { users } from "./users.ts";

/** A document that staff upload to make a plan of it: its text, and what was read out of it. */
export const planDrafts = table(
  "plan_drafts",
  {
    id: id(),
    /** Of the staff who work on it: nobody else sees it. */
    district: text("district").notNull(),
    fileName: text("file_name").notNull(),
    kind: text("kind", { enum: ["text", "word", "pdf"] }).notNull(),
    /** In NFC; every fact's place is an offset in it. */
    text: text("text").notNull(),
    /** Where each page begins in the text; null for what has none. */
    pages: json<number[]>("pages"),
    /** As the machine read it; what staff made of it stands in the facts. */
    head: json<DraftHead>("head").notNull(),
    state: text("state", { enum: PLAN_DRAFT_STATES }).notNull().default("open"),
    /** The plan that came of it. */
    plan: text("plan").references(() => plans.slug),
    byUserId: text("by_user_id").references(() => users.id),
    createdAt: createdAt(),
    publishedAt: instant("published_at"),
  },
  (t) => [index("plan_drafts_district").on(t.district, t.createdAt)],
);

/** One fact of a draft: what the machine read, where, and what a person made of it. */
export const draftFacts = table(
  "draft_facts",
  {
    id: id(),
    draft: text("draft")
      .notNull()
      .references(() => planDrafts.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    kind: text("kind", { enum: FACT_KINDS }).notNull(),
    status: text("status", { enum: FACT_STATUSES }).notNull().default("read"),
    machine: json<Record<string, unknown>>("machine").notNull(),
    /** Null until somebody corrects it. */
    person: json<Record<string, unknown>>("person"),
    start: integer("start").notNull(),
    end: integer("end").notNull(),
    section: text("section").notNull(),
    doubts: json<string[]>("doubts").notNull(),
    byUserId: text("by_user_id").references(() => users.id),
    decidedAt: instant("decided_at"),
    version: version(),
  },
  (t) => [index("draft_facts_draft").on(t.draft, t.position)],
);
