import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { claims, organizations } from "../../schema/organizations.ts";
import { mandates, resourceSectors, resources } from "../../schema/resources.ts";

/** The organizations a person works for, as their own page shows them. */
export function ownOrganizations(db: Db, ids: string[]) {
  return db
    .select({
      id: organizations.id,
      name: organizations.name,
      area: organizations.area,
      verification: organizations.verification,
      suspendedAt: organizations.suspendedAt,
    })
    .from(organizations)
    .where(inArray(organizations.id, ids))
    .orderBy(asc(organizations.name), asc(organizations.id));
}

/** Every resource of these organizations, open ones first. */
export function ownResources(db: Db, organizationIds: string[]) {
  return db
    .select({
      id: resources.id,
      organizationId: resources.organizationId,
      name: resources.name,
      kind: resources.kind,
      state: resources.state,
      area: resources.area,
    })
    .from(resources)
    .where(inArray(resources.organizationId, organizationIds))
    .orderBy(
      sql`case ${resources.state} when 'open' then 0 when 'draft' then 1 else 2 end`,
      asc(resources.name),
      asc(resources.id),
    );
}

/** Claims of these organizations that staff have not decided, and the last refusals. */
export function ownClaims(db: Db, organizationIds: string[]) {
  return db
    .select({
      id: claims.id,
      state: claims.state,
      decisionNote: claims.decisionNote,
      createdAt: claims.createdAt,
      resourceId: resources.id,
      name: resources.name,
      kind: resources.kind,
    })
    .from(claims)
    .innerJoin(resources, eq(resources.id, claims.resourceId))
    .where(
      and(
        inArray(claims.organizationId, organizationIds),
        inArray(claims.state, ["pending", "rejected"]),
      ),
    )
    .orderBy(desc(claims.createdAt), asc(claims.id))
    .limit(20);
}

export type ResourceRow = typeof resources.$inferSelect;

/** One resource with its sectors, to edit it. */
export async function resourceToEdit(
  db: Db,
  resourceId: string,
): Promise<{ row: ResourceRow; sectors: string[] } | null> {
  const [row] = await db.select().from(resources).where(eq(resources.id, resourceId));
  if (!row) return null;
  const sectors = await db
    .select({ sector: resourceSectors.sector })
    .from(resourceSectors)
    .where(eq(resourceSectors.resourceId, resourceId))
    .orderBy(asc(resourceSectors.sector));
  return { row, sectors: sectors.map(({ sector }) => sector) };
}

/** Every mandate a resource had, the one in force first. */
export function mandateHistory(db: Db, resourceId: string) {
  return db
    .select()
    .from(mandates)
    .where(eq(mandates.resourceId, resourceId))
    .orderBy(desc(mandates.number));
}

/** The organizations among these whose claim to a resource waits for staff. */
export async function claimants(
  db: Db,
  { resourceId, organizations: ids }: { resourceId: string; organizations: string[] },
): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: claims.organizationId })
    .from(claims)
    .where(
      and(
        eq(claims.resourceId, resourceId),
        inArray(claims.organizationId, ids),
        eq(claims.state, "pending"),
      ),
    );
  return rows.map(({ id }) => id);
}
