import type { Figures, OtherName } from "#app/domain/plans/types.ts";
import type { Mandate } from "#app/domain/registry/mandate.ts";
import { type NeedKind, RESOURCE_KINDS, RESOURCE_STATES } from "#app/domain/vocabulary.ts";
import {
  index,
  instant,
  integer,
  json,
  money,
  primaryKey,
  surrogate,
  table,
  text,
  uniqueIndex,
} from "../dialect.ts";
import { createdAt, district, id, search, sortKey, updatedAt, version } from "./columns.ts";
import { organizations } from "./organizations.ts";
import { plans } from "./plans.ts";
import { users } from "./users.ts";

export const resources = table(
  "resources",
  {
    id: id(),
    /** Its key in `matches`. */
    no: surrogate("no"),
    /** Stable name of a seeded entry, so that loading again finds it; null for entered ones. */
    slug: text("slug"),
    /** Null while the resource is only named in a plan and nobody has claimed it. */
    organizationId: text("organization_id").references(() => organizations.id),
    kind: text("kind", { enum: RESOURCE_KINDS }).notNull(),
    name: text("name").notNull(),
    otherNames: json<OtherName[]>("other_names").notNull().default([]),
    summary: text("summary").notNull().default(""),
    area: text("area"),
    district: district(),
    /** named: in a plan, not yet claimed · draft · open · closed */
    state: text("state", { enum: RESOURCE_STATES }).notNull(),
    /** Fields of its kind, checked by app/domain/registry/details.ts. */
    details: json<Record<string, string | number | boolean | string[] | null>>("details")
      .notNull()
      .$defaultFn(() => ({})),
    figures: json<Figures>("figures")
      .notNull()
      .$defaultFn(() => ({})),
    serves: json<NeedKind[]>("serves")
      .notNull()
      .$defaultFn(() => []),
    /** Distinct lexicon terms of its text and record. */
    terms: json<string[]>("terms")
      .notNull()
      .$defaultFn(() => []),
    /** Slugs of the resources that a plan says it works with. */
    partners: json<string[]>("partners")
      .notNull()
      .$defaultFn(() => []),
    operatorName: text("operator_name"),
    plan: text("plan").references(() => plans.slug),
    section: text("section"),
    search: search(),
    /** Folded summary, services, instruments, plan terms and sectors, for search by substring. */
    prose: text("prose").notNull().default(""),
    sortKey: sortKey(),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex("resources_no").on(t.no),
    uniqueIndex("resources_slug").on(t.slug),
    index("resources_kind_state").on(t.kind, t.state),
    index("resources_organization").on(t.organizationId),
    index("resources_area").on(t.area),
    index("resources_district").on(t.district, t.state),
    index("resources_by_name").on(t.sortKey, t.id),
    index("resources_own").on(t.organizationId, t.sortKey, t.id),
  ],
);

export const resourceSectors = table(
  "resource_sectors",
  {
    resourceId: text("resource_id")
      .notNull()
      .references(() => resources.id, { onDelete: "cascade" }),
    sector: text("sector").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.resourceId, t.sector] }),
    index("resource_sectors_sector").on(t.sector),
  ],
);

/** What a resource accepts; a new number each time, the highest is in force, none is overwritten. */
export const mandates = table(
  "mandates",
  {
    id: id(),
    resourceId: text("resource_id")
      .notNull()
      .references(() => resources.id, { onDelete: "cascade" }),
    number: integer("number").notNull(),
    body: json<Mandate>("body").notNull(),
    /** Places on offer; null where not limited or not said. */
    places: integer("places"),
    /** Money on hand to give in all; null where not limited or not said. */
    fundsFen: money("funds_fen"),
    opensAt: instant("opens_at"),
    closesAt: instant("closes_at"),
    /** Working days within which the provider answers. */
    responseDays: integer("response_days"),
    plan: text("plan").references(() => plans.slug),
    section: text("section"),
    createdBy: text("created_by").references(() => users.id),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex("mandates_resource_number").on(t.resourceId, t.number)],
);
