import { sql } from "drizzle-orm";
import { index, instant, integer, json, table, text, uniqueIndex } from "../dialect.ts";
import { createdAt, id } from "./columns.ts";
import { users } from "./users.ts";

/** What became of an act that waited: it was done, taken back, replaced by another, or had become impossible. */
export const PENDING_ENDS = ["done", "undone", "replaced", "impossible"] as const;

/**
 * An act that can still be taken back. Until `effectiveAt` its own side alone sees it, and nothing of its subject has
 * changed: a job, or "send now", turns it into the move, its event and its notices.
 */
export const pendingActs = table(
  "pending_acts",
  {
    id: id(),
    subject: text("subject").notNull(),
    subjectId: text("subject_id").notNull(),
    /** Whose act it is: the only party that sees it (an organization's id). */
    party: text("party").notNull(),
    actorId: text("actor_id")
      .notNull()
      .references(() => users.id),
    act: text("act").notNull(),
    payload: json<Record<string, unknown>>("payload")
      .notNull()
      .$defaultFn(() => ({})),
    /** What was written with it. */
    body: text("body").notNull().default(""),
    /** The subject's version that the person saw. */
    version: integer("version").notNull(),
    createdAt: createdAt(),
    effectiveAt: instant("effective_at").notNull(),
    end: text("end", { enum: PENDING_ENDS }),
    endedAt: instant("ended_at"),
  },
  (t) => [
    uniqueIndex("pending_acts_open")
      .on(t.subject, t.subjectId, t.party)
      .where(sql`ended_at is null`),
    index("pending_acts_subject").on(t.subject, t.subjectId, t.createdAt),
    index("pending_acts_due").on(t.effectiveAt).where(sql`ended_at is null`),
  ],
);
