import { count, eq, inArray, or } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { applications } from "../../schema/applications.ts";
import { claims, organizationChanges, organizations } from "../../schema/organizations.ts";
import { resources } from "../../schema/resources.ts";
import { memberships } from "../../schema/users.ts";

const columns = {
  id: organizations.id,
  kind: organizations.kind,
  name: organizations.name,
  nameKey: organizations.nameKey,
  creditCode: organizations.creditCode,
  creditCodeNote: organizations.creditCodeNote,
  area: organizations.area,
  website: organizations.website,
  description: organizations.description,
  verification: organizations.verification,
};

export type ImportedOrganization = Awaited<ReturnType<typeof organizationsOfIds>>[number];

/** Organizations that have one of these credit codes or one of these names (see `nameKey`). */
export async function organizationsByKeys(
  db: Db,
  { codes, nameKeys }: { codes: string[]; nameKeys: string[] },
) {
  if (codes.length + nameKeys.length === 0) return [];
  return withPeople(
    db,
    await db
      .select(columns)
      .from(organizations)
      .where(
        or(inArray(organizations.creditCode, codes), inArray(organizations.nameKey, nameKeys)),
      ),
  );
}

export async function organizationsOfIds(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return withPeople(
    db,
    await db
      .select(columns)
      .from(organizations)
      .where(inArray(organizations.id, [...ids])),
  );
}

/** How many people speak for each here. */
async function withPeople<Row extends { id: string }>(db: Db, rows: Row[]) {
  if (rows.length === 0) return [];
  const counted = await db
    .select({ id: memberships.organizationId, people: count() })
    .from(memberships)
    .where(
      inArray(
        memberships.organizationId,
        rows.map(({ id }) => id),
      ),
    )
    .groupBy(memberships.organizationId);
  const people = new Map(counted.map((row) => [row.id, row.people]));
  return rows.map((row) => ({ ...row, people: people.get(row.id) ?? 0 }));
}

/** Does anything rest on an organization: people, applications, resources, claims? */
export async function restingOn(db: Db, id: string): Promise<boolean> {
  const counts = [
    await db.$count(memberships, eq(memberships.organizationId, id)),
    await db.$count(applications, eq(applications.organizationId, id)),
    await db.$count(resources, eq(resources.organizationId, id)),
    await db.$count(claims, eq(claims.organizationId, id)),
    await db.$count(organizationChanges, eq(organizationChanges.organizationId, id)),
  ];
  return counts.some((each) => each > 0);
}
