import { DELIVERY_STATES } from "#app/domain/messages/states.ts";
import { MAIL_TEMPLATES } from "#app/domain/messages/templates.ts";
import { MAIL_CHOICES, TOPICS } from "#app/domain/messages/topics.ts";
import { LOCALE_CODES } from "#app/domain/vocabulary.ts";
import { index, instant, integer, json, primaryKey, table, text, uniqueIndex } from "../dialect.ts";
import { createdAt, id, updatedAt } from "./columns.ts";
import { users } from "./users.ts";

/** Every mail, the system's own too, is a row before anything of it leaves: see `domain/messages/states.ts`. */
export const mails = table(
  "mails",
  {
    id: id(),
    /** Null for an address that nobody has an account with, or that may belong to somebody else. */
    userId: text("user_id").references(() => users.id, { onDelete: "cascade" }),
    address: text("address").notNull(),
    locale: text("locale", { enum: LOCALE_CODES }).notNull(),
    template: text("template", { enum: MAIL_TEMPLATES }).notNull(),
    topic: text("topic", { enum: TOPICS }).notNull(),
    /** What the template is filled with: from this it can be written anew. */
    recipe: json<Record<string, unknown>>("recipe").notNull(),
    /** Sealed: what nobody but the addressee may read, such as a one-time link. Forgotten when it has been sent. */
    secret: text("secret"),
    /** Two mails with one key are one mail. */
    dedupeKey: text("dedupe_key"),
    /** Of one act that wrote to many. */
    batch: text("batch"),
    /** What it is about. */
    subjectKind: text("subject_kind"),
    subjectId: text("subject_id"),
    /** The mail that this one puts right. */
    corrects: text("corrects"),
    /** How the one that it corrected was put right: without a word, or by another mail. */
    corrected: text("corrected", { enum: ["silently", "resent"] }),
    messageId: text("message_id"),
    title: text("title").notNull().default(""),
    /** The whole message as it goes out, in ASCII; sealed where it has a secret. */
    bytes: text("bytes"),
    state: text("state", { enum: DELIVERY_STATES }).notNull().default("draft"),
    attempts: integer("attempts").notNull().default(0),
    nextAt: instant("next_at").notNull(),
    /** Whoever claimed it has until then; after that another may. */
    claimedUntil: instant("claimed_until"),
    /** Goes up with each claim: who comes late with an older number changes nothing. */
    fence: integer("fence").notNull().default(0),
    lastCode: integer("last_code"),
    lastWords: text("last_words"),
    sentAt: instant("sent_at"),
    settledBy: text("settled_by").references(() => users.id, { onDelete: "set null" }),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("mails_dedupe").on(t.dedupeKey),
    index("mails_due").on(t.state, t.nextAt),
    index("mails_by_creation").on(t.createdAt, t.id),
    index("mails_by_state").on(t.state, t.createdAt, t.id),
    index("mails_user").on(t.userId, t.createdAt),
    index("mails_batch").on(t.batch, t.userId),
    index("mails_subject").on(t.subjectId),
  ],
);

/** Each time that a mail was handed over, and what the server said. */
export const mailAttempts = table(
  "mail_attempts",
  {
    mailId: text("mail_id")
      .notNull()
      .references(() => mails.id, { onDelete: "cascade" }),
    no: integer("no").notNull(),
    outcome: text("outcome", { enum: DELIVERY_STATES }).notNull(),
    code: integer("code"),
    words: text("words").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.mailId, t.no] })],
);

/** When a person wants to be written to about a topic; a topic without a row is as usual. */
export const mailChoices = table(
  "mail_choices",
  {
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    topic: text("topic", { enum: TOPICS }).notNull(),
    choice: text("choice", { enum: MAIL_CHOICES }).notNull(),
    updatedAt: updatedAt(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.topic] })],
);

/** A person's own hours, in minutes since midnight in Shanghai; without a row they are as usual. */
export const mailHours = table("mail_hours", {
  userId: text("user_id")
    .primaryKey()
    .references(() => users.id, { onDelete: "cascade" }),
  /** Equal to `quietUntil`: no quiet hours. */
  quietFrom: integer("quiet_from").notNull(),
  quietUntil: integer("quiet_until").notNull(),
  digestAt: integer("digest_at").notNull(),
  updatedAt: updatedAt(),
});

/** Addresses without an account that want no more invitations, as SHA-256 in hex. */
export const mailStops = table("mail_stops", {
  addressHash: text("address_hash").primaryKey(),
  createdAt: createdAt(),
});
