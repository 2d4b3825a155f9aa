import { sql } from "drizzle-orm";
import { LINK_PURPOSES, ROLES } from "#app/domain/vocabulary.ts";
import { index, instant, table, text, uniqueIndex } from "../dialect.ts";
import { createdAt, id } from "./columns.ts";
import { organizations } from "./organizations.ts";
import { users } from "./users.ts";

/**
 * A link that works once. Its token is shown once and never stored: only its SHA-256 is, in hex. `set-password`
 * names the person; `join` names the organization, the role and the address that is invited.
 */
export const oneTimeLinks = table(
  "one_time_links",
  {
    id: id(),
    purpose: text("purpose", { enum: LINK_PURPOSES }).notNull(),
    tokenHash: text("token_hash").notNull(),
    userId: text("user_id").references(() => users.id, { onDelete: "cascade" }),
    organizationId: text("organization_id").references(() => organizations.id, {
      onDelete: "cascade",
    }),
    role: text("role", { enum: ROLES }),
    /** As `normalizeEmail` writes it. */
    email: text("email"),
    /** Null when a command made it. */
    createdBy: text("created_by").references(() => users.id),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
    /** Taken back, declined, or replaced by a newer one. */
    revokedAt: instant("revoked_at"),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("one_time_links_token_hash").on(t.tokenHash),
    uniqueIndex("one_time_links_invitation")
      .on(t.organizationId, t.email, t.role)
      .where(sql`used_at is null and revoked_at is null`),
    index("one_time_links_user").on(t.userId),
    index("one_time_links_email").on(t.email),
    index("one_time_links_expires").on(t.expiresAt),
  ],
);
