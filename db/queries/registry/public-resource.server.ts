import { and, asc, desc, eq } from "drizzle-orm";
import type { Figures } from "#app/domain/plans/types.ts";
import { type Operator, publicState } from "#app/domain/registry/standing.ts";
import type { Db } from "../../client.server.ts";
import { planResources, plans } from "../../schema/plans.ts";
import { mandates, resourceSectors, resources } from "../../schema/resources.ts";
import { operatorColumns, operators } from "./standing.server.ts";

/** What one plan says of a resource. */
export interface PlanMention {
  plan: string;
  title: { zh: string; en: string };
  number: string | null;
  from: number;
  to: number;
  section: string;
  operator: string | null;
  figures: Figures;
}

export interface PublicResource {
  row: typeof resources.$inferSelect;
  organization: { name: string; website: string | null } | null;
  operator: Operator | null;
  sectors: string[];
  mentions: PlanMention[];
  mandate: typeof mandates.$inferSelect | null;
}

/**
 * One entry of the registry as anybody may read it; null when there is none, or it is a draft.
 *
 * @param own organizations whose entries are read whatever their state
 */
export async function publicResource(
  db: Db,
  id: string,
  own: readonly string[] = [],
): Promise<PublicResource | null> {
  const [found] = await db
    .select({
      row: resources,
      organization: {
        name: operators.name,
        website: operators.website,
      },
      operator: operatorColumns,
    })
    .from(resources)
    .leftJoin(operators, eq(operators.id, resources.organizationId))
    .where(eq(resources.id, id))
    .limit(1);
  if (!found) return null;
  const mine = own.includes(found.row.organizationId ?? "");
  const state = publicState({ ...found.row, operator: found.operator });
  if (state === null && !mine) return null;
  const [sectors, mentions, [mandate]] = await Promise.all([
    db
      .select({ sector: resourceSectors.sector })
      .from(resourceSectors)
      .where(eq(resourceSectors.resourceId, id))
      .orderBy(asc(resourceSectors.sector)),
    mentionsOf(db, found.row.slug),
    db
      .select()
      .from(mandates)
      .where(and(eq(mandates.resourceId, id)))
      .orderBy(desc(mandates.number))
      .limit(1),
  ]);
  return {
    ...found,
    row: { ...found.row, state: mine ? found.row.state : (state ?? found.row.state) },
    sectors: sectors.map(({ sector }) => sector),
    mentions,
    // Who published it is the provider's own affair.
    mandate: mandate ? { ...mandate, createdBy: null } : null,
  };
}

async function mentionsOf(db: Db, slug: string | null): Promise<PlanMention[]> {
  if (slug === null) return [];
  const rows = await db
    .select({ fact: planResources, plan: plans })
    .from(planResources)
    .innerJoin(plans, eq(plans.slug, planResources.plan))
    .where(eq(planResources.resourceSlug, slug))
    .orderBy(desc(plans.periodFrom), asc(plans.slug), asc(planResources.position));
  return rows.map(({ fact, plan }) => ({
    plan: plan.slug,
    title: { zh: plan.titleZh, en: plan.titleEn },
    number: plan.number,
    from: plan.periodFrom,
    to: plan.periodTo,
    section: fact.section,
    operator: fact.operator,
    figures: fact.figures,
  }));
}
