import { asc, count, desc, eq, isNull } from "drizzle-orm";
import { type PlanStanding, planStanding } from "#app/domain/plans/standing.ts";
import type { Tier } from "#app/domain/vocabulary.ts";
import type { Db } from "../../client.server.ts";
import { planLinks, planResources, plans, priorities, targets, tasks } from "../../schema/plans.ts";

/** A sector that a plan names at the top, with its tier. */
export interface LeadingSector {
  sector: string;
  name: string;
  nameEn: string | null;
  tier: Tier;
}

export interface PlanLine {
  slug: string;
  title: { zh: string; en: string };
  number: string | null;
  issuer: string;
  issuedOn: string | null;
  from: number;
  to: number;
  area: string;
  standing: PlanStanding;
  /** In the plan's own order. */
  sectors: LeadingSector[];
  counts: { priorities: number; targets: number; tasks: number; resources: number };
}

/** Every plan, those in force on an ISO day first, then the newest. */
export async function planLines(db: Db, { today }: { today: string }): Promise<PlanLine[]> {
  const [rows, superseded, sectors, ...counted] = await Promise.all([
    db.select().from(plans).orderBy(desc(plans.periodFrom), asc(plans.slug)),
    supersededPlans(db),
    topPriorities(db),
    countByPlan(db, priorities),
    countByPlan(db, targets),
    countByPlan(db, tasks),
    countByPlan(db, planResources),
  ]);
  const [byPriority, byTarget, byTask, byResource] = counted;
  const lines = rows.map((row) => ({
    slug: row.slug,
    title: { zh: row.titleZh, en: row.titleEn },
    number: row.number,
    issuer: row.issuer,
    issuedOn: row.issuedOn,
    from: row.periodFrom,
    to: row.periodTo,
    area: row.area,
    standing: planStanding(
      {
        from: row.periodFrom,
        to: row.periodTo,
        endsOn: row.endsOn,
        superseded: superseded.has(row.slug),
      },
      today,
    ),
    sectors: sectors.get(row.slug) ?? [],
    counts: {
      priorities: byPriority?.get(row.slug) ?? 0,
      targets: byTarget?.get(row.slug) ?? 0,
      tasks: byTask?.get(row.slug) ?? 0,
      resources: byResource?.get(row.slug) ?? 0,
    },
  }));
  return [
    ...lines.filter(({ standing }) => standing === "in_force"),
    ...lines.filter(({ standing }) => standing !== "in_force"),
  ];
}

/** What a list of plans to choose from shows, the newest first. */
export function planTitles(
  db: Db,
): Promise<{ slug: string; title: Record<"zh" | "en", string> }[]> {
  return db
    .select({ slug: plans.slug, title: { zh: plans.titleZh, en: plans.titleEn } })
    .from(plans)
    .orderBy(desc(plans.periodFrom), asc(plans.slug));
}

/** Slugs of the plans that another plan replaces. */
export async function supersededPlans(db: Db): Promise<Set<string>> {
  const rows = await db
    .select({ other: planLinks.other })
    .from(planLinks)
    .where(eq(planLinks.kind, "supersedes"));
  return new Set(rows.map(({ other }) => other));
}

async function topPriorities(db: Db): Promise<Map<string, LeadingSector[]>> {
  const rows = await db
    .select({
      plan: priorities.plan,
      sector: priorities.sector,
      name: priorities.name,
      nameEn: priorities.nameEn,
      tier: priorities.tier,
    })
    .from(priorities)
    .where(isNull(priorities.within))
    .orderBy(asc(priorities.plan), asc(priorities.position));
  const byPlan = new Map<string, LeadingSector[]>();
  for (const { plan, ...sector } of rows) {
    const known = byPlan.get(plan);
    if (known) known.push(sector);
    else byPlan.set(plan, [sector]);
  }
  return byPlan;
}

type PlanFacts = typeof priorities | typeof targets | typeof tasks | typeof planResources;

async function countByPlan(db: Db, facts: PlanFacts): Promise<Map<string, number>> {
  const rows = await db
    .select({ plan: facts.plan, count: count().mapWith(Number) })
    .from(facts)
    .groupBy(facts.plan);
  return new Map(rows.map((row) => [row.plan, row.count]));
}
