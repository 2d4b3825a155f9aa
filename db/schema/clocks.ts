import { CLOCK_STAGES } from "#app/domain/deals/clock.ts";
import { index, instant, milliseconds, primaryKey, table, text } from "../dialect.ts";
import { id } from "./columns.ts";

/** What a clock's readers have been told: once a stage of a term. A term that moves begins anew. */
export const clockReminders = table(
  "clock_reminders",
  {
    subject: text("subject").notNull(),
    subjectId: text("subject_id").notNull(),
    /** The end of the term. */
    dueKey: milliseconds("due_key").notNull(),
    stage: text("stage", { enum: CLOCK_STAGES }).notNull(),
    at: instant("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.subject, t.subjectId, t.dueKey, t.stage] })],
);

/** When a clock stood still because the other side owed something. The term has been longer since its beginning. */
export const clockPauses = table(
  "clock_pauses",
  {
    id: id(),
    subject: text("subject").notNull(),
    subjectId: text("subject_id").notNull(),
    from: instant("from_at").notNull(),
    /** Null while it stands still. */
    to: instant("to_at"),
    /** When the answer had been due without the pause. */
    dueBefore: instant("due_before").notNull(),
  },
  (t) => [index("clock_pauses_case").on(t.subject, t.subjectId, t.from)],
);
