import { sql } from "drizzle-orm";
import type { Condition, TermValues } from "#app/domain/deals/terms.ts";
import { DEAL_SIDES, OFFER_STATES } from "#app/domain/vocabulary.ts";
import { instant, integer, json, table, text, uniqueIndex } from "../dialect.ts";
import { createdAt, id } from "./columns.ts";
import { deals } from "./deals.ts";
import { users } from "./users.ts";

/** The versions of what one side of a deal offered the other. What they say never changes; what became of them does. */
export const offers = table(
  "offers",
  {
    id: id(),
    dealId: text("deal_id")
      .notNull()
      .references(() => deals.id, { onDelete: "cascade" }),
    /** From 1, in the order of sending, both sides' together. */
    number: integer("number").notNull(),
    /** Who offers. */
    side: text("side", { enum: DEAL_SIDES }).notNull(),
    state: text("state", { enum: OFFER_STATES }).notNull(),
    terms: json<TermValues>("terms").notNull(),
    conditions: json<Condition[]>("conditions").notNull(),
    message: text("message").notNull().default(""),
    validUntil: instant("valid_until").notNull(),
    /** SHA-256 of the canonical terms, lower hex; "" for what was offered before terms were written here. */
    hash: text("hash").notNull(),
    createdBy: text("created_by").references(() => users.id),
    createdAt: createdAt(),
    settledBy: text("settled_by").references(() => users.id),
    settledAt: instant("settled_at"),
    /** What was written with a decline. */
    settledNote: text("settled_note").notNull().default(""),
  },
  (t) => [
    uniqueIndex("offers_deal_number").on(t.dealId, t.number),
    uniqueIndex("offers_open").on(t.dealId).where(sql`${t.state} = 'open'`),
  ],
);

/** What was agreed: the version and the hash of its terms as they were shown to who accepted them. */
export const agreements = table(
  "agreements",
  {
    dealId: text("deal_id")
      .primaryKey()
      .references(() => deals.id, { onDelete: "cascade" }),
    offerId: text("offer_id")
      .notNull()
      .references(() => offers.id, { onDelete: "cascade" }),
    number: integer("number").notNull(),
    hash: text("hash").notNull(),
    acceptedBy: text("accepted_by")
      .notNull()
      .references(() => users.id),
    acceptedAt: instant("accepted_at").notNull(),
  },
  (t) => [uniqueIndex("agreements_offer").on(t.offerId)],
);
