import { and, asc, desc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { SearchWords } from "#app/domain/input/search.ts";
import { JOINED_KINDS, type OrganizationKind, type Role } from "#app/domain/vocabulary.ts";
import type { Db } from "../../client.server.ts";
import { events } from "../../schema/deals.ts";
import { organizations } from "../../schema/organizations.ts";
import { memberships, users } from "../../schema/users.ts";
import { countRows, type KeysetPage, type KeysetQuery, keysetPage } from "../keyset.server.ts";
import { searched } from "../search.server.ts";

export const USER_SORTS = ["name", "email", "created"] as const;
export type UserSort = (typeof USER_SORTS)[number];

export interface AdminMembership {
  id: string;
  userId: string;
  organizationId: string;
  organization: string;
  organizationKind: OrganizationKind;
  area: string | null;
  role: Role;
}

export interface AdminUser {
  id: string;
  name: string;
  email: string;
  systemAdmin: boolean;
  disabledAt: Date | null;
  createdAt: Date;
  memberships: AdminMembership[];
}

const PERSON = {
  id: users.id,
  name: users.name,
  email: users.email,
  systemAdmin: users.systemAdmin,
  disabledAt: users.disabledAt,
  createdAt: users.createdAt,
};

const KEYS = { name: users.sortKey, email: users.email, created: users.createdAt } as const;

/** Every account; for system administrators. Filters: `role`, `account` (open, disabled). */
export async function adminUsers(
  db: Db,
  query: KeysetQuery<UserSort>,
): Promise<KeysetPage<AdminUser>> {
  const where = userFilters(db, query);
  const key = KEYS[query.sort];
  const { rows, ...place } = await keysetPage(query, {
    parts: [null],
    by: { key, id: users.id },
    read: (_, reach) =>
      db
        .select({ ...PERSON, key })
        .from(users)
        .where(and(where, reach.beyond))
        .orderBy(...reach.orderBy)
        .limit(reach.limit),
  });
  const roles = await membershipsOf(
    db,
    rows.map(({ id }) => id),
  );
  const counted = await countRows(
    db,
    (limit) => sql`select 1 from ${users} ${where ? sql`where ${where}` : sql``} limit ${limit}`,
  );
  return {
    rows: rows.map((row) => ({
      ...row,
      memberships: roles.filter((membership) => membership.userId === row.id),
    })),
    ...place,
    ...counted,
  };
}

function userFilters(db: Db, { words, filters }: KeysetQuery<UserSort>): SQL | undefined {
  const roles = (filters.role ?? []) as Role[];
  const account = filters.account ?? [];
  const holding = db
    .select({ id: memberships.userId })
    .from(memberships)
    .where(inArray(memberships.role, roles));
  return and(
    searched(
      words,
      sql`lower(${users.name})`,
      users.sortKey,
      sql`replace(${users.email}, '-', '')`,
    ),
    roles.length > 0
      ? or(
          inArray(users.id, holding),
          roles.includes("system_admin") ? eq(users.systemAdmin, true) : undefined,
        )
      : undefined,
    account.length === 1 && account[0] === "open" ? isNull(users.disabledAt) : undefined,
    account.length === 1 && account[0] === "disabled" ? isNotNull(users.disabledAt) : undefined,
  );
}

async function membershipsOf(db: Db, userIds: string[]): Promise<AdminMembership[]> {
  if (userIds.length === 0) return [];
  return db
    .select({
      id: memberships.id,
      userId: memberships.userId,
      organizationId: organizations.id,
      organization: organizations.name,
      organizationKind: organizations.kind,
      area: organizations.area,
      role: memberships.role,
    })
    .from(memberships)
    .innerJoin(organizations, eq(organizations.id, memberships.organizationId))
    .where(inArray(memberships.userId, userIds))
    .orderBy(asc(memberships.createdAt), asc(memberships.id));
}

/** One account with its roles and what was done to it, newest first; null when there is none. */
export async function adminUser(db: Db, userId: string) {
  const [user] = await db.select(PERSON).from(users).where(eq(users.id, userId)).limit(1);
  if (!user) return null;
  const history = await db
    .select({
      id: events.id,
      at: events.at,
      kind: events.kind,
      payload: events.payload,
      by: users.name,
    })
    .from(events)
    .leftJoin(users, eq(users.id, events.actorId))
    .where(and(eq(events.subject, "user"), eq(events.subjectId, userId)))
    .orderBy(desc(events.at), desc(events.id))
    .limit(50);
  return { ...user, memberships: await membershipsOf(db, [userId]), history };
}

/** Organizations to give a role in, by name; at most 20. */
export function organizationsNamed(db: Db, words: SearchWords | null) {
  return db
    .select({
      id: organizations.id,
      name: organizations.name,
      kind: organizations.kind,
      area: organizations.area,
    })
    .from(organizations)
    .where(
      and(inArray(organizations.kind, [...JOINED_KINDS]), searched(words, organizations.search)),
    )
    .orderBy(asc(organizations.name), asc(organizations.id))
    .limit(20);
}

/** Every district body, by name. */
export function districtBodies(db: Db) {
  return db
    .select({ id: organizations.id, name: organizations.name, area: organizations.area })
    .from(organizations)
    .where(eq(organizations.kind, "district"))
    .orderBy(asc(organizations.name), asc(organizations.id));
}
