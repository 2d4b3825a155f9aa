import { and, asc, eq, gt, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { applications } from "../../schema/applications.ts";
import { deals, events } from "../../schema/deals.ts";
import { organizations } from "../../schema/organizations.ts";
import { resources } from "../../schema/resources.ts";
import { memberships, users } from "../../schema/users.ts";

/** That an entry was written, and who could have a part in its deal. Says nothing of who may see it. */
export interface RecentEntry {
  id: string;
  dealId: string;
  startupId: string;
  providerId: string | null;
}

/** The entries of all timelines that were written after a moment, for asking who sees them. */
export function recentEntries(
  db: Db,
  { since, most }: { since: Date; most: number },
): Promise<RecentEntry[]> {
  return db
    .select({
      id: events.id,
      dealId: deals.id,
      startupId: organizations.id,
      providerId: resources.organizationId,
    })
    .from(events)
    .innerJoin(deals, eq(deals.id, events.subjectId))
    .innerJoin(applications, eq(applications.id, deals.applicationId))
    .innerJoin(organizations, eq(organizations.id, applications.organizationId))
    .innerJoin(resources, eq(resources.id, deals.resourceId))
    .where(and(gt(events.at, since), eq(events.subject, "deal"), isNotNull(events.seq)))
    .orderBy(asc(events.at), asc(events.id))
    .limit(most);
}

/** Of these people those who could see anything of these deals: members of their parties, and staff. */
export async function possibleReaders(
  db: Db,
  { userIds, parties }: { userIds: readonly string[]; parties: readonly string[] },
): Promise<string[]> {
  const rows = await db
    .selectDistinct({ userId: memberships.userId })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        inArray(memberships.userId, [...userIds]),
        isNull(users.disabledAt),
        or(
          inArray(memberships.organizationId, [...parties]),
          eq(memberships.role, sql`'district_staff'`),
        ),
      ),
    );
  return rows.map(({ userId }) => userId);
}
