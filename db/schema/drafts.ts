import { primaryKey, table, text } from "../dialect.ts";
import { updatedAt } from "./columns.ts";
import { users } from "./users.ts";

/** What a person has typed and not sent: one for each box, so that no text slides from one box into another. */
export const drafts = table(
  "drafts",
  {
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    subject: text("subject").notNull(),
    subjectId: text("subject_id").notNull(),
    /** `shared`, `own`, or `answer:` with the id of the question. */
    box: text("box").notNull(),
    body: text("body").notNull(),
    updatedAt: updatedAt(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.subject, t.subjectId, t.box] })],
);
