import { asc, eq, inArray, or } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { areas } from "../../schema/areas.ts";
import { organizations } from "../../schema/organizations.ts";
import {
  mechanisms,
  planAreas,
  planLinks,
  planOrganizations,
  planResources,
  plans,
  priorities,
  targets,
  tasks,
} from "../../schema/plans.ts";
import { resources } from "../../schema/resources.ts";

export type PlanRow = typeof plans.$inferSelect;
export type PriorityRow = typeof priorities.$inferSelect;
export type TargetRow = typeof targets.$inferSelect;
export type TaskRow = typeof tasks.$inferSelect;
export type MechanismRow = typeof mechanisms.$inferSelect;

/** A resource that a plan names, with the id of the registry's entry where there is one. */
export type NamedResource = typeof planResources.$inferSelect & { resourceId: string | null };

/** An organization that a plan counts on, with its own entry where there is one. */
export type PlanOrganization = typeof planOrganizations.$inferSelect & {
  entry: Pick<typeof organizations.$inferSelect, "id" | "name" | "kind"> | null;
};

export type PlanAreaRow = typeof planAreas.$inferSelect & {
  kind: (typeof areas.$inferSelect)["kind"] | null;
  parent: string | null;
};

export interface PlanRelation {
  kind: "implements" | "supersedes" | "implemented_by" | "superseded_by";
  slug: string;
  title: { zh: string; en: string };
  number: string | null;
}

export interface WholePlan {
  plan: PlanRow;
  relations: PlanRelation[];
  priorities: PriorityRow[];
  targets: TargetRow[];
  tasks: TaskRow[];
  resources: NamedResource[];
  organizations: PlanOrganization[];
  mechanisms: MechanismRow[];
  areas: PlanAreaRow[];
}

/** One plan with every fact in its own order, or null. */
export async function wholePlan(db: Db, slug: string): Promise<WholePlan | null> {
  const [plan] = await db.select().from(plans).where(eq(plans.slug, slug)).limit(1);
  if (!plan) return null;
  const [relations, own, aims, work, named, bodies, means, places] = await Promise.all([
    relationsOf(db, slug),
    db
      .select()
      .from(priorities)
      .where(eq(priorities.plan, slug))
      .orderBy(asc(priorities.position), asc(priorities.id)),
    db
      .select()
      .from(targets)
      .where(eq(targets.plan, slug))
      .orderBy(asc(targets.position), asc(targets.id)),
    db.select().from(tasks).where(eq(tasks.plan, slug)).orderBy(asc(tasks.position), asc(tasks.id)),
    namedResources(db, slug),
    organizationsOf(db, slug),
    db
      .select()
      .from(mechanisms)
      .where(eq(mechanisms.plan, slug))
      .orderBy(asc(mechanisms.position), asc(mechanisms.id)),
    areasOf(db, slug),
  ]);
  return {
    plan,
    relations,
    priorities: own,
    targets: aims,
    tasks: work,
    resources: named,
    organizations: bodies,
    mechanisms: means,
    areas: places,
  };
}

async function relationsOf(db: Db, slug: string): Promise<PlanRelation[]> {
  const links = await db
    .select()
    .from(planLinks)
    .where(or(eq(planLinks.plan, slug), eq(planLinks.other, slug)))
    .orderBy(asc(planLinks.kind), asc(planLinks.plan), asc(planLinks.other));
  if (links.length === 0) return [];
  const others = links.map((link) => (link.plan === slug ? link.other : link.plan));
  const rows = await db.select().from(plans).where(inArray(plans.slug, others));
  const bySlug = new Map(rows.map((row) => [row.slug, row]));
  return links.flatMap((link) => {
    const own = link.plan === slug;
    const other = bySlug.get(own ? link.other : link.plan);
    if (!other) return [];
    const backwards = link.kind === "implements" ? "implemented_by" : "superseded_by";
    return [
      {
        kind: own ? link.kind : backwards,
        slug: other.slug,
        title: { zh: other.titleZh, en: other.titleEn },
        number: other.number,
      } satisfies PlanRelation,
    ];
  });
}

async function namedResources(db: Db, slug: string): Promise<NamedResource[]> {
  const rows = await db
    .select({ fact: planResources, resourceId: resources.id })
    .from(planResources)
    .leftJoin(resources, eq(resources.slug, planResources.resourceSlug))
    .where(eq(planResources.plan, slug))
    .orderBy(asc(planResources.position), asc(planResources.id));
  return rows.map(({ fact, resourceId }) => ({ ...fact, resourceId }));
}

async function organizationsOf(db: Db, slug: string): Promise<PlanOrganization[]> {
  const rows = await db
    .select({
      fact: planOrganizations,
      entry: { id: organizations.id, name: organizations.name, kind: organizations.kind },
    })
    .from(planOrganizations)
    .leftJoin(organizations, eq(organizations.slug, planOrganizations.organizationSlug))
    .where(eq(planOrganizations.plan, slug))
    .orderBy(asc(planOrganizations.position), asc(planOrganizations.id));
  return rows.map(({ fact, entry }) => ({ ...fact, entry }));
}

async function areasOf(db: Db, slug: string): Promise<PlanAreaRow[]> {
  const rows = await db
    .select({ fact: planAreas, kind: areas.kind, parent: areas.parent })
    .from(planAreas)
    .leftJoin(areas, eq(areas.name, planAreas.name))
    .where(eq(planAreas.plan, slug))
    .orderBy(asc(planAreas.position), asc(planAreas.id));
  return rows.map(({ fact, kind, parent }) => ({ ...fact, kind, parent }));
}
