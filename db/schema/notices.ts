import { index, instant, integer, json, table, text } from "../dialect.ts";
import { createdAt, id } from "./columns.ts";
import { users } from "./users.ts";

/**
 * One line a person should see: what happened and where to look. Acts of one minute on one subject are one line, which
 * says the latest and how many they are.
 */
export const notifications = table(
  "notifications",
  {
    id: id(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    kind: text("kind").notNull(),
    values: json<Record<string, string | number>>("values").notNull(),
    link: text("link").notNull(),
    /** What it is about; null for what stands alone. */
    subject: text("subject"),
    subjectId: text("subject_id"),
    acts: integer("acts").notNull().default(1),
    /** Until then further acts on the subject join in; null for what stands alone. */
    openUntil: instant("open_until"),
    readAt: instant("read_at"),
    /** Of the latest act. */
    createdAt: createdAt(),
  },
  (t) => [
    index("notifications_user").on(t.userId, t.createdAt),
    index("notifications_open").on(t.userId, t.subjectId, t.openUntil),
  ],
);

/** The outbox of notices: each act that a person was told of, written in the act's transaction. */
export const noticeActs = table(
  "notice_acts",
  {
    id: id(),
    notificationId: text("notification_id")
      .notNull()
      .references(() => notifications.id, { onDelete: "cascade" }),
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    kind: text("kind").notNull(),
    values: json<Record<string, string | number>>("values").notNull(),
    link: text("link").notNull(),
    subject: text("subject"),
    subjectId: text("subject_id"),
    /** The entry of the timeline that it tells of: a mail tells it only while the person may see that entry. */
    entryId: text("entry_id"),
    /** When it is due to be written to the person; null when it is not, or was. */
    mailDueAt: instant("mail_due_at"),
    /** The mail that tells it. */
    mailId: text("mail_id"),
    createdAt: createdAt(),
  },
  (t) => [
    index("notice_acts_due").on(t.mailDueAt),
    index("notice_acts_user").on(t.userId, t.createdAt),
    index("notice_acts_notification").on(t.notificationId),
    index("notice_acts_mail").on(t.mailId),
  ],
);
