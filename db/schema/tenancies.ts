import { TENANCY_STATES } from "#app/domain/vocabulary.ts";
import { index, real, table, text, uniqueIndex } from "../dialect.ts";
import { createdAt, id, sortKey, updatedAt, version } from "./columns.ts";
import { ofCompany, pedigree } from "./companies.ts";
import { organizations } from "./organizations.ts";
import { resources } from "./resources.ts";

/** A company in an incubator, from the day it moves in to the day it graduates or leaves. */
export const tenancies = table(
  "tenancies",
  {
    id: id(),
    organizationId: ofCompany(),
    /** Who runs the incubator. */
    incubatorId: text("incubator_id")
      .notNull()
      .references(() => organizations.id, { onDelete: "cascade" }),
    resourceId: text("resource_id").references(() => resources.id, { onDelete: "set null" }),
    state: text("state", { enum: TENANCY_STATES }).notNull().default("in"),
    /** ISO days or months. */
    movedIn: text("moved_in").notNull(),
    /** When the agreement ends. */
    agreedTo: text("agreed_to"),
    /** When it graduated or left. */
    movedOut: text("moved_out"),
    /** Why it counts as graduated. */
    basis: text("basis").notNull().default(""),
    squareMetres: real("square_metres"),
    place: text("place").notNull().default(""),
    dealId: text("deal_id"),
    /** Of the company, for the roster's order. */
    sortKey: sortKey(),
    ...pedigree(),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex("tenancies_stay").on(t.organizationId, t.incubatorId, t.movedIn),
    uniqueIndex("tenancies_deal").on(t.dealId),
    index("tenancies_roster").on(t.incubatorId, t.state, t.sortKey, t.id),
    index("tenancies_organization").on(t.organizationId, t.movedIn),
  ],
);
