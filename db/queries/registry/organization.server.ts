import { asc, desc, eq } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { organizations, verifications } from "../../schema/organizations.ts";
import { memberships, users } from "../../schema/users.ts";

export type OrganizationRow = typeof organizations.$inferSelect;

/** One organization, or null. The caller asks the permission table with its id and area. */
export async function organizationById(db: Db, id: string): Promise<OrganizationRow | null> {
  const [row] = await db.select().from(organizations).where(eq(organizations.id, id)).limit(1);
  return row ?? null;
}

/** Each verdict on an organization with who gave it, the latest first. */
export function verificationHistory(db: Db, organizationId: string) {
  return db
    .select({
      id: verifications.id,
      state: verifications.state,
      note: verifications.note,
      at: verifications.createdAt,
      by: users.name,
    })
    .from(verifications)
    .leftJoin(users, eq(users.id, verifications.byUserId))
    .where(eq(verifications.organizationId, organizationId))
    .orderBy(desc(verifications.createdAt), desc(verifications.id));
}

/** The organization's people, a row for each role, in the order in which they came. */
export function membersOf(db: Db, organizationId: string) {
  return db
    .select({
      id: memberships.id,
      userId: users.id,
      name: users.name,
      email: users.email,
      role: memberships.role,
      since: memberships.createdAt,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(eq(memberships.organizationId, organizationId))
    .orderBy(asc(memberships.createdAt), asc(memberships.id));
}
