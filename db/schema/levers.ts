import { LEVER_EFFECTS, LEVER_SUBJECTS, LEVERS } from "#app/domain/monitoring/levers.ts";
import { index, instant, table, text, uniqueIndex } from "../dialect.ts";
import { createdAt, id } from "./columns.ts";
import { resources } from "./resources.ts";
import { users } from "./users.ts";

/** What staff did about a case that stood still, and what came of it. */
export const levers = table(
  "levers",
  {
    id: id(),
    /** Whose staff pulled it. */
    district: text("district").notNull(),
    lever: text("lever", { enum: LEVERS }).notNull(),
    subject: text("subject", { enum: LEVER_SUBJECTS }).notNull(),
    subjectId: text("subject_id").notNull(),
    /** For `introduce`: to whom. */
    resourceId: text("resource_id").references(() => resources.id),
    /** What staff wrote: to both sides of an introduction, to the one reminded, or for themselves. */
    text: text("text").notNull().default(""),
    /** Makes a second reminder of a case on one day impossible. */
    onceKey: text("once_key").notNull(),
    effect: text("effect", { enum: LEVER_EFFECTS }).notNull(),
    /** The deal's state, or the claim's, that it led to. */
    effectState: text("effect_state"),
    effectAt: instant("effect_at"),
    byUserId: text("by_user_id")
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("levers_once").on(t.onceKey),
    index("levers_district").on(t.district, t.createdAt, t.id),
    index("levers_case").on(t.subject, t.subjectId, t.createdAt),
  ],
);
