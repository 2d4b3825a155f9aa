import { index, instant, integer, primaryKey, table, text } from "../dialect.ts";
import { createdAt, id } from "./columns.ts";
import { events } from "./deals.ts";
import { users } from "./users.ts";

function ofEvent() {
  return text("event_id")
    .notNull()
    .references(() => events.id);
}

function ofUser() {
  return text("user_id")
    .notNull()
    .references(() => users.id, { onDelete: "cascade" });
}

/** The words of an entry, apart from its event so that they can be erased without a hole in the log. */
export const entries = table("entries", {
  eventId: text("event_id")
    .primaryKey()
    .references(() => events.id),
  body: text("body").notNull(),
  /** When the words were taken out; `body` is "" then. */
  erasedAt: instant("erased_at"),
});

/** Somebody was named in an entry: a row each, which no later entry overwrites. */
export const entryMentions = table(
  "entry_mentions",
  {
    eventId: ofEvent(),
    userId: ofUser(),
    /** When that person saw it; null while it waits for him. */
    seenAt: instant("seen_at"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.eventId, t.userId] }),
    index("entry_mentions_user").on(t.userId, t.seenAt),
  ],
);

/** How far a person has read a timeline: the last entry that he could see. */
export const entryReads = table(
  "entry_reads",
  {
    userId: ofUser(),
    subject: text("subject").notNull(),
    subjectId: text("subject_id").notNull(),
    eventId: ofEvent(),
    /** Of that entry. */
    seq: integer("seq").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.subject, t.subjectId] }),
    index("entry_reads_subject").on(t.subject, t.subjectId, t.seq),
  ],
);

/** A file of an entry, read by whoever reads the entry. Never edited: a newer one comes with a newer entry. */
export const entryFiles = table(
  "entry_files",
  {
    id: id(),
    eventId: ofEvent(),
    name: text("name").notNull(),
    mediaType: text("media_type").notNull(),
    bytes: integer("bytes").notNull(),
    /** Content hash: where the file store keeps it. */
    sha256: text("sha256").notNull(),
    removedAt: instant("removed_at"),
    createdAt: createdAt(),
  },
  (t) => [index("entry_files_event").on(t.eventId), index("entry_files_sha256").on(t.sha256)],
);
