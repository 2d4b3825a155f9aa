import { ROBOT_VENDORS } from "#app/domain/messages/robots.ts";
import { DELIVERY_STATES } from "#app/domain/messages/states.ts";
import { LOCALE_CODES } from "#app/domain/vocabulary.ts";
import { index, instant, integer, json, table, text } from "../dialect.ts";
import { createdAt, id } from "./columns.ts";
import { organizations } from "./organizations.ts";
import { users } from "./users.ts";

/** The robot of an organization's chat group, which is told that something moved, in words that tell nothing else. */
export const robots = table(
  "robots",
  {
    id: id(),
    organizationId: text("organization_id")
      .notNull()
      .references(() => organizations.id, { onDelete: "cascade" }),
    vendor: text("vendor", { enum: ROBOT_VENDORS }).notNull(),
    /** Who knows the address can post to the group: sealed. */
    sealedAddress: text("sealed_address").notNull(),
    /** Its last four signs, for telling two apart. */
    hint: text("hint").notNull(),
    locale: text("locale", { enum: LOCALE_CODES }).notNull(),
    createdBy: text("created_by").references(() => users.id, { onDelete: "set null" }),
    createdAt: createdAt(),
  },
  (t) => [index("robots_organization").on(t.organizationId)],
);

/** A post is a row first, as a mail is. */
export const robotPosts = table(
  "robot_posts",
  {
    id: id(),
    robotId: text("robot_id")
      .notNull()
      .references(() => robots.id, { onDelete: "cascade" }),
    kind: text("kind").notNull(),
    values: json<Record<string, string | number>>("values").notNull(),
    link: text("link").notNull(),
    subjectId: text("subject_id"),
    acts: integer("acts").notNull().default(1),
    state: text("state", { enum: DELIVERY_STATES }).notNull().default("ready"),
    attempts: integer("attempts").notNull().default(0),
    nextAt: instant("next_at").notNull(),
    claimedUntil: instant("claimed_until"),
    fence: integer("fence").notNull().default(0),
    lastWords: text("last_words"),
    sentAt: instant("sent_at"),
    createdAt: createdAt(),
  },
  (t) => [
    index("robot_posts_due").on(t.state, t.nextAt),
    index("robot_posts_robot").on(t.robotId, t.createdAt),
  ],
);
