import { and, asc, desc, eq, inArray, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { alias } from "../../dialect.ts";
import { organizationChanges, organizations } from "../../schema/organizations.ts";
import { users } from "../../schema/users.ts";

/** Changes of an organization that wait for staff, as its own people see them: not who else is concerned. */
export function waitingChanges(db: Db, organizationId: string) {
  return db
    .select({
      id: organizationChanges.id,
      field: organizationChanges.field,
      after: organizationChanges.after,
      at: organizationChanges.createdAt,
    })
    .from(organizationChanges)
    .where(
      and(
        eq(organizationChanges.organizationId, organizationId),
        eq(organizationChanges.state, "pending"),
      ),
    )
    .orderBy(asc(organizationChanges.createdAt), asc(organizationChanges.id));
}

/** The last few that staff refused, with the reason. */
export function refusedChanges(db: Db, organizationId: string) {
  return db
    .select({
      id: organizationChanges.id,
      field: organizationChanges.field,
      after: organizationChanges.after,
      note: organizationChanges.note,
      at: organizationChanges.decidedAt,
    })
    .from(organizationChanges)
    .where(
      and(
        eq(organizationChanges.organizationId, organizationId),
        eq(organizationChanges.state, "refused"),
      ),
    )
    .orderBy(desc(organizationChanges.createdAt), desc(organizationChanges.id))
    .limit(3);
}

const holders = alias(organizations, "holders");

/** Who else holds the credit code that a change asks for. */
const isHolder = and(
  eq(organizationChanges.field, "creditCode"),
  eq(holders.creditCode, organizationChanges.after),
  ne(holders.id, organizationChanges.organizationId),
);

/**
 * Changes that wait for staff of these areas, the oldest first: of organizations there, of those that say they move
 * there, and of those that claim the credit code of one there.
 *
 * @param areas null: of everywhere
 * @param organizationId of this organization alone
 */
export async function districtChanges(
  db: Db,
  areas: string[] | null,
  at: { page: number; pageSize: number; organizationId?: string | undefined },
) {
  const where = waitsFor(areas, at.organizationId);
  const rows = await db
    .select({
      id: organizationChanges.id,
      field: organizationChanges.field,
      before: organizationChanges.before,
      after: organizationChanges.after,
      at: organizationChanges.createdAt,
      agreedSide: organizationChanges.agreedSide,
      by: users.name,
      /** Why a code whose check character does not fit stands on the licence. */
      codeNote: organizations.creditCodeNote,
      organization: {
        id: organizations.id,
        name: organizations.name,
        kind: organizations.kind,
        area: organizations.area,
        verification: organizations.verification,
      },
      holder: {
        id: holders.id,
        name: holders.name,
        kind: holders.kind,
        area: holders.area,
        verification: holders.verification,
      },
    })
    .from(organizationChanges)
    .innerJoin(organizations, eq(organizations.id, organizationChanges.organizationId))
    .innerJoin(users, eq(users.id, organizationChanges.userId))
    .leftJoin(holders, isHolder)
    .where(where)
    .orderBy(asc(organizationChanges.createdAt), asc(organizationChanges.id))
    .limit(at.pageSize)
    .offset((at.page - 1) * at.pageSize);
  return { rows, total: await countChanges(db, areas, at.organizationId) };
}

/** How many changes wait for staff of these areas. */
export async function countChanges(
  db: Db,
  areas: string[] | null,
  organizationId?: string,
): Promise<number> {
  const [row] = await db
    .select({ count: sql`count(*)`.mapWith(Number) })
    .from(organizationChanges)
    .innerJoin(organizations, eq(organizations.id, organizationChanges.organizationId))
    .leftJoin(holders, isHolder)
    .where(waitsFor(areas, organizationId));
  return row?.count ?? 0;
}

function waitsFor(areas: string[] | null, organizationId: string | undefined): SQL | undefined {
  const theirs =
    areas &&
    or(
      inArray(organizations.area, areas),
      isNull(organizations.area),
      and(eq(organizationChanges.field, "area"), inArray(organizationChanges.after, areas)),
      inArray(holders.area, areas),
    );
  return and(
    eq(organizationChanges.state, "pending"),
    organizationId ? eq(organizationChanges.organizationId, organizationId) : undefined,
    theirs ?? undefined,
  );
}
