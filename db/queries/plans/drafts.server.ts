import { and, asc, count, desc, eq, inArray, ne } from "drizzle-orm";
import type { FactStatus } from "#app/domain/plans/draft-fact.ts";
import type { Db } from "../../client.server.ts";
import { draftFacts, planDrafts } from "../../schema/plan-drafts.ts";
import { planLinks, plans, priorities, targets } from "../../schema/plans.ts";

export type PlanDraftRow = typeof planDrafts.$inferSelect;
export type DraftFactRow = typeof draftFacts.$inferSelect;

export interface DraftLine {
  id: string;
  fileName: string;
  title: string | null;
  state: PlanDraftRow["state"];
  plan: string | null;
  createdAt: Date;
  counts: Record<FactStatus, number>;
}

/** Drafts of the districts that staff answer for, the newest first; without those that were thrown away. */
export async function draftLines(db: Db, districts: readonly string[]): Promise<DraftLine[]> {
  if (districts.length === 0) return [];
  const rows = await db
    .select({
      id: planDrafts.id,
      fileName: planDrafts.fileName,
      head: planDrafts.head,
      state: planDrafts.state,
      plan: planDrafts.plan,
      createdAt: planDrafts.createdAt,
    })
    .from(planDrafts)
    .where(and(inArray(planDrafts.district, [...districts]), ne(planDrafts.state, "discarded")))
    .orderBy(desc(planDrafts.createdAt), desc(planDrafts.id))
    .limit(100);
  const counted = await statusCounts(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map(({ head, ...row }) => ({
    ...row,
    title: head.title?.zh ?? null,
    counts: counted.get(row.id) ?? { read: 0, confirmed: 0, corrected: 0, dropped: 0 },
  }));
}

async function statusCounts(db: Db, ids: string[]) {
  const counted = new Map<string, Record<FactStatus, number>>();
  if (ids.length === 0) return counted;
  const rows = await db
    .select({ draft: draftFacts.draft, status: draftFacts.status, n: count() })
    .from(draftFacts)
    .where(inArray(draftFacts.draft, ids))
    .groupBy(draftFacts.draft, draftFacts.status);
  for (const { draft, status, n } of rows) {
    const own = counted.get(draft) ?? { read: 0, confirmed: 0, corrected: 0, dropped: 0 };
    own[status] = Number(n);
    counted.set(draft, own);
  }
  return counted;
}

/** A draft with its facts, in order; null for one of another district, or thrown away. */
export async function draftFile(
  db: Db,
  { id, districts }: { id: string; districts: readonly string[] },
): Promise<{ draft: PlanDraftRow; facts: DraftFactRow[] } | null> {
  const [draft] = await db.select().from(planDrafts).where(eq(planDrafts.id, id));
  if (!draft || !districts.includes(draft.district) || draft.state === "discarded") return null;
  const facts = await db
    .select()
    .from(draftFacts)
    .where(eq(draftFacts.draft, id))
    .orderBy(asc(draftFacts.position));
  return { draft, facts };
}

/** What a plan says that another may take the place of. */
export interface ReplaceablePlan {
  slug: string;
  titleZh: string;
  titleEn: string;
  number: string | null;
  area: string;
  periodFrom: number;
  priorities: { sector: string; tier: (typeof priorities.$inferSelect)["tier"] }[];
  targets: {
    indicatorKey: string;
    kind: string;
    value: number;
    unit: string;
    year: number | null;
  }[];
}

/** Plans of some areas that no other plan has replaced, the newest first, with what they say. */
export async function replaceablePlans(
  db: Db,
  areas: readonly string[],
): Promise<ReplaceablePlan[]> {
  if (areas.length === 0) return [];
  const replaced = new Set(
    (
      await db
        .select({ other: planLinks.other })
        .from(planLinks)
        .where(eq(planLinks.kind, "supersedes"))
    ).map(({ other }) => other),
  );
  const rows = (
    await db
      .select({
        slug: plans.slug,
        titleZh: plans.titleZh,
        titleEn: plans.titleEn,
        number: plans.number,
        area: plans.area,
        periodFrom: plans.periodFrom,
      })
      .from(plans)
      .where(inArray(plans.area, [...areas]))
      .orderBy(desc(plans.periodFrom), asc(plans.slug))
  ).filter(({ slug }) => !replaced.has(slug));
  const slugs = rows.map(({ slug }) => slug);
  if (slugs.length === 0) return [];
  const [ranks, goals] = await Promise.all([
    db
      .select({ plan: priorities.plan, sector: priorities.sector, tier: priorities.tier })
      .from(priorities)
      .where(inArray(priorities.plan, slugs)),
    db
      .select({
        plan: targets.plan,
        indicatorKey: targets.indicatorKey,
        kind: targets.kind,
        value: targets.value,
        unit: targets.unit,
        year: targets.year,
      })
      .from(targets)
      .where(inArray(targets.plan, slugs)),
  ]);
  return rows.map((row) => ({
    ...row,
    priorities: ranks.filter(({ plan }) => plan === row.slug),
    targets: goals.filter(({ plan }) => plan === row.slug),
  }));
}
