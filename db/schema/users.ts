import { LOCALE_CODES, ROLES } from "#app/domain/vocabulary.ts";
import { flag, index, instant, primaryKey, table, text, uniqueIndex } from "../dialect.ts";
import { createdAt, id, sortKey } from "./columns.ts";
import { organizations } from "./organizations.ts";

export const users = table(
  "users",
  {
    id: id(),
    /** As `normalizeEmail` writes it. */
    email: text("email").notNull(),
    /** When the person showed that mail to this address arrives. */
    emailVerifiedAt: instant("email_verified_at"),
    name: text("name").notNull(),
    sortKey: sortKey(),
    passwordHash: text("password_hash").notNull(),
    locale: text("locale", { enum: LOCALE_CODES }).notNull().default("zh"),
    systemAdmin: flag("system_admin").notNull().default(false),
    disabledAt: instant("disabled_at"),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("users_email").on(t.email),
    index("users_by_name").on(t.sortKey, t.id),
    index("users_by_creation").on(t.createdAt, t.id),
  ],
);

export const sessions = table(
  "sessions",
  {
    /** SHA-256 of the secret that the cookie carries, in hex: who reads this table can be nobody. */
    id: text("id").primaryKey(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    expiresAt: instant("expires_at").notNull(),
  },
  (t) => [index("sessions_user").on(t.userId)],
);

export const memberships = table(
  "memberships",
  {
    id: id(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    organizationId: text("organization_id")
      .notNull()
      .references(() => organizations.id, { onDelete: "cascade" }),
    role: text("role", { enum: ROLES }).notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("memberships_user_organization_role").on(t.userId, t.organizationId, t.role),
    index("memberships_organization").on(t.organizationId),
  ],
);

/** A list's filter state that a person keeps under a name. */
export const savedViews = table(
  "saved_views",
  {
    id: id(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    list: text("list").notNull(),
    name: text("name").notNull(),
    query: text("query").notNull(),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex("saved_views_user_list_name").on(t.userId, t.list, t.name)],
);

/** A browser in which a person has signed in, so that a new one can be told of. */
export const devices = table(
  "devices",
  {
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** SHA-256 of the token in the browser's cookie, in hex. */
    tokenHash: text("token_hash").notNull(),
    lastSeenAt: instant("last_seen_at").notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.tokenHash] })],
);
