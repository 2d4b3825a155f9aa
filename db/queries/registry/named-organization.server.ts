import { and, asc, desc, eq, inArray, isNotNull } from "drizzle-orm";
import { ORGANIZATION_KINDS, type OrganizationKind } from "#app/domain/vocabulary.ts";
import type { Db } from "../../client.server.ts";
import { organizations } from "../../schema/organizations.ts";
import { planOrganizations, plans } from "../../schema/plans.ts";
import { resources } from "../../schema/resources.ts";
import { isPublic } from "./standing.server.ts";

/** An organization that plans name, with the part that each gives it and what it runs. */
export interface NamedOrganization {
  organization: Pick<
    typeof organizations.$inferSelect,
    "id" | "kind" | "name" | "otherNames" | "description"
  >;
  mentions: (Pick<typeof planOrganizations.$inferSelect, "name" | "role" | "part" | "section"> & {
    plan: Pick<typeof plans.$inferSelect, "slug" | "titleZh" | "titleEn" | "number" | "periodTo">;
  })[];
  resources: Pick<typeof resources.$inferSelect, "id" | "name" | "kind">[];
}

/** As anybody may read it; null for what no plan names. */
export async function namedOrganization(db: Db, id: string): Promise<NamedOrganization | null> {
  const [row] = await db
    .select()
    .from(organizations)
    .where(and(eq(organizations.id, id), isNotNull(organizations.slug)))
    .limit(1);
  if (!row) return null;
  const { kind, name, otherNames, description, slug } = row;
  const mentions = await db
    .select({ fact: planOrganizations, plan: plans })
    .from(planOrganizations)
    .innerJoin(plans, eq(plans.slug, planOrganizations.plan))
    .where(eq(planOrganizations.organizationSlug, slug ?? ""))
    .orderBy(desc(plans.periodFrom), asc(plans.slug), asc(planOrganizations.position));
  const called = [name, ...otherNames.map((other) => other.name)];
  return {
    organization: { id, kind, name, otherNames, description },
    mentions: mentions.map(({ fact, plan }) => ({ ...fact, plan })),
    resources: await db
      .select({ id: resources.id, name: resources.name, kind: resources.kind })
      .from(resources)
      .where(and(isPublic(db), inArray(resources.operatorName, called)))
      .orderBy(asc(resources.sortKey), asc(resources.id)),
  };
}

/** The organization that plans name by one of its names, such as who runs a resource; null where there is none. */
export async function namedOrganizationCalled(
  db: Db,
  called: string | null,
): Promise<string | null> {
  if (called === null) return null;
  // A few dozen at most: a plan names them one by one.
  const named = await db
    .select({
      id: organizations.id,
      name: organizations.name,
      otherNames: organizations.otherNames,
    })
    .from(organizations)
    .where(isNotNull(organizations.slug))
    .orderBy(asc(organizations.slug));
  const found = named.find(
    ({ name, otherNames }) => name === called || otherNames.some((other) => other.name === called),
  );
  return found?.id ?? null;
}

export interface NamedOrganizationLine {
  id: string;
  name: string;
  kind: OrganizationKind;
  description: string;
  /** The plans that name it, the newest first, each once. */
  plans: { slug: string; number: string | null; titleZh: string; titleEn: string }[];
}

/** Every organization that plans name, by kind and name. */
export async function namedOrganizations(db: Db): Promise<NamedOrganizationLine[]> {
  const rows = await db
    .select({
      ...{ id: organizations.id, name: organizations.name, kind: organizations.kind },
      description: organizations.description,
      plan: {
        ...{ slug: plans.slug, number: plans.number },
        ...{ titleZh: plans.titleZh, titleEn: plans.titleEn },
      },
    })
    .from(organizations)
    .innerJoin(planOrganizations, eq(planOrganizations.organizationSlug, organizations.slug))
    .innerJoin(plans, eq(plans.slug, planOrganizations.plan))
    .orderBy(asc(organizations.sortKey), asc(organizations.id), desc(plans.periodFrom));
  const lines = new Map<string, NamedOrganizationLine>();
  for (const { plan, ...organization } of rows) {
    const line = lines.get(organization.id) ?? { ...organization, plans: [] };
    if (!line.plans.some(({ slug }) => slug === plan.slug)) line.plans.push(plan);
    lines.set(organization.id, line);
  }
  return [...lines.values()].sort(
    (a, b) => ORGANIZATION_KINDS.indexOf(a.kind) - ORGANIZATION_KINDS.indexOf(b.kind),
  );
}
