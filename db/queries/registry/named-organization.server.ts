import { and, asc, desc, eq, inArray, isNotNull } from "drizzle-orm";
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
