import { and, countDistinct, eq, inArray, like, ne, or } from "drizzle-orm";
import type { FactKind } from "#app/domain/plans/draft-fact.ts";
import { isDecided, missingOf, planOf } from "#app/domain/plans/draft-facts.ts";
import {
  type GoalChange,
  goalChanges,
  type TierChange,
  tierChanges,
} from "#app/domain/plans/plan-effect.ts";
import type { Db } from "#db/client.server.ts";
import {
  type DraftFactRow,
  type PlanDraftRow,
  type ReplaceablePlan,
  replaceablePlans,
} from "#db/queries/plans/drafts.server.ts";
import { applicationSectors, applications } from "#db/schema/applications.ts";
import { indicatorAliases, indicators } from "#db/schema/indicators.ts";
import { areasOf } from "./publish-plan.server.ts";

export interface PlanPreview {
  decided: number;
  open: number;
  missing: FactKind[];
  /** Plans of the district that this one could take the place of. */
  replaceable: Pick<ReplaceablePlan, "slug" | "titleZh" | "titleEn" | "number">[];
  supersedes: string[];
  tiers: TierChange[];
  goals: GoalChange[];
  /** Applications of the district whose sectors change their rank. */
  applications: number;
}

/**
 * What publishing a draft would change: ranks of sectors, goals by indicator, and whom it concerns.
 *
 * @param asked plans to be replaced; left out, those of the draft's own area
 */
export async function previewPlan(
  db: Db,
  { draft, facts }: { draft: PlanDraftRow; facts: DraftFactRow[] },
  asked: string[] | null,
): Promise<PlanPreview> {
  const missing = missingOf(facts);
  const own = (await areasOf(db, draft.district)).concat(draft.district);
  const replaceable = await replaceablePlans(db, own);
  const plan = planOf(facts, { slug: "preview", supersedes: [], parent: draft.district });
  const wished =
    asked ?? replaceable.filter(({ area }) => area === plan.area).map(({ slug }) => slug);
  const replaced = replaceable.filter(({ slug }) => wished.includes(slug));
  const tiers = tierChanges(replaced, plan);
  const keys = await keysOf(
    db,
    plan.targets.map(({ indicator }) => indicator),
  );
  const after = plan.targets.map((target) => ({
    ...target,
    indicatorKey: keys.get(target.indicator) ?? target.indicator,
  }));
  const goals = goalChanges(replaced, after);
  const names = await namesOf(
    db,
    goals.map(({ indicator }) => indicator),
  );
  return {
    decided: facts.filter(isDecided).length,
    open: facts.filter(({ status }) => status === "read").length,
    missing,
    replaceable: replaceable.map(({ slug, titleZh, titleEn, number }) => ({
      slug,
      titleZh,
      titleEn,
      number,
    })),
    supersedes: replaced.map(({ slug }) => slug),
    tiers,
    goals: goals.map((goal) => ({
      ...goal,
      indicator: names.get(goal.indicator) ?? goal.indicator,
    })),
    applications: await concerned(db, draft.district, tiers),
  };
}

async function keysOf(db: Db, names: string[]): Promise<Map<string, string>> {
  if (names.length === 0) return new Map();
  const rows = await db
    .select()
    .from(indicatorAliases)
    .where(inArray(indicatorAliases.name, names));
  return new Map(rows.map(({ name, indicator }) => [name, indicator]));
}

async function namesOf(db: Db, keys: string[]): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map();
  const rows = await db
    .select({ key: indicators.key, name: indicators.nameZh })
    .from(indicators)
    .where(inArray(indicators.key, keys));
  return new Map(rows.map(({ key, name }) => [key, name]));
}

/** Sent applications of the district in one of the sectors, or in a part of one. */
async function concerned(db: Db, district: string, tiers: readonly TierChange[]): Promise<number> {
  if (tiers.length === 0) return 0;
  const [row] = await db
    .select({ n: countDistinct(applications.id) })
    .from(applications)
    .innerJoin(applicationSectors, eq(applicationSectors.applicationId, applications.id))
    .where(
      and(
        eq(applications.district, district),
        ne(applications.state, "draft"),
        or(
          ...tiers.flatMap(({ sector }) => [
            eq(applicationSectors.sector, sector),
            like(applicationSectors.sector, `${sector}.%`),
          ]),
        ),
      ),
    );
  return Number(row?.n ?? 0);
}
