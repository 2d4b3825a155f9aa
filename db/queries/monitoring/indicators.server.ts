import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { FactElsewhere, TargetFact } from "#app/domain/monitoring/indicators.ts";
import type { Db } from "../../client.server.ts";
import { indicatorAliases, indicatorDefinitions, indicators } from "../../schema/indicators.ts";
import { planLinks, plans, targets } from "../../schema/plans.ts";
import { readings } from "../../schema/readings.ts";
import { users } from "../../schema/users.ts";

type PlanRow = typeof plans.$inferSelect;
export type IndicatorRow = typeof indicators.$inferSelect;
export type DefinitionRow = typeof indicatorDefinitions.$inferSelect;

export type ReadingRow = Pick<
  typeof readings.$inferSelect,
  "id" | "indicator" | "area" | "value" | "unit" | "reference" | "asOf" | "source" | "rule"
> & { by: string | null; createdAt: Date };

/** A plan with its figures as loaded and what is known of their indicators from elsewhere. */
export interface PlanFigures {
  plan: PlanRow;
  /** Slugs of plans that supersede it. */
  supersededBy: string[];
  /** In the plan's order. */
  targets: TargetFact[];
  /** What other plans report of the same indicators. */
  elsewhere: FactElsewhere[];
  /** Of the same indicators, in the order of their days, then of entry. */
  readings: ReadingRow[];
}

const FACT = {
  key: targets.indicatorKey,
  area: targets.area,
  indicator: targets.indicator,
  kind: targets.kind,
  comparator: targets.comparator,
  value: targets.value,
  upper: targets.upper,
  unit: targets.unit,
  reference: targets.reference,
  year: targets.year,
  said: targets.said,
  section: targets.section,
  note: targets.note,
};

const CITED = {
  slug: plans.slug,
  titleZh: plans.titleZh,
  titleEn: plans.titleEn,
  number: plans.number,
};

/** The plans that govern these areas, newest period first, with their figures. */
export async function planFigures(db: Db, areas: string[]): Promise<PlanFigures[]> {
  const rows = await db
    .select()
    .from(plans)
    .where(inArray(plans.area, areas))
    .orderBy(desc(plans.periodTo), desc(plans.periodFrom), asc(plans.slug));
  const slugs = rows.map((plan) => plan.slug);
  if (slugs.length === 0) return [];
  const own = await db
    .select({ ...FACT, plan: targets.plan })
    .from(targets)
    .where(inArray(targets.plan, slugs))
    .orderBy(asc(targets.plan), asc(targets.position));
  const keys = [...new Set(own.map(({ key }) => key))];
  const [reported, given, links] = await Promise.all([
    reportsOf(db, keys),
    readingsOf(db, keys),
    db
      .select()
      .from(planLinks)
      .where(and(inArray(planLinks.other, slugs), eq(planLinks.kind, "supersedes")))
      .orderBy(asc(planLinks.plan)),
  ]);
  return rows.map((plan) => ({
    plan,
    supersededBy: links.filter((link) => link.other === plan.slug).map((link) => link.plan),
    targets: own.filter((fact) => fact.plan === plan.slug),
    elsewhere: reported.filter((fact) => fact.plan.slug !== plan.slug),
    readings: given,
  }));
}

function reportsOf(db: Db, keys: string[]): Promise<FactElsewhere[]> {
  return db
    .select({ ...FACT, plan: CITED })
    .from(targets)
    .innerJoin(plans, eq(plans.slug, targets.plan))
    .where(
      and(inArray(targets.indicatorKey, keys), inArray(targets.kind, ["baseline", "achievement"])),
    )
    .orderBy(asc(targets.plan), asc(targets.position));
}

function readingsOf(db: Db, keys: string[]): Promise<ReadingRow[]> {
  return db
    .select({
      id: readings.id,
      indicator: readings.indicator,
      area: readings.area,
      value: readings.value,
      unit: readings.unit,
      reference: readings.reference,
      asOf: readings.asOf,
      source: readings.source,
      rule: readings.rule,
      by: users.name,
      createdAt: readings.createdAt,
    })
    .from(readings)
    .leftJoin(users, eq(users.id, readings.byUserId))
    .where(inArray(readings.indicator, keys))
    .orderBy(asc(readings.asOf), asc(readings.createdAt), asc(readings.id));
}

/** An indicator's names and how it is counted, or null. */
export async function indicatorFile(
  db: Db,
  key: string,
): Promise<{ indicator: IndicatorRow; aliases: string[]; definitions: DefinitionRow[] } | null> {
  const [indicator] = await db.select().from(indicators).where(eq(indicators.key, key));
  if (!indicator) return null;
  const [names, definitions] = await Promise.all([
    db
      .select({ name: indicatorAliases.name })
      .from(indicatorAliases)
      .where(eq(indicatorAliases.indicator, key))
      .orderBy(asc(indicatorAliases.name)),
    db
      .select()
      .from(indicatorDefinitions)
      .where(eq(indicatorDefinitions.indicator, key))
      .orderBy(asc(indicatorDefinitions.position)),
  ]);
  return { indicator, aliases: names.map(({ name }) => name), definitions };
}

/** One plan's area and its figures of one indicator, or null; for recording a reading. */
export async function indicatorFacts(
  db: Db,
  { plan, indicator }: { plan: string; indicator: string },
): Promise<{ planArea: string; from: number; facts: TargetFact[] } | null> {
  const [head] = await db
    .select({ area: plans.area, from: plans.periodFrom })
    .from(plans)
    .where(eq(plans.slug, plan));
  if (!head) return null;
  const facts = await db
    .select(FACT)
    .from(targets)
    .where(and(eq(targets.plan, plan), eq(targets.indicatorKey, indicator)))
    .orderBy(asc(targets.position));
  return { planArea: head.area, from: head.from, facts };
}
