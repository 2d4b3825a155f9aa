import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { organizations } from "../../schema/organizations.ts";
import { memberships, users } from "../../schema/users.ts";

/** Who works for the bodies of a district, with an open account. */
export async function staffOfDistrict(db: Db, district: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ userId: memberships.userId })
    .from(memberships)
    .innerJoin(organizations, eq(organizations.id, memberships.organizationId))
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(organizations.district, district),
        eq(memberships.role, "district_staff"),
        isNull(users.disabledAt),
      ),
    );
  return rows.map(({ userId }) => userId);
}
