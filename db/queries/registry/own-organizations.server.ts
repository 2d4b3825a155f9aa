import { asc, eq, inArray } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { organizations } from "../../schema/organizations.ts";

/** These organizations as their own people see them in a list. */
export async function organizationsByIds(db: Db, ids: string[]) {
  if (ids.length === 0) return [];
  return db
    .select({
      id: organizations.id,
      name: organizations.name,
      verification: organizations.verification,
    })
    .from(organizations)
    .where(inArray(organizations.id, ids))
    .orderBy(asc(organizations.name), asc(organizations.id));
}

/** Organizations whose names are spellings of one (see `nameKey`), the oldest first; at most 5. */
export function namesakes(db: Db, key: string) {
  return db
    .select({ id: organizations.id, name: organizations.name })
    .from(organizations)
    .where(eq(organizations.nameKey, key))
    .orderBy(asc(organizations.createdAt), asc(organizations.id))
    .limit(5);
}
