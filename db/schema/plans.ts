import type { Figures } from "#app/domain/plans/types.ts";
import {
  COMPARATORS,
  PLAN_ROLES,
  RESOURCE_KINDS,
  TARGET_KINDS,
  TIERS,
} from "#app/domain/vocabulary.ts";
import { flag, index, integer, json, primaryKey, real, table, text } from "../dialect.ts";
import { createdAt, id } from "./columns.ts";
import { indicators } from "./indicators.ts";

export const sectors = table("sectors", {
  key: text("key").primaryKey(),
  zh: text("zh").notNull(),
  en: text("en").notNull(),
  parent: text("parent"),
  position: integer("position").notNull(),
});

/** Days are ISO dates as printed ("2024-11-08"): a plan's day has no hour. */
export const plans = table("plans", {
  slug: text("slug").primaryKey(),
  titleZh: text("title_zh").notNull(),
  titleEn: text("title_en").notNull(),
  number: text("number"),
  issuer: text("issuer").notNull(),
  issuedOn: text("issued_on"),
  effectiveOn: text("effective_on"),
  periodFrom: integer("period_from").notNull(),
  periodTo: integer("period_to").notNull(),
  /** The last day it holds, where the text gives a start and a number of years; else the end of its last year. */
  endsOn: text("ends_on"),
  area: text("area").notNull(),
  note: text("note"),
  /** Of the seed file, so that an unchanged plan is not loaded again. */
  contentHash: text("content_hash").notNull(),
  loadedAt: createdAt(),
});

export const planLinks = table(
  "plan_links",
  {
    plan: text("plan")
      .notNull()
      .references(() => plans.slug, { onDelete: "cascade" }),
    kind: text("kind", { enum: ["implements", "supersedes"] }).notNull(),
    other: text("other").notNull(),
  },
  (t) => [primaryKey({ columns: [t.plan, t.kind, t.other] })],
);

function ofPlan() {
  return {
    id: id(),
    plan: text("plan")
      .notNull()
      .references(() => plans.slug, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    section: text("section").notNull(),
  };
}

export const priorities = table(
  "priorities",
  {
    ...ofPlan(),
    sector: text("sector").notNull(),
    name: text("name").notNull(),
    /** In English; null where nobody has put it into English yet. */
    nameEn: text("name_en"),
    tier: text("tier", { enum: TIERS }).notNull(),
    /** The document ranks nothing here: the tier is our reading. */
    tierInferred: flag("tier_inferred").notNull().default(false),
    within: text("within"),
    terms: json<string[]>("terms").notNull(),
  },
  (t) => [index("priorities_plan").on(t.plan, t.position), index("priorities_sector").on(t.sector)],
);

export const targets = table(
  "targets",
  {
    ...ofPlan(),
    /** As the plan calls it. */
    indicator: text("indicator").notNull(),
    indicatorKey: text("indicator_key")
      .notNull()
      .references(() => indicators.key),
    /** The plan's own, or the part of it that the figure is of. */
    area: text("area").notNull(),
    kind: text("kind", { enum: TARGET_KINDS }).notNull(),
    comparator: text("comparator", { enum: COMPARATORS }).notNull(),
    value: real("value").notNull(),
    upper: real("upper"),
    unit: text("unit").notNull(),
    /** What a `relative` figure is compared with ("全市平均水平"). */
    reference: text("reference"),
    year: integer("year"),
    /** The few words of the plan that state it. */
    said: text("said"),
    note: text("note"),
  },
  (t) => [
    index("targets_plan").on(t.plan, t.position),
    index("targets_indicator").on(t.indicatorKey, t.area),
  ],
);

export const tasks = table(
  "tasks",
  {
    ...ofPlan(),
    no: text("no").notNull(),
    title: text("title").notNull(),
    lead: json<string[]>("lead").notNull(),
    participants: json<string[]>("participants").notNull(),
  },
  (t) => [index("tasks_plan").on(t.plan, t.position)],
);

/** What a plan says of a resource; the registry's own entry is in `resources`. */
export const planResources = table(
  "plan_resources",
  {
    ...ofPlan(),
    name: text("name").notNull(),
    kind: text("kind", { enum: RESOURCE_KINDS }).notNull(),
    sectors: json<string[]>("sectors").notNull(),
    operator: text("operator"),
    area: text("area"),
    figures: json<Figures>("figures").notNull(),
    /** Slug of the registry's entry. */
    resourceSlug: text("resource_slug").notNull(),
  },
  (t) => [
    index("plan_resources_plan").on(t.plan, t.position),
    index("plan_resources_slug").on(t.resourceSlug),
  ],
);

/** What a plan counts on an organization for; the organization's own entry is in `organizations`. */
export const planOrganizations = table(
  "plan_organizations",
  {
    ...ofPlan(),
    name: text("name").notNull(),
    role: text("role", { enum: PLAN_ROLES }).notNull(),
    part: text("part").notNull(),
    /** Slug of the organization's entry. */
    organizationSlug: text("organization_slug").notNull(),
  },
  (t) => [
    index("plan_organizations_plan").on(t.plan, t.position),
    index("plan_organizations_slug").on(t.organizationSlug),
  ],
);

export const mechanisms = table(
  "mechanisms",
  {
    ...ofPlan(),
    name: text("name").notNull(),
    en: text("en").notNull(),
    summary: text("summary").notNull(),
  },
  (t) => [index("mechanisms_plan").on(t.plan, t.position)],
);

export const planAreas = table(
  "plan_areas",
  { ...ofPlan(), name: text("name").notNull(), role: text("role") },
  (t) => [index("plan_areas_plan").on(t.plan, t.position)],
);
